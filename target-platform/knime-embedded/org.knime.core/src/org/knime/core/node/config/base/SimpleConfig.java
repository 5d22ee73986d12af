package org.knime.core.node.config.base;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** A configuration of plain values only. */
public class SimpleConfig extends ConfigBase {

    /**
     * @param key the key
     */
    public SimpleConfig(final String key) {
        super(key);
    }

    @Override
    public ConfigBase getInstance(final String key) {
        return new SimpleConfig(key);
    }

    /**
     * @param key the key of the result until the file's own is read
     * @param file an XML file
     * @return what the file holds
     * @throws IOException if it cannot be read or is malformed
     */
    @SuppressWarnings("resource") // the reader of the XML closes it
    public static ConfigBaseRO parseConfig(final String key, final File file) throws IOException {
        return loadFromXML(new SimpleConfig(key), new FileInputStream(file));
    }
}
