package org.lode.represent;

import java.util.Arrays;

/** The numbers of a row that are not 0, with their columns in ascending order; all numbers where few are 0. */
final class SparseRow {
    /** A column takes 2 bytes and a number 8, so that from here on it is smaller to keep the zeros. */
    private static final double DENSE = 0.8;

    /** Columns as unsigned 16-bit numbers: a recipe has fewer than 65,536 columns. Null if all of them are kept. */
    private final char[] columns;

    private final double[] values;

    private SparseRow(char[] columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    static SparseRow of(double[] dense) {
        int count = 0;
        for (double value : dense) {
            if (value != 0) {
                count++;
            }
        }
        if (count >= DENSE * dense.length) {
            return new SparseRow(null, withoutNegativeZeros(dense));
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
        return new SparseRow(columns, values);
    }

    /** A copy in which each zero is the positive one, as it is where zeros aren't kept. */
    private static double[] withoutNegativeZeros(double[] dense) {
        var copy = new double[dense.length];
        for (int column = 0; column < copy.length; column++) {
            copy[column] = dense[column] + 0.0;
        }
        return copy;
    }

    double get(int column) {
        if (columns == null) {
            return values[column];
        }
        int place = Arrays.binarySearch(columns, (char) column);
        return place < 0 ? 0 : values[place];
    }

    void scatter(double[] to, int offset) {
        for (int i = 0; i < values.length; i++) {
            to[offset + column(i)] = values[i];
        }
    }

    void scatter(float[] to, int offset) {
        for (int i = 0; i < values.length; i++) {
            to[offset + column(i)] = (float) values[i];
        }
    }

    private int column(int place) {
        return columns == null ? place : columns[place];
    }
}
