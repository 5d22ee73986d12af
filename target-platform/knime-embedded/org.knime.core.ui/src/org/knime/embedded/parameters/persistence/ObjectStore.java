package org.knime.embedded.parameters.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;

/** Stores an object field by field. */
final class ObjectStore implements ParameterStore {

    private final Group group;

    private final Map<ParameterNode, ParameterStore> fields = new LinkedHashMap<>();

    ObjectStore(final Group group, final Function<ParameterNode, ParameterStore> fieldStore) {
        this.group = group;
        group.children().forEach(child -> fields.put(child, fieldStore.apply(child)));
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        if (value == null) {
            throw new IllegalStateException("The parameters " + group + " are null. Give the field a value.");
        }
        fields.forEach((field, store) -> store.save(field.get(value), settings));
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var object = Instances.create(group.rawClass());
        for (final var field : fields.entrySet()) {
            field.getKey().set(object, field.getValue().load(settings));
        }
        return object;
    }
}
