package org.lode.learn.regression;

import org.lode.represent.Features;

/**
 * Descriptor rows in single precision, as graphs read them.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 * @param values the numbers, row-major; not to be changed
 */
public record DesignMatrix(int rows, int columns, float[] values) {
    /** Checks that there are rows × columns numbers. */
    public DesignMatrix {
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException(rows + " × " + columns + " is not " + values.length + " numbers.");
        }
    }

    /** The rows of computed descriptors. */
    public static DesignMatrix of(Features features) {
        var values = new float[Math.multiplyExact(features.rows(), features.columns())];
        for (int row = 0; row < features.rows(); row++) {
            features.copyRow(row, values, row * features.columns());
        }
        return new DesignMatrix(features.rows(), features.columns(), values);
    }

    /** One number. */
    public float get(int row, int column) {
        return values[row * columns + column];
    }

    /** The given rows, in the given order. */
    public DesignMatrix select(int[] indices) {
        var selected = new float[indices.length * columns];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, indices[i] * columns, selected, i * columns, columns);
        }
        return new DesignMatrix(indices.length, columns, selected);
    }

    /** The given columns, in the given order. */
    public DesignMatrix selectColumns(int[] indices) {
        var selected = new float[rows * indices.length];
        for (int row = 0, to = 0; row < rows; row++) {
            for (int column : indices) {
                selected[to++] = values[row * columns + column];
            }
        }
        return new DesignMatrix(rows, indices.length, selected);
    }

    /** These columns and then those of a matrix with as many rows. */
    public DesignMatrix beside(DesignMatrix other) {
        int width = columns + other.columns;
        var joined = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * columns, joined, row * width, columns);
            System.arraycopy(other.values, row * other.columns, joined, row * width + columns, other.columns);
        }
        return new DesignMatrix(rows, width, joined);
    }
}
