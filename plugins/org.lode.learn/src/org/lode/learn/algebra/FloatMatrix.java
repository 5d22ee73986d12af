package org.lode.learn.algebra;

/**
 * A view of a row-major single-precision matrix.
 *
 * @param values the array that holds the matrix
 * @param offset the place of its first element
 * @param stride the distance between rows as stored
 * @param transposed whether rows and columns are to be read exchanged
 */
public record FloatMatrix(float[] values, int offset, int stride, boolean transposed) {
    /** A whole array, {@code columns} wide. */
    public static FloatMatrix of(float[] values, int columns) {
        return new FloatMatrix(values, 0, columns, false);
    }

    /** The matrix from a stored row on. */
    public FloatMatrix fromRow(int row) {
        return new FloatMatrix(values, offset + row * stride, stride, transposed);
    }

    /** The matrix from a stored column on. */
    public FloatMatrix fromColumn(int column) {
        return new FloatMatrix(values, offset + column, stride, transposed);
    }

    /** The transposed matrix; nothing is copied. */
    public FloatMatrix transpose() {
        return new FloatMatrix(values, offset, stride, !transposed);
    }
}
