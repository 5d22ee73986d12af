package org.knime.embedded.table;

import org.knime.core.data.container.CloseableRowIterator;

/** Rows that can be walked over any number of times. */
public interface Rows {

    /**
     * @return the number of rows
     */
    long size();

    /**
     * @return a new walk from the first row
     */
    CloseableRowIterator iterator();
}
