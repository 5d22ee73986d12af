package org.lode.nodes.parameters;

import java.util.List;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.lode.learn.Property;
import org.lode.nodes.models.ConnectedModels;

/** Offers the properties that the connected models predict, with their units. */
public final class PropertyChoices implements StringChoicesProvider {
    @Override
    public List<StringChoice> computeState(NodeParametersInput context) {
        return ConnectedModels.properties(context.getInPortSpecs()).stream()
                .map(PropertyChoices::choice)
                .toList();
    }

    private static StringChoice choice(Property property) {
        return new StringChoice(property.name(), property.label());
    }
}
