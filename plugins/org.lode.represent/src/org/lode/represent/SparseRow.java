package org.lode.represent;

import java.util.Arrays;

/** The numbers of a row that are not 0, with their columns in ascending order; all numbers where few are 0. */
final class SparseRow {
    /** A column takes 2 bytes and a number 8, so that from here on it is smaller to keep the zeros. */
    private static final double DENSE = 0.8;

    /** Columns as unsigned 16-bit numbers: a recipe has fewer than 65,536 columns. Null if all of them are kept. */
    private final char[] columns;

    /** The numbers, from {@link #start} on. */
    private final double[] values;

    private final int start;
    private final int count;

    private SparseRow(char[] columns, double[] values, int start, int count) {
        this.columns = columns;
        this.values = values;
        this.start = start;
        this.count = count;
    }

    /** The first of some numbers that are not 0, with their columns; both are copied. */
    static SparseRow sparse(char[] columns, double[] values, int count) {
        return new SparseRow(Arrays.copyOf(columns, count), Arrays.copyOf(values, count), 0, count);
    }

    /** The numbers of all columns, which stay where they are. */
    static SparseRow dense(double[] values, int start, int columns) {
        return new SparseRow(null, values, start, columns);
    }

    /** Whether so few numbers are 0 that they are kept. */
    static boolean isDense(int count, int columns) {
        return count >= DENSE * columns;
    }

    double get(int column) {
        if (columns == null) {
            return values[start + column];
        }
        int place = Arrays.binarySearch(columns, (char) column);
        return place < 0 ? 0 : values[start + place];
    }

    void scatter(double[] to, int offset) {
        for (int i = 0; i < count; i++) {
            to[offset + column(i)] = values[start + i];
        }
    }

    void scatter(float[] to, int offset) {
        for (int i = 0; i < count; i++) {
            to[offset + column(i)] = (float) values[start + i];
        }
    }

    private int column(int place) {
        return columns == null ? place : columns[place];
    }
}
