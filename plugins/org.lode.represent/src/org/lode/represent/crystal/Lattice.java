package org.lode.represent.crystal;

import java.util.Locale;
import org.lode.represent.MaterialException;

/** Three vectors that span a crystal's unit cell, in angstrom. Immutable. */
public final class Lattice {
    private static final double LONGEST = 1000;
    /** A flatter cell than this, relative to a box with the same edges, is a slip of the pen. */
    private static final double FLATTEST = 1e-3;

    /** Row-major: row i is vector i. */
    private final double[] vectors;

    private final double[] inverse;
    private final double volume;

    private Lattice(double[] vectors) {
        this.vectors = vectors;
        this.volume = Math.abs(determinant(vectors));
        this.inverse = inverse(vectors);
    }

    /**
     * The lattice of a cell with the given edges (angstrom) and angles (degrees), a along x and b in the x-y plane.
     *
     * @throws MaterialException if there is no such cell
     */
    public static Lattice of(double a, double b, double c, double alpha, double beta, double gamma)
            throws MaterialException {
        for (double angle : new double[] {alpha, beta, gamma}) {
            if (!(angle > 0 && angle < 180)) {
                throw new MaterialException(
                        "The cell has an angle of " + angle + "°; it must lie between 0° and 180°.");
            }
        }
        double cosAlpha = cosine(alpha);
        double cosBeta = cosine(beta);
        double cosGamma = cosine(gamma);
        double sinGamma = Math.sqrt(1 - cosGamma * cosGamma);
        double cy = (cosAlpha - cosBeta * cosGamma) / sinGamma;
        double cz2 = 1 - cosBeta * cosBeta - cy * cy;
        if (!(cz2 > 0)) {
            throw new MaterialException(
                    "No cell has the angles " + alpha + "°, " + beta + "° and " + gamma + "°; correct them.");
        }
        return of(new double[] {a, 0, 0, b * cosGamma, b * sinGamma, 0, c * cosBeta, c * cy, c * Math.sqrt(cz2)});
    }

    /**
     * The lattice of three vectors.
     *
     * @param vectors 3 × 3, row-major, a vector in each row, in angstrom
     * @throws MaterialException if a vector is missing, longer than 1000 angstrom or if they (nearly) lie in a plane
     */
    public static Lattice of(double[] vectors) throws MaterialException {
        double box = 1;
        for (int i = 0; i < 3; i++) {
            double length = Math.sqrt(dot(vectors, 3 * i, vectors, 3 * i));
            if (!(length > 0 && length <= LONGEST)) {
                throw new MaterialException(String.format(
                        Locale.ROOT,
                        "Cell edge %s is %s Å long; it must be above 0 and at most %s Å.",
                        "abc".charAt(i),
                        length,
                        LONGEST));
            }
            box *= length;
        }
        if (!(Math.abs(determinant(vectors)) >= FLATTEST * box)) {
            throw new MaterialException(
                    "The cell is flat: its three edges lie in one plane; correct edges and angles.");
        }
        return new Lattice(vectors.clone());
    }

    /** Exact where the angle is a whole multiple of 30 degrees with a rational cosine, as in most crystals. */
    private static double cosine(double degrees) {
        if (degrees == 90) {
            return 0;
        }
        if (degrees == 60 || degrees == 120) {
            return degrees == 60 ? 0.5 : -0.5;
        }
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    /** Volume of the cell in cubic angstrom. */
    public double volume() {
        return volume;
    }

    /** Component of a vector: {@code vector} and {@code component} from 0 to 2. */
    public double vector(int vector, int component) {
        return vectors[3 * vector + component];
    }

    /** Scalar product of two of the vectors in square angstrom. */
    public double metric(int i, int j) {
        return dot(vectors, 3 * i, vectors, 3 * j);
    }

    /** Length of a reciprocal vector (without the factor 2π) in 1/angstrom; planes are its inverse apart. */
    public double reciprocalLength(int vector) {
        return Math.sqrt(reciprocalMetric(vector, vector));
    }

    /** Scalar product of two reciprocal vectors (without the factor 2π) in 1/square angstrom. */
    public double reciprocalMetric(int i, int j) {
        return inverse[i] * inverse[j] + inverse[3 + i] * inverse[3 + j] + inverse[6 + i] * inverse[6 + j];
    }

    /** Cartesian coordinates of fractional ones. */
    public double[] cartesian(double x, double y, double z) {
        return product(new double[] {x, y, z}, vectors);
    }

    /** Fractional coordinates of Cartesian ones. */
    public double[] fractional(double x, double y, double z) {
        return product(new double[] {x, y, z}, inverse);
    }

    /** The same lattice with short vectors: none gets shorter when another is added to or taken from it. */
    Lattice reduced() {
        var v = vectors.clone();
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    shorter |= i != j && shorten(v, 3 * i, 3 * j);
                }
            }
        }
        return new Lattice(v);
    }

    private static boolean shorten(double[] v, int i, int j) {
        double before = dot(v, i, v, i);
        double times = Math.rint(dot(v, i, v, j) / dot(v, j, v, j));
        if (times == 0) {
            return false;
        }
        var old = new double[] {v[i], v[i + 1], v[i + 2]};
        for (int k = 0; k < 3; k++) {
            v[i + k] -= times * v[j + k];
        }
        // rounding could turn a tie over and over
        if (dot(v, i, v, i) < before * (1 - 1e-9)) {
            return true;
        }
        System.arraycopy(old, 0, v, i, 3);
        return false;
    }

    private static double[] product(double[] row, double[] matrix) {
        var result = new double[3];
        for (int k = 0; k < 3; k++) {
            result[k] = row[0] * matrix[k] + row[1] * matrix[3 + k] + row[2] * matrix[6 + k];
        }
        return result;
    }

    private static double dot(double[] a, int i, double[] b, int j) {
        return a[i] * b[j] + a[i + 1] * b[j + 1] + a[i + 2] * b[j + 2];
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static double[] inverse(double[] m) {
        double d = determinant(m);
        return new double[] {
            (m[4] * m[8] - m[5] * m[7]) / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d,
            (m[5] * m[6] - m[3] * m[8]) / d, (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d,
            (m[3] * m[7] - m[4] * m[6]) / d, (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d
        };
    }
}
