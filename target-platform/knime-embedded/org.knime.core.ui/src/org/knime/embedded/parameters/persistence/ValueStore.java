package org.knime.embedded.parameters.persistence;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Stores a value of a simple type under one key. */
record ValueStore(String key, Writer<Object> writer, Reader<Object> reader, Object empty) implements ParameterStore {

    /** Adds an entry. */
    @FunctionalInterface
    interface Writer<T> {
        void write(NodeSettingsWO settings, String key, T value);
    }

    /** Reads an entry. */
    @FunctionalInterface
    interface Reader<T> {
        T read(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        writer.write(settings, key, value);
    }

    /** Adds what stands for an optional without content. */
    void saveEmpty(final NodeSettingsWO settings) {
        writer.write(settings, key, empty);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return reader.read(settings, key);
    }
}
