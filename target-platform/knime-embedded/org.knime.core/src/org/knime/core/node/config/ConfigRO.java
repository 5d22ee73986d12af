package org.knime.core.node.config;

import java.util.Iterator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Reads a configuration that may hold data cells, data types and row keys. */
public interface ConfigRO extends ConfigBaseRO {

    /**
     * @param key the key
     * @return the nested configuration
     * @throws InvalidSettingsException if there is none
     */
    Config getConfig(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return the cell, null if null was stored
     * @throws InvalidSettingsException if there is none
     */
    DataCell getDataCell(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no cell
     * @return the cell
     */
    DataCell getDataCell(String key, DataCell def);

    /**
     * @param key the key
     * @return the cells, null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    DataCell[] getDataCellArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no cells
     * @return the cells
     */
    DataCell[] getDataCellArray(String key, DataCell... def);

    /**
     * @param key the key
     * @return the type, null if null was stored
     * @throws InvalidSettingsException if there is none
     */
    DataType getDataType(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no type
     * @return the type
     */
    DataType getDataType(String key, DataType def);

    /**
     * @param key the key
     * @return the row key, null if null was stored
     * @throws InvalidSettingsException if there is none
     */
    RowKey getRowKey(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no row key
     * @return the row key
     */
    RowKey getRowKey(String key, RowKey def);

    @Override
    Iterator<String> iterator();
}
