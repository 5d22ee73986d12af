package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Reads the content of a model. */
public interface ModelContentRO extends ConfigRO {

    /**
     * @param key the key
     * @return the nested content
     * @throws InvalidSettingsException if there is none
     */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
