package org.knime.embedded.parameters.persistence;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.NodeParametersPersistor;

/** Stores a value in the way of its own persistor. */
@SuppressWarnings("rawtypes")
record PersistorStore(NodeParametersPersistor persistor) implements ParameterStore {

    @Override
    @SuppressWarnings("unchecked") // an annotation cannot tie the persistor to the field's type
    public void save(final Object value, final NodeSettingsWO settings) {
        persistor.save(value, settings);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return persistor.load(settings);
    }
}
