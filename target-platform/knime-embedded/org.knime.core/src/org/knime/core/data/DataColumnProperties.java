package org.knime.core.data;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Free properties of a column: texts by key. */
public final class DataColumnProperties {

    private final Map<String, String> properties;

    /** No properties. */
    public DataColumnProperties() {
        this(Map.of());
    }

    /**
     * @param content the properties
     */
    public DataColumnProperties(final Map<String, String> content) {
        properties = Collections.unmodifiableMap(new TreeMap<>(content));
    }

    /**
     * @param key a key
     * @return whether there is such a property
     */
    public boolean containsProperty(final String key) {
        return properties.containsKey(key);
    }

    /**
     * @param key a key
     * @param defaultValue returned when there is no such property
     * @return the property
     */
    public String getProperty(final String key, final String defaultValue) {
        return properties.getOrDefault(key, defaultValue);
    }

    /**
     * @param key a key
     * @return the property or null
     */
    public String getProperty(final String key) {
        return properties.get(key);
    }

    /**
     * @return the number of properties
     */
    public int size() {
        return properties.size();
    }

    /**
     * @return the keys
     */
    public Enumeration<String> properties() {
        return Collections.enumeration(properties.keySet());
    }

    /**
     * @param newProperties properties that replace those of the same key
     * @return new properties
     */
    public DataColumnProperties cloneAndOverwrite(final Map<String, String> newProperties) {
        var all = new TreeMap<>(properties);
        all.putAll(newProperties);
        return new DataColumnProperties(all);
    }

    @Override
    public String toString() {
        return properties.toString();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnProperties other && properties.equals(other.properties);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    /**
     * @param config receives the properties
     */
    public void save(final ConfigWO config) {
        properties.forEach(config::addString);
    }

    /**
     * @param config holds properties
     * @return the properties
     * @throws InvalidSettingsException if one of them is no text
     */
    public static DataColumnProperties load(final ConfigRO config) throws InvalidSettingsException {
        var content = new TreeMap<String, String>();
        for (String key : config) {
            content.put(key, config.getString(key));
        }
        return new DataColumnProperties(content);
    }
}
