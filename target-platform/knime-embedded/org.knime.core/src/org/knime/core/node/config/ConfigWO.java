package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.config.base.ConfigBaseWO;

/** Writes a configuration that may hold data cells, data types and row keys. */
public interface ConfigWO extends ConfigBaseWO {

    /**
     * @param key the key
     * @return a new, empty nested configuration
     */
    Config addConfig(String key);

    /**
     * @param key the key
     * @param cell a missing, string, integer, long, double or boolean cell, or null
     */
    void addDataCell(String key, DataCell cell);

    /**
     * @param key the key
     * @param values cells as in {@link #addDataCell}, may be null
     */
    void addDataCellArray(String key, DataCell... values);

    /**
     * @param key the key
     * @param type a type or null
     */
    void addDataType(String key, DataType type);

    /**
     * @param key the key
     * @param rowKey a row key or null
     */
    void addRowKey(String key, RowKey rowKey);
}
