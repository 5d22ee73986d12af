package org.knime.embedded.parameters.persistence;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.embedded.parameters.FieldType;

/** Stores an array or a list of objects as settings with the keys 0, 1, 2 and so on. */
record ArrayStore(FieldType type, ParameterStore element) implements ParameterStore {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        int index = 0;
        for (final var object : elements(value)) {
            element.save(object, settings.addNodeSettings(Integer.toString(index++)));
        }
    }

    private static Collection<?> elements(final Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> collection ? collection : Arrays.asList((Object[]) value);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var size = settings.keySet().stream()
                .filter(key -> key.chars().allMatch(Character::isDigit))
                .count();
        final var elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(element.load(settings.getNodeSettings(Integer.toString(i))));
        }
        if (!type.raw().isArray()) {
            return elements;
        }
        return elements.toArray((Object[]) Array.newInstance(type.raw().getComponentType(), 0));
    }
}
