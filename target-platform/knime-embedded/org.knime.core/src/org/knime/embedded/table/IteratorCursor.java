package org.knime.embedded.table;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.v2.RowCursor;
import org.knime.core.data.v2.RowRead;

/** A cursor over the rows of an iterator. */
public final class IteratorCursor implements RowCursor {

    private final CloseableRowIterator rows;
    private final int columns;

    /**
     * @param iterator the rows
     * @param spec their columns
     */
    public IteratorCursor(final CloseableRowIterator iterator, final DataTableSpec spec) {
        rows = iterator;
        columns = spec.getNumColumns();
    }

    @Override
    public RowRead forward() {
        return rows.hasNext() ? RowRead.from(rows.next()) : null;
    }

    @Override
    public boolean canForward() {
        return rows.hasNext();
    }

    @Override
    public int getNumColumns() {
        return columns;
    }

    @Override
    public void close() {
        rows.close();
    }
}
