package org.lode.represent;

import java.util.Arrays;

/**
 * Keeps the rows that one thread computes. The numbers of rows that are mostly not 0 share arrays of one mebibyte, header
 * included: the garbage collector moves such arrays at once or not at all, where it would copy small ones one by one.
 */
final class RowStore {
    /** Of so many rows without many zeros one is looked at again. */
    private static final int COUNTED = 16;

    private static final int HEADER_BYTES = 16;
    private static final int ARRAY = ((1 << 20) - HEADER_BYTES) / Double.BYTES;

    private final double[] row;
    private final int most;

    /** Numbers of the row that are not 0, with their columns. */
    private final char[] columns;

    private final double[] values;
    private boolean dirty;

    /** Whether few numbers of the row before were 0. */
    private boolean dense;

    private double[] shared = {};
    private int next;
    private long kept;

    /**
     * Makes room for a row.
     *
     * @param size numbers of a row
     * @param rows most rows that are kept
     */
    RowStore(int size, int rows) {
        this.row = new double[size];
        this.most = rows;
        this.columns = new char[size];
        this.values = new double[size];
    }

    /** The row to be computed, all 0. */
    double[] cleared() {
        if (dirty) {
            Arrays.fill(row, 0);
        }
        dirty = true;
        return row;
    }

    /** Keeps the row as it is now. */
    SparseRow keep() {
        kept++;
        // rows of a recipe are alike: mostly zeros as a fingerprint, or hardly any as statistics, so that few are
        // counted
        if (dense && (kept % COUNTED != 0 || SparseRow.isDense(count(), row.length))) {
            return dense();
        }
        int count = gather();
        dense = SparseRow.isDense(count, row.length);
        if (!dense) {
            dirty = false;
            return SparseRow.sparse(columns, values, count);
        }
        for (int i = 0; i < count; i++) {
            row[columns[i]] = values[i];
        }
        return dense();
    }

    private int count() {
        int count = 0;
        for (double value : row) {
            count += value != 0 ? 1 : 0;
        }
        return count;
    }

    /** Takes the numbers that are not 0 out of the row: one pass, as passes over thousands of zeros are what a row costs. */
    private int gather() {
        int count = 0;
        for (int column = 0; column < row.length; column++) {
            double value = row[column];
            row[column] = 0;
            if (value != 0) {
                columns[count] = (char) column;
                values[count++] = value;
            }
        }
        return count;
    }

    /** The row with all of its zeros, which are positive, as they are where zeros aren't kept. */
    private SparseRow dense() {
        if (shared.length - next < row.length) {
            long wanted = (most - kept + 1) * row.length;
            shared = new double[(int) Math.max(row.length, Math.min(ARRAY, wanted))];
            next = 0;
        }
        int start = next;
        for (int column = 0; column < row.length; column++) {
            shared[start + column] = row[column] + 0.0;
        }
        next += row.length;
        return SparseRow.dense(shared, start, row.length);
    }
}
