package org.knime.core.data.container.filter;

import java.util.NoSuchElementException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.ExecutionMonitor;

/** Walks over the part of a table that a filter describes. */
public final class FilterDelegateRowIterator extends CloseableRowIterator {

    private final CloseableRowIterator rows;
    private final TableFilter filter;
    private final long end;
    private final ExecutionMonitor exec;
    private final long start;
    private long next;

    /**
     * @param delegate all rows
     * @param filter what is read
     * @param size the number of all rows
     * @param exec receives the progress, may be null
     */
    public FilterDelegateRowIterator(
            final CloseableRowIterator delegate,
            final TableFilter filter,
            final long size,
            final ExecutionMonitor exec) {
        rows = delegate;
        this.filter = filter;
        this.exec = exec;
        start = filter.getFromRowIndex().orElse(0L);
        end = filter.getToRowIndex().map(last -> last + 1).orElse(size);
        while (next < start && rows.hasNext()) {
            rows.next();
            next++;
        }
    }

    @Override
    public boolean hasNext() {
        return next < end && rows.hasNext();
    }

    @Override
    public DataRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All rows were read.");
        }
        next++;
        if (exec != null) {
            exec.setProgress((next - start) / (double) (end - start));
        }
        var row = rows.next();
        return filter.getMaterializeColumnIndices()
                .map(columns -> {
                    var cells = new DataCell[row.getNumCells()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = columns.contains(i) ? row.getCell(i) : DataType.getMissingCell();
                    }
                    return (DataRow) new DefaultRow(row.getKey(), cells);
                })
                .orElse(row);
    }

    @Override
    public void close() {
        rows.close();
    }
}
