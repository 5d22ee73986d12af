package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** Walks over rows in memory. */
public class DefaultRowIterator extends RowIterator {

    private final Iterator<DataRow> rows;

    /**
     * @param iterable the rows
     */
    public DefaultRowIterator(final Iterable<DataRow> iterable) {
        rows = iterable.iterator();
    }

    /**
     * @param rows the rows
     */
    public DefaultRowIterator(final DataRow... rows) {
        this(Arrays.asList(rows));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public DataRow next() {
        return rows.next();
    }
}
