package org.lode.represent.crystal;

import org.lode.represent.Interruption;

/**
 * Eigenvalues of a real symmetric matrix: Householder's reduction to tridiagonal form, then implicit QL with Wilkinson's
 * shift, about 4n³/3 operations.
 *
 * <p>J. H. Wilkinson, C. Reinsch, Handbook for Automatic Computation II: Linear Algebra (1971), II/2 and II/3.
 */
public final class SymmetricEigenvalues {
    private static final int MOST_STEPS = 60;

    private SymmetricEigenvalues() {}

    /** The eigenvalues in no certain order; the matrix is overwritten. */
    public static double[] of(double[][] a) {
        int n = a.length;
        var diagonal = new double[n];
        var beside = new double[n];
        for (int k = 0; k + 2 < n; k++) {
            Interruption.check();
            beside[k] = reflect(a, k);
        }
        for (int k = 0; k < n; k++) {
            diagonal[k] = a[k][k];
        }
        if (n > 1) {
            beside[n - 2] = a[n - 1][n - 2];
        }
        iterate(diagonal, beside);
        return diagonal;
    }

    /** Makes column k zero below its first subdiagonal element, which is returned. */
    private static double reflect(double[][] a, int k) {
        int n = a.length;
        double norm2 = 0;
        for (int i = k + 1; i < n; i++) {
            norm2 += a[i][k] * a[i][k];
        }
        double below = norm2 - a[k + 1][k] * a[k + 1][k];
        if (below == 0) {
            return a[k + 1][k];
        }
        double alpha = a[k + 1][k] > 0 ? -Math.sqrt(norm2) : Math.sqrt(norm2);
        var v = new double[n];
        for (int i = k + 1; i < n; i++) {
            v[i] = a[i][k];
        }
        v[k + 1] -= alpha;
        double scale = 2 / (below + v[k + 1] * v[k + 1]);
        var p = new double[n];
        double projection = 0;
        for (int i = k + 1; i < n; i++) {
            double sum = 0;
            for (int j = k + 1; j < n; j++) {
                sum += a[i][j] * v[j];
            }
            p[i] = scale * sum;
            projection += p[i] * v[i];
        }
        for (int i = k + 1; i < n; i++) {
            p[i] -= scale * projection / 2 * v[i];
        }
        for (int i = k + 1; i < n; i++) {
            for (int j = k + 1; j < n; j++) {
                a[i][j] -= v[i] * p[j] + p[i] * v[j];
            }
        }
        return alpha;
    }

    private static void iterate(double[] d, double[] e) {
        int n = d.length;
        for (int l = 0; l < n; l++) {
            Interruption.check();
            for (int step = 0; step < MOST_STEPS; step++) {
                int m = l;
                while (m + 1 < n && Math.abs(e[m]) > Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1])) / 2) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                sweep(d, e, l, m);
            }
        }
    }

    private static void sweep(double[] d, double[] e, int l, int m) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.sqrt(g * g + 1);
        g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            r = Math.sqrt(f * f + g * g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }
}
