package org.lode.nodes.parameters;

import java.util.List;
import java.util.stream.Collectors;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;

/** Every descriptor with the first sentence of what it is and the kinds of material it is for. */
public final class DescriptorCatalogue implements StringChoicesProvider {
    @Override
    public List<StringChoice> computeState(NodeParametersInput context) {
        return Recipe.catalogue().stream().map(DescriptorCatalogue::choice).toList();
    }

    private static StringChoice choice(DescriptorInfo info) {
        var sentence = info.description().split("(?<=[a-z)])[.:;] ")[0].replaceFirst("\\.$", "");
        var kinds = info.kinds().stream().map(MaterialKind::label).collect(Collectors.joining(", "));
        return new StringChoice(info.name(), info.name() + ": " + sentence + " (" + kinds + ")");
    }
}
