package org.knime.embedded.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.knime.core.data.DataRow;

/** Writes rows in KNIME's row format. */
public final class RowWriter implements Closeable {

    private final OutputStream out;
    private final CellOutput cells;
    private final boolean keys;

    /**
     * @param out receives the rows; should be buffered
     * @param keys whether the keys of the rows are written
     */
    public RowWriter(final OutputStream out, final boolean keys) {
        this.out = out;
        this.keys = keys;
        cells = new CellOutput(out);
    }

    /**
     * @param row the row to write
     * @throws IOException if it cannot be written
     */
    public void write(final DataRow row) throws IOException {
        if (keys) {
            cells.writeUTF(row.getKey().getString());
            cells.endBlock();
        }
        for (var cell : row) {
            cells.writeDataCell(cell);
            cells.endBlock();
        }
        cells.write(RowFormat.END_OF_ROW);
    }

    List<CellClass> classes() {
        return cells.classes();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
