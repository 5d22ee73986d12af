package org.lode.nodes.descriptors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.DescriptorCatalogue;

/** One descriptor of a recipe that is put together in the dialog. */
final class DescriptorPart implements NodeParameters {
    @Widget(title = "Descriptor", description = "What is computed; the kinds of material it is for stand behind it.")
    @ChoicesProvider(Catalogue.class)
    String descriptor = "descriptors2d";

    @Widget(
            title = "Parameters",
            description =
                    "What differs from the defaults, such as <tt>radius=2,size=1024</tt>. The page on descriptors of"
                            + " Lode's guide lists the parameters of each.")
    @TextInputWidget(placeholder = "radius=2,size=1024")
    String parameters = "";

    /** The descriptors of a recipe without parameters. */
    static DescriptorPart[] of(String recipe) {
        return Arrays.stream(recipe.split("\\+"))
                .map(name -> {
                    var part = new DescriptorPart();
                    part.descriptor = name;
                    return part;
                })
                .toArray(DescriptorPart[]::new);
    }

    /** The part's text in a recipe, with more parameters behind its own. */
    String inRecipe(List<String> more) {
        var all = Stream.concat(Stream.of(parameters.strip()).filter(text -> !text.isEmpty()), more.stream())
                .collect(Collectors.joining(","));
        return all.isEmpty() ? descriptor : descriptor + "(" + all + ")";
    }

    /** Every descriptor, and the hidden layers of models. */
    static final class Catalogue implements StringChoicesProvider {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return Stream.concat(
                            new DescriptorCatalogue().computeState(context).stream(),
                            Stream.of(new StringChoice(
                                    "model", "model: a hidden layer of a connected or pretrained model (all kinds)")))
                    .toList();
        }
    }
}
