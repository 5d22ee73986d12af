package org.knime.core.data.v2;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataValue;

/** The values of a row. */
public interface RowValueRead {

    /**
     * @return the number of columns
     */
    int getNumColumns();

    /**
     * @param <D> what the value is read as
     * @param index index of the column
     * @return the value, which must not be missing
     */
    <D extends DataValue> D getValue(int index);

    /**
     * @param index index of the column
     * @return whether the value is missing
     */
    boolean isMissing(int index);

    /**
     * @param index index of the column
     * @return the cell
     */
    default DataCell getAsDataCell(final int index) {
        return getValue(index).materializeDataCell();
    }
}
