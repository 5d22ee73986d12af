package org.knime.core.data;

import java.io.IOException;

/**
 * Writes and reads the cells of one class.
 *
 * @param <T> the cell class
 */
public interface DataCellSerializer<T extends DataCell> {

    /**
     * @param cell a cell that is not missing
     * @param output receives the value
     * @throws IOException if it cannot be written
     */
    void serialize(T cell, DataCellDataOutput output) throws IOException;

    /**
     * @param input holds a value written by {@link #serialize}
     * @return the cell
     * @throws IOException if it cannot be read
     */
    T deserialize(DataCellDataInput input) throws IOException;
}
