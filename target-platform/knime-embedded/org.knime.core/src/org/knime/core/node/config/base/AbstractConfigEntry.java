package org.knime.core.node.config.base;

import java.util.Objects;

/** An entry of a configuration: a leaf or a nested configuration. */
public abstract class AbstractConfigEntry {

    private final ConfigEntries type;
    private String key;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        this.type = Objects.requireNonNull(type);
        this.key = Objects.requireNonNull(key, "The key of a configuration entry must not be null.");
    }

    /**
     * @return the key, unique in the configuration that holds the entry
     */
    public final String getKey() {
        return key;
    }

    final void setKey(final String newKey) {
        key = Objects.requireNonNull(newKey);
    }

    /**
     * @return the type
     */
    public final ConfigEntries getType() {
        return type;
    }

    /**
     * @return the text that is stored for the value, null for a null value
     */
    public abstract String toStringValue();

    @Override
    public String toString() {
        return key + (type == ConfigEntries.config ? "" : "->" + toStringValue());
    }

    /** Two entries are equal if key, type and value (of all nested entries) are the same. */
    @Override
    public boolean equals(final Object o) {
        return o != null && o.getClass() == getClass() && isIdentical((AbstractConfigEntry) o);
    }

    /**
     * @param ace another entry
     * @return whether key, type and value (of all nested entries) are the same
     */
    public final boolean isIdentical(final AbstractConfigEntry ace) {
        return this == ace || (ace != null && key.equals(ace.key) && type == ace.type && hasIdenticalValue(ace));
    }

    abstract boolean hasIdenticalValue(AbstractConfigEntry ace);

    @Override
    public int hashCode() {
        return key.hashCode() ^ type.hashCode();
    }
}
