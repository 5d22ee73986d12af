package org.knime.core.data;

import java.io.DataInput;
import java.io.IOException;

/** A stream from which a cell reads its value, nested cells included. */
public interface DataCellDataInput extends DataInput {

    /**
     * @return the next nested cell
     * @throws IOException if it cannot be read
     */
    DataCell readDataCell() throws IOException;
}
