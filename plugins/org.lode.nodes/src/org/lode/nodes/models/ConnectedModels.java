package org.lode.nodes.models;

import java.util.Arrays;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;

/** The models at a node's ports, whose number its user chooses, in the order of the ports. */
public final class ConnectedModels {
    private ConnectedModels() {}

    /** The properties that the connected models predict; empty where nothing is connected yet. */
    public static List<Property> properties(PortObjectSpec[] inputs) {
        return Arrays.stream(inputs)
                .filter(PropertyModelsPortObjectSpec.class::isInstance)
                .map(PropertyModelsPortObjectSpec.class::cast)
                .flatMap(spec -> spec.properties().stream())
                .toList();
    }

    /**
     * The properties, each predicted by one model.
     *
     * @throws InvalidSettingsException if two models predict a property of the same name
     */
    public static List<Property> distinctProperties(PortObjectSpec[] inputs) throws InvalidSettingsException {
        var properties = properties(inputs);
        for (int i = 0; i < properties.size(); i++) {
            var name = properties.get(i).name();
            if (properties.subList(0, i).stream().anyMatch(earlier -> earlier.name().equals(name))) {
                throw new InvalidSettingsException("Two connected models predict the property '" + name
                        + "'. Connect only one of them, for instance by asking the node 'Pretrained Model Loader' for "
                        + "one model.");
            }
        }
        return properties;
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
