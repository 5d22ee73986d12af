package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Reads the settings of a node. */
public interface NodeSettingsRO extends ConfigRO {

    /**
     * @param key the key
     * @return the nested settings
     * @throws InvalidSettingsException if there are none
     */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;

    /**
     * @param dest receives all entries
     */
    void copyTo(ConfigWO dest);
}
