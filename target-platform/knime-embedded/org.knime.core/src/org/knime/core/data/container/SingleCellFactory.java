package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** A cell factory for one column. At least one of the two methods for the cell must be implemented. */
@SuppressWarnings("unused") // what only subclasses need is part of KNIME's signatures
public abstract class SingleCellFactory extends AbstractCellFactory {

    /**
     * @param newColSpec the new column
     */
    public SingleCellFactory(final DataColumnSpec newColSpec) {
        super(newColSpec);
    }

    /**
     * @param processConcurrently whether several rows are worked on at once
     * @param newColSpec the new column
     */
    public SingleCellFactory(final boolean processConcurrently, final DataColumnSpec newColSpec) {
        super(processConcurrently, newColSpec);
    }

    /**
     * @param processConcurrently whether several rows are worked on at once
     * @param workerCount the number of rows at once
     * @param maxQueueSize the number of rows that may wait for an earlier one
     * @param newColSpec the new column
     */
    public SingleCellFactory(
            final boolean processConcurrently,
            final int workerCount,
            final int maxQueueSize,
            final DataColumnSpec newColSpec) {
        super(processConcurrently, workerCount, maxQueueSize, newColSpec);
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        return new DataCell[] {getCell(row, rowIndex)};
    }

    /**
     * @param row a row
     * @return the cell of the new column
     */
    public DataCell getCell(final DataRow row) {
        throw new IllegalStateException("A cell factory must implement one of the methods that make a cell.");
    }

    /**
     * @param row a row
     * @param rowIndex its index, from 0
     * @return the cell of the new column
     */
    public DataCell getCell(final DataRow row, final long rowIndex) {
        return getCell(row);
    }
}
