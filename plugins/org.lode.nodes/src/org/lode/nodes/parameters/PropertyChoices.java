package org.lode.nodes.parameters;

import java.util.List;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.lode.learn.Property;
import org.lode.nodes.models.ConnectedModels;

/** Offers the properties that the connected models predict, with their units and the values learned from. */
public final class PropertyChoices implements StringChoicesProvider {
    @Override
    public List<StringChoice> computeState(NodeParametersInput context) {
        return choices(context.getInPortSpecs());
    }

    /** A choice for each property of the models at the ports. */
    static List<StringChoice> choices(PortObjectSpec[] inputs) {
        return ConnectedModels.properties(inputs).stream()
                .map(property -> choice(property, inputs))
                .toList();
    }

    private static StringChoice choice(Property property, PortObjectSpec[] inputs) {
        var range = LearnedRange.of(inputs, property.name())
                .map(one -> ", learned from " + one.text())
                .orElse("");
        return new StringChoice(property.name(), property.label() + range);
    }
}
