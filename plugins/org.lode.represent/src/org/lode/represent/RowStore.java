package org.lode.represent;

import java.util.Arrays;

/**
 * Keeps the rows that one thread computes. The numbers of rows that are mostly not 0 share arrays of one mebibyte, header
 * included: the garbage collector moves such arrays at once or not at all, where it would copy small ones one by one.
 */
final class RowStore {
    private static final int HEADER_BYTES = 16;
    private static final int ARRAY = ((1 << 20) - HEADER_BYTES) / Double.BYTES;

    private final double[] row;
    private final int most;
    private double[] shared = {};
    private int next;
    private long kept;

    /**
     * Makes room for a row.
     *
     * @param columns numbers of a row
     * @param rows most rows that are kept
     */
    RowStore(int columns, int rows) {
        this.row = new double[columns];
        this.most = rows;
    }

    /** The row to be computed, all 0. */
    double[] cleared() {
        Arrays.fill(row, 0);
        return row;
    }

    /** Keeps the row as it is now. */
    SparseRow keep() {
        kept++;
        if (!SparseRow.isDense(row)) {
            return SparseRow.of(row);
        }
        if (shared.length - next < row.length) {
            long wanted = (most - kept + 1) * row.length;
            shared = new double[(int) Math.max(row.length, Math.min(ARRAY, wanted))];
            next = 0;
        }
        var dense = SparseRow.dense(row, shared, next);
        next += row.length;
        return dense;
    }
}
