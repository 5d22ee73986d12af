package org.lode.learn.algebra;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * <p>Householder reduction to a tridiagonal matrix, then QL steps with implicit shifts: Golub and Van Loan, Matrix
 * Computations, 4th ed., sections 8.3.1 and 8.3.3. Cost about 9 n³ operations.
 */
public final class SymmetricEigen {
    private static final int MOST_STEPS = 60;

    private final double[] values;
    /** Row i is the eigenvector of value i: rotations then work on neighbouring numbers. */
    private final double[][] vectors;

    private final double[] below;

    private SymmetricEigen(int n) {
        values = new double[n];
        below = new double[n];
        vectors = new double[n][n];
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric; it is overwritten
     */
    public static SymmetricEigen of(double[][] matrix) {
        var eigen = new SymmetricEigen(matrix.length);
        eigen.tridiagonalize(matrix);
        eigen.diagonalize();
        return eigen;
    }

    /** The eigenvalues, in no order. */
    public double[] values() {
        return values;
    }

    /** The eigenvectors as rows, of length 1. */
    public double[][] vectors() {
        return vectors;
    }

    private void tridiagonalize(double[][] a) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int k = 0; k < n - 2; k++) {
            var v = new double[n];
            double squares = 0;
            for (int i = k + 1; i < n; i++) {
                v[i] = a[i][k];
                squares += v[i] * v[i];
            }
            double length = Math.sqrt(squares);
            if (squares - v[k + 1] * v[k + 1] == 0) {
                continue;
            }
            v[k + 1] += Math.copySign(length, v[k + 1]);
            double beta = 2 / (squares - a[k + 1][k] * a[k + 1][k] + v[k + 1] * v[k + 1]);
            reflect(a, v, beta, k + 1);
            reflectVectors(v, beta, k + 1);
        }
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
            below[i] = i + 1 < n ? a[i + 1][i] : 0;
        }
    }

    /** A becomes H·A·H with H = 1 - beta·v·vᵀ. Column {@code from - 1} is reflected, too. */
    private static void reflect(double[][] a, double[] v, double beta, int from) {
        int n = a.length;
        var w = new double[n];
        double projection = 0;
        for (int i = from - 1; i < n; i++) {
            double sum = 0;
            for (int j = from; j < n; j++) {
                sum += a[i][j] * v[j];
            }
            w[i] = beta * sum;
            projection += w[i] * v[i];
        }
        for (int i = from - 1; i < n; i++) {
            w[i] -= beta / 2 * projection * v[i];
        }
        for (int i = from - 1; i < n; i++) {
            for (int j = from - 1; j < n; j++) {
                a[i][j] -= v[i] * w[j] + w[i] * v[j];
            }
        }
    }

    /** The accumulated vectors are rows of Qᵀ, hence H comes from the left. */
    private void reflectVectors(double[] v, double beta, int from) {
        int n = v.length;
        var projection = new double[n];
        for (int i = from; i < n; i++) {
            for (int j = 0; j < n; j++) {
                projection[j] += v[i] * vectors[i][j];
            }
        }
        for (int i = from; i < n; i++) {
            double factor = beta * v[i];
            for (int j = 0; j < n; j++) {
                vectors[i][j] -= factor * projection[j];
            }
        }
    }

    private void diagonalize() {
        int n = values.length;
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, Math.abs(values[i]) + Math.abs(below[i]));
        }
        double negligible = Math.ulp(1.0) * norm;
        for (int low = 0; low < n; low++) {
            int steps = 0;
            for (int high = splitAfter(low, negligible); high > low; high = splitAfter(low, negligible)) {
                if (++steps > MOST_STEPS) {
                    throw new ArithmeticException("The eigenvalues don't converge.");
                }
                step(low, high);
            }
        }
    }

    /**
     * The end of the block from {@code low} on whose neighbours are still coupled. What is small beside the whole
     * matrix is rounding: beside two eigenvalues of a singular matrix, which are rounding themselves, it may never get
     * small.
     */
    private int splitAfter(int low, double negligible) {
        int high = low;
        while (high < values.length - 1 && Math.abs(below[high]) > negligible) {
            high++;
        }
        return high;
    }

    private void step(int low, int high) {
        double half = (values[low + 1] - values[low]) / (2 * below[low]);
        double root = Math.sqrt(half * half + 1);
        double bulge = values[high] - values[low] + below[low] / (half + Math.copySign(root, half));
        double sine = 1;
        double cosine = 1;
        double shift = 0;
        for (int i = high - 1; i >= low; i--) {
            double f = sine * below[i];
            double b = cosine * below[i];
            double radius = Math.sqrt(f * f + bulge * bulge);
            below[i + 1] = radius;
            if (radius == 0) {
                values[i + 1] -= shift;
                below[high] = 0;
                return;
            }
            sine = f / radius;
            cosine = bulge / radius;
            double rest = values[i + 1] - shift;
            double mixed = (values[i] - rest) * sine + 2 * cosine * b;
            shift = sine * mixed;
            values[i + 1] = rest + shift;
            bulge = cosine * mixed - b;
            rotate(vectors[i], vectors[i + 1], sine, cosine);
        }
        values[low] -= shift;
        below[low] = bulge;
        below[high] = 0;
    }

    private static void rotate(double[] first, double[] second, double sine, double cosine) {
        for (int k = 0; k < first.length; k++) {
            double other = second[k];
            second[k] = sine * first[k] + cosine * other;
            first[k] = cosine * first[k] - sine * other;
        }
    }
}
