package org.knime.core.data.v2;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKeyValue;
import org.knime.core.data.def.DefaultRow;

/** A row that can be read. */
public interface RowRead extends RowValueRead {

    /**
     * @param row a row
     * @return the same row
     */
    static RowRead from(final DataRow row) {
        return new ReadableRow(row);
    }

    /**
     * @return the key
     */
    RowKeyValue getRowKey();

    /**
     * @return the row with its cells
     */
    default DataRow materializeDataRow() {
        var cells = new DataCell[getNumColumns()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = getAsDataCell(i);
        }
        return new DefaultRow(getRowKey().materializeRowKey(), cells);
    }
}
