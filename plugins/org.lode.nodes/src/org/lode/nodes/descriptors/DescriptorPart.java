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
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;

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

    /** Every descriptor with the first sentence of what it is. */
    static final class Catalogue implements StringChoicesProvider {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return Stream.concat(
                            Recipe.catalogue().stream().map(Catalogue::choice),
                            Stream.of(new StringChoice(
                                    "model", "model: a hidden layer of a connected or pretrained model (all kinds)")))
                    .toList();
        }

        private static StringChoice choice(DescriptorInfo info) {
            var sentence = info.description().split("(?<=[a-z)])[.:;] ")[0].replaceFirst("\\.$", "");
            var kinds = info.kinds().stream().map(MaterialKind::label).collect(Collectors.joining(", "));
            return new StringChoice(info.name(), info.name() + ": " + sentence + " (" + kinds + ")");
        }
    }
}
