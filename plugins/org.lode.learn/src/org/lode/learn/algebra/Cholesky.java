package org.lode.learn.algebra;

import java.util.Optional;

/**
 * The Cholesky factor L of a symmetric positive definite matrix, {@code A = L·Lᵀ}.
 *
 * <p>Cost n³/3 multiplications. Golub and Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1.
 */
public final class Cholesky {
    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Factors a matrix; empty if it is not positive definite.
     *
     * @param matrix symmetric; only its lower triangle is read, nothing is changed
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        var factor = new double[n][];
        for (int i = 0; i < n; i++) {
            var row = new double[i + 1];
            factor[i] = row;
            for (int j = 0; j < i; j++) {
                row[j] = (matrix[i][j] - dot(row, factor[j], j)) / factor[j][j];
            }
            double rest = matrix[i][i] - dot(row, row, i);
            if (!(rest > 0)) {
                return Optional.empty();
            }
            row[i] = Math.sqrt(rest);
        }
        return Optional.of(new Cholesky(factor));
    }

    /** The number of rows. */
    public int size() {
        return factor.length;
    }

    /** An element of the factor, {@code column <= row}. */
    public double factor(int row, int column) {
        return factor[row][column];
    }

    /** The x with {@code A·x = b}. */
    public double[] solve(double[] b) {
        return solveTransposed(solveFactor(b));
    }

    /** The x with {@code L·x = b}. */
    public double[] solveFactor(double[] b) {
        int n = factor.length;
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (b[i] - dot(factor[i], x, i)) / factor[i][i];
        }
        return x;
    }

    private double[] solveTransposed(double[] b) {
        int n = factor.length;
        var x = b.clone();
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= factor[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= factor[i][j] * x[i];
            }
        }
        return x;
    }

    /** The inverse of the factor, a lower triangular matrix with full rows. */
    public double[][] inverseFactor() {
        int n = factor.length;
        var inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            inverse[column][column] = 1 / factor[column][column];
            for (int row = column + 1; row < n; row++) {
                double sum = 0;
                for (int k = column; k < row; k++) {
                    sum += factor[row][k] * inverse[k][column];
                }
                inverse[row][column] = -sum / factor[row][row];
            }
        }
        return inverse;
    }

    /** The natural logarithm of the determinant of A. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += StrictMath.log(factor[i][i]);
        }
        return 2 * sum;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
