package org.knime.core.data;

import java.io.DataOutput;
import java.io.IOException;

/** A stream to which a cell writes its value, nested cells included. */
public interface DataCellDataOutput extends DataOutput {

    /** Writes text of any length. */
    @Override
    void writeUTF(String s) throws IOException;

    /**
     * @param cell a nested cell
     * @throws IOException if it cannot be written
     */
    void writeDataCell(DataCell cell) throws IOException;
}
