package org.lode.represent;

import java.util.Arrays;

/** The numbers of a row that are not 0, with their columns in ascending order. */
final class SparseRow {
    /** Columns as unsigned 16-bit numbers: a recipe has fewer than 65,536 columns. */
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

    double get(int column) {
        int place = Arrays.binarySearch(columns, (char) column);
        return place < 0 ? 0 : values[place];
    }

    void scatter(double[] to, int offset) {
        for (int i = 0; i < columns.length; i++) {
            to[offset + columns[i]] = values[i];
        }
    }

    void scatter(float[] to, int offset) {
        for (int i = 0; i < columns.length; i++) {
            to[offset + columns[i]] = (float) values[i];
        }
    }
}
