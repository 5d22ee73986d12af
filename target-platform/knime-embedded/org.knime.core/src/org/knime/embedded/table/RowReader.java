package org.knime.embedded.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;

/** Reads rows in KNIME's row format. */
final class RowReader extends CloseableRowIterator {

    /** Key of rows that were stored without. */
    static final RowKey NO_KEY = new RowKey("");

    private final InputStream in;
    private final CellInput cells;
    private final boolean keys;
    private final int columns;
    private final long size;
    private Closeable alsoClosed = () -> {};
    private long next;

    RowReader(
            final InputStream in, final List<CellClass> classes, final boolean keys, final int columns, final long size)
            throws IOException {
        this.in = in;
        this.keys = keys;
        this.columns = columns;
        this.size = size;
        cells = new CellInput(in, classes);
    }

    /** Makes closing the rows close something else afterwards. */
    RowReader closing(final Closeable container) {
        alsoClosed = container;
        return this;
    }

    @Override
    public boolean hasNext() {
        if (next >= size) {
            close();
        }
        return next < size;
    }

    @Override
    public DataRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The table has " + size + " rows.");
        }
        try {
            var key = keys ? new RowKey(cells.readUTF()) : NO_KEY;
            if (keys) {
                cells.endBlock();
            }
            var row = new DataCell[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = cells.readDataCell();
                cells.endBlock();
            }
            if (cells.readUnsignedByte() != RowFormat.END_OF_ROW) {
                throw new IOException("its end is not where it should be");
            }
            next++;
            return new DefaultRow(key, row);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(
                    "Row " + (next + 1) + " of a stored table cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            alsoClosed.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A stored table cannot be closed: " + e.getMessage(), e);
        }
    }
}
