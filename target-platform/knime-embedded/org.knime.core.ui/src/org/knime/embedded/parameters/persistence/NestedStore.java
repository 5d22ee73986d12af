package org.knime.embedded.parameters.persistence;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Stores a value in settings of its own. */
record NestedStore(String key, ParameterStore inner) implements ParameterStore {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        inner.save(value, settings.addNodeSettings(key));
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return inner.load(settings.getNodeSettings(key));
    }
}
