package org.knime.core.data.v2;

import java.io.Closeable;

/** Walks over the rows of a table. */
public interface RowCursor extends Closeable {

    /**
     * @return the next row, null after the last
     */
    RowRead forward();

    /**
     * @return whether there is a next row
     */
    boolean canForward();

    /**
     * @return the number of columns
     */
    int getNumColumns();

    @Override
    void close();
}
