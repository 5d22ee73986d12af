package org.lode.nodes.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.learn.ModelCard;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;

/** The models at a node's ports, whose number its user chooses, in the order of the ports. */
public final class ConnectedModels {
    private ConnectedModels() {}

    /** The properties that the connected models predict, each once; empty where nothing is connected yet. */
    public static List<Property> properties(PortObjectSpec[] inputs) {
        return Arrays.stream(inputs)
                .filter(PropertyModelsPortObjectSpec.class::isInstance)
                .map(PropertyModelsPortObjectSpec.class::cast)
                .flatMap(spec -> spec.properties().stream())
                .distinct()
                .toList();
    }

    /**
     * The properties that the connected models predict, each once; several models of one property are taken together.
     *
     * @throws InvalidSettingsException if two models give the same property in different units
     */
    public static List<Property> checkedProperties(PortObjectSpec[] inputs) throws InvalidSettingsException {
        var units = new HashMap<String, String>();
        var properties = properties(inputs);
        for (var property : properties) {
            var other = units.putIfAbsent(property.name(), property.unit());
            if (other != null) {
                throw new InvalidSettingsException(
                        "The connected models predict '" + property.name() + "' in different units, '" + other
                                + "' and '" + property.unit() + "'. Connect models of one unit.");
            }
        }
        return properties;
    }

    /** The cards of the connected models of a property, as far as they are known before execution. */
    public static List<ModelCard> cards(PortObjectSpec[] inputs, String property) {
        return Arrays.stream(inputs)
                .filter(PropertyModelsPortObjectSpec.class::isInstance)
                .map(PropertyModelsPortObjectSpec.class::cast)
                .flatMap(spec -> spec.cards().stream())
                .filter(card -> card.property().name().equals(property))
                .toList();
    }

    /** All models at the ports. */
    public static List<PropertyModel> models(PortObject[] inputs) {
        return Arrays.stream(inputs)
                .filter(PropertyModelsPortObject.class::isInstance)
                .map(PropertyModelsPortObject.class::cast)
                .flatMap(port -> port.models().stream())
                .toList();
    }
}
