package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.node.config.Config;

/** The content of a model: a tree of typed values. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {

    /**
     * @param key the key of the root
     */
    public ModelContent(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new ModelContent(key);
    }

    /**
     * @param in the XML; it is closed
     * @return the content
     * @throws IOException if the stream cannot be read or is malformed
     */
    public static ModelContentRO loadFromXML(final InputStream in) throws IOException {
        return (ModelContent) Config.loadFromXML(new ModelContent("ignored"), in);
    }

    @Override
    public void addModelContent(final ModelContent content) {
        addConfig(content);
    }

    @Override
    public ModelContentWO addModelContent(final String key) {
        return (ModelContent) addConfig(key);
    }

    @Override
    public ModelContent getModelContent(final String key) throws InvalidSettingsException {
        return (ModelContent) getConfig(key);
    }
}
