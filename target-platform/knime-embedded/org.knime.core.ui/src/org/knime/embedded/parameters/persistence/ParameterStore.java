package org.knime.embedded.parameters.persistence;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Writes and reads one value. */
interface ParameterStore {

    /** Adds the value's entries. */
    void save(Object value, NodeSettingsWO settings);

    /** Reads the value. */
    Object load(NodeSettingsRO settings) throws InvalidSettingsException;
}
