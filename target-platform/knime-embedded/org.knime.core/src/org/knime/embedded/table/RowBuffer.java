package org.knime.embedded.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.embedded.TableSpace;

/** Collects rows in memory and moves them to a file when there are too many cells. */
public final class RowBuffer {

    private static final int STREAM_BUFFER = 1 << 16;

    private final TableSpace space;
    private final int columns;
    private final boolean keys;
    private final long maxRowsInMemory;
    private List<DataRow> memory = new ArrayList<>();
    private RowWriter writer;
    private Path file;
    private long size;

    /**
     * @param columns the number of cells in a row
     * @param keys whether the keys of rows are kept
     * @param space where the rows go
     */
    public RowBuffer(final int columns, final boolean keys, final TableSpace space) {
        this.columns = columns;
        this.keys = keys;
        this.space = space;
        maxRowsInMemory = space.maxCellsInMemory() / Math.max(columns, 1);
    }

    /**
     * @param row a row to keep
     * @throws UncheckedIOException if there is no room for it
     */
    public void add(final DataRow row) {
        try {
            if (writer == null && memory.size() >= maxRowsInMemory) {
                moveToFile();
            }
            if (writer == null) {
                // other rows may be views that hold on to more than their cells
                memory.add(row instanceof DefaultRow ? row : new DefaultRow(row.getKey(), row));
            } else {
                writer.write(row);
            }
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException("Row " + (size + 1) + " cannot be stored: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("resource") // the writer closes it
    private void moveToFile() throws IOException {
        file = space.newFile();
        writer = new RowWriter(new BufferedOutputStream(Files.newOutputStream(file), STREAM_BUFFER), keys);
        for (var row : memory) {
            writer.write(row);
        }
        memory = null;
    }

    /**
     * @return the number of rows so far
     */
    public long size() {
        return size;
    }

    /**
     * @return the rows; no more can be added
     */
    public Rows finish() {
        if (writer == null) {
            return new MemoryRows(List.copyOf(memory));
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A table cannot be stored: " + e.getMessage(), e);
        }
        return new FileRows(file, writer.classes(), keys, columns, size);
    }

    /** Gives up the rows. */
    public void discard() {
        memory = null;
        try {
            if (writer != null) {
                writer.close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A table cannot be removed: " + e.getMessage(), e);
        }
    }

    private record MemoryRows(List<DataRow> rows) implements Rows {

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public CloseableRowIterator iterator() {
            return CloseableRowIterator.from(rows.iterator());
        }
    }

    private record FileRows(Path file, List<CellClass> classes, boolean keys, int columns, long size) implements Rows {

        @Override
        public CloseableRowIterator iterator() {
            try {
                var in = new BufferedInputStream(Files.newInputStream(file), STREAM_BUFFER);
                return new RowReader(in, classes, keys, columns, size);
            } catch (IOException e) {
                throw new UncheckedIOException("A stored table cannot be opened: " + e.getMessage(), e);
            }
        }
    }
}
