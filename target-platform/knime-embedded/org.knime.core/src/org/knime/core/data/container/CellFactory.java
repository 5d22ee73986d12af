package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Makes the cells of new columns from a row. At least one of the two methods for cells must be implemented. */
@SuppressWarnings("unused") // what only subclasses need is part of KNIME's signatures
public interface CellFactory {

    /**
     * @param row a row
     * @return a cell for each new column
     */
    default DataCell[] getCells(final DataRow row) {
        throw new IllegalStateException("A cell factory must implement one of the methods that make cells.");
    }

    /**
     * @param row a row
     * @param rowIndex its index, from 0
     * @return a cell for each new column
     */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    /**
     * @return the new columns
     */
    DataColumnSpec[] getColumnSpecs();

    /**
     * @param curRowNr number of the row, from 1
     * @param rowCount the number of rows
     * @param lastKey key of the row
     * @param exec receives the progress
     */
    void setProgress(int curRowNr, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /**
     * @param curRowNr number of the row, from 1
     * @param rowCount the number of rows
     * @param lastKey key of the row
     * @param exec receives the progress
     */
    default void setProgress(
            final long curRowNr, final long rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        setProgress((int) curRowNr, (int) rowCount, lastKey, exec);
    }
}
