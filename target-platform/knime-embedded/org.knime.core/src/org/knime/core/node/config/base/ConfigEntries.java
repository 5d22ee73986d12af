package org.knime.core.node.config.base;

/** Types of the entries of a configuration; the names are those written to XML. */
public enum ConfigEntries {
    /** Text, may be null. */
    xstring,
    /** A 32-bit integer. */
    xint,
    /** A double. */
    xdouble,
    /** A float. */
    xfloat,
    /** A 64-bit integer. */
    xlong,
    /** A 16-bit integer. */
    xshort,
    /** An 8-bit integer. */
    xbyte,
    /** A single character. */
    xchar,
    /** {@code true} or {@code false}. */
    xboolean,
    /** A nested configuration. */
    config,
    /** An encrypted password. This host stores none. */
    xpassword,
    /** Text that lives in memory only. */
    xtransientstring;

    /**
     * Creates a leaf from its stored text.
     *
     * @param key the key
     * @param value the stored text, null for a null value
     * @return the entry
     * @throws IllegalArgumentException if the text is no value of this type
     */
    public AbstractConfigEntry createEntry(final String key, final String value) {
        return ConfigLeaf.parse(this, key, value);
    }
}
