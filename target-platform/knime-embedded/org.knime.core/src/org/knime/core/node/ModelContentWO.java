package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Writes the content of a model. */
public interface ModelContentWO extends ConfigWO {

    /**
     * @param key the key
     * @return new, empty nested content
     */
    ModelContentWO addModelContent(String key);

    /**
     * @param content nested content, added under its own key
     */
    void addModelContent(ModelContent content);
}
