package org.knime.core.node.context;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Is stored with the settings of a node. */
public interface NodeSettingsPersistable {

    /**
     * @param settings receive the state
     */
    void saveSettingsTo(NodeSettingsWO settings);

    /**
     * @param settings hold the state
     * @throws InvalidSettingsException if they are malformed
     */
    void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;
}
