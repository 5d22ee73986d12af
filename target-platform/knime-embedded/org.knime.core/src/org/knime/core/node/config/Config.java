package org.knime.core.node.config;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.embedded.SettingOr;

/** A tree of typed values that may hold data cells, data types and row keys. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final String ARRAY_SIZE = "array-size";
    private static final String IS_NULL = "is_null";

    /**
     * @param key the key of the tree's root
     */
    protected Config(final String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public final Config addConfig(final String key) {
        return (Config) addConfigBase(key);
    }

    /**
     * @param config a nested configuration of the same class
     */
    protected final void addConfig(final Config config) {
        if (config.getClass() != getClass()) {
            throw new IllegalArgumentException("A " + config.getClass().getSimpleName() + " cannot be nested in a "
                    + getClass().getSimpleName() + ".");
        }
        put(config);
    }

    @Override
    public final Config getConfig(final String key) throws InvalidSettingsException {
        return (Config) getConfigBase(key);
    }

    @Override
    public void addDataCell(final String key, final DataCell cell) {
        DataCellConfig.save(cell, addConfig(key));
    }

    @Override
    public DataCell getDataCell(final String key) throws InvalidSettingsException {
        return DataCellConfig.load(getConfig(key));
    }

    @Override
    public DataCell getDataCell(final String key, final DataCell def) {
        return SettingOr.otherwise(() -> getDataCell(key), def);
    }

    @Override
    public void addDataCellArray(final String key, final DataCell... values) {
        var array = addConfig(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addDataCell(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public DataCell[] getDataCellArray(final String key) throws InvalidSettingsException {
        var array = getConfig(key);
        int size = array.getInt(ARRAY_SIZE, -1);
        if (size < 0) {
            return null;
        }
        if (size >= array.keySet().size()) {
            throw new InvalidSettingsException("The array \"" + key + "\" has fewer than its " + size + " cells.");
        }
        var cells = new DataCell[size];
        for (int i = 0; i < size; i++) {
            cells[i] = array.getDataCell(Integer.toString(i));
        }
        return cells;
    }

    @Override
    public DataCell[] getDataCellArray(final String key, final DataCell... def) {
        return SettingOr.otherwise(() -> getDataCellArray(key), def);
    }

    @Override
    public void addDataType(final String key, final DataType type) {
        var config = addConfig(key);
        if (type != null) {
            type.save(config);
        }
        config.addBoolean(IS_NULL, type == null);
    }

    @Override
    public DataType getDataType(final String key) throws InvalidSettingsException {
        var config = getConfig(key);
        return config.getBoolean(IS_NULL) ? null : DataType.load(config);
    }

    @Override
    public DataType getDataType(final String key, final DataType def) {
        return SettingOr.otherwise(() -> getDataType(key), def);
    }

    @Override
    public void addRowKey(final String key, final RowKey rowKey) {
        addString(key, rowKey == null ? null : rowKey.getString());
    }

    @Override
    public RowKey getRowKey(final String key) throws InvalidSettingsException {
        String text = getString(key);
        return text == null ? null : new RowKey(text);
    }

    @Override
    public RowKey getRowKey(final String key, final RowKey def) {
        return SettingOr.otherwise(() -> getRowKey(key), def);
    }

    /**
     * @param config receives the entries and the key
     * @param in the XML; it is closed
     * @return the given configuration
     * @throws IOException if the stream cannot be read or is malformed
     */
    protected static Config loadFromXML(final Config config, final InputStream in) throws IOException {
        return (Config) ConfigBase.loadFromXML(config, in);
    }
}
