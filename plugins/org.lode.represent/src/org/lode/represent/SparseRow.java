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

    /** The row with an array of its own. */
    static SparseRow of(double[] dense) {
        int count = count(dense);
        if (isDense(count, dense.length)) {
            return dense(dense, new double[dense.length], 0);
        }
        var columns = new char[count];
        var values = new double[count];
        int next = 0;
        for (int column = 0; column < dense.length; column++) {
            if (dense[column] != 0) {
                columns[next] = (char) column;
                values[next++] = dense[column];
            }
        }
        return new SparseRow(columns, values, 0, count);
    }

    /** The row with all of its zeros, which are positive, as they are where zeros aren't kept. */
    static SparseRow dense(double[] dense, double[] values, int start) {
        for (int column = 0; column < dense.length; column++) {
            values[start + column] = dense[column] + 0.0;
        }
        return new SparseRow(null, values, start, dense.length);
    }

    /** Whether so few numbers are 0 that they are kept. */
    static boolean isDense(double[] dense) {
        return isDense(count(dense), dense.length);
    }

    private static boolean isDense(int count, int columns) {
        return count >= DENSE * columns;
    }

    private static int count(double[] dense) {
        int count = 0;
        for (double value : dense) {
            if (value != 0) {
                count++;
            }
        }
        return count;
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
