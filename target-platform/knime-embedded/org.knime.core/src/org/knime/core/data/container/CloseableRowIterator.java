package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** Walks over rows that may lie in a file, which is released on close or after the last row. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    @Override
    public abstract void close();

    /**
     * @return a walk over no rows
     */
    public static CloseableRowIterator empty() {
        return from(List.<DataRow>of().iterator());
    }

    /**
     * @param iterator walks over rows
     * @return the same walk; closing it closes the given one if that can be closed
     */
    public static CloseableRowIterator from(final Iterator<? extends DataRow> iterator) {
        return new CloseableRowIterator() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public DataRow next() {
                return iterator.next();
            }

            @Override
            public void close() {
                if (iterator instanceof CloseableRowIterator rows) {
                    rows.close();
                }
            }
        };
    }
}
