package org.knime.core.data.v2;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataValue;
import org.knime.core.data.RowKeyValue;

/** Reads a row that is there already. */
record ReadableRow(DataRow row) implements RowRead {

    @Override
    public int getNumColumns() {
        return row.getNumCells();
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the reading that it needs, as in a cast
    public <D extends DataValue> D getValue(final int index) {
        return (D) row.getCell(index);
    }

    @Override
    public boolean isMissing(final int index) {
        return row.getCell(index).isMissing();
    }

    @Override
    public DataCell getAsDataCell(final int index) {
        return row.getCell(index);
    }

    @Override
    public RowKeyValue getRowKey() {
        return row.getKey();
    }

    @Override
    public DataRow materializeDataRow() {
        return row;
    }
}
