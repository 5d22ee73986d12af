package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Writes the settings of a node. */
public interface NodeSettingsWO extends ConfigWO {

    /**
     * @param key the key
     * @return new, empty nested settings
     */
    NodeSettingsWO addNodeSettings(String key);

    /**
     * @param settings nested settings, added under their own key
     */
    void addNodeSettings(NodeSettings settings);

    @Override
    void addPassword(String key, String encryptionKey, String value);
}
