package org.lode.represent.crystal;

/** Measures of a flat convex polygon in space, given as x, y, z of each corner in order. */
final class Polygon {
    private Polygon() {}

    static double area(double[] p) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 3; i + 3 < p.length; i += 3) {
            double ax = p[i] - p[0];
            double ay = p[i + 1] - p[1];
            double az = p[i + 2] - p[2];
            double bx = p[i + 3] - p[0];
            double by = p[i + 4] - p[1];
            double bz = p[i + 5] - p[2];
            x += ay * bz - az * by;
            y += az * bx - ax * bz;
            z += ax * by - ay * bx;
        }
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }

    /**
     * Solid angle seen from the origin: the sum over the triangles of a fan, each by A. Van Oosterom and J. Strackee, IEEE
     * Trans. Biomed. Eng. 30 (1983) 125.
     */
    static double solidAngle(double[] p) {
        double sum = 0;
        double first = length(p, 0);
        for (int i = 3; i + 3 < p.length; i += 3) {
            int j = i + 3;
            double second = length(p, i);
            double third = length(p, j);
            double triple = p[0] * (p[i + 1] * p[j + 2] - p[i + 2] * p[j + 1])
                    + p[1] * (p[i + 2] * p[j] - p[i] * p[j + 2])
                    + p[2] * (p[i] * p[j + 1] - p[i + 1] * p[j]);
            double denominator =
                    first * second * third + dot(p, 0, i) * third + dot(p, 0, j) * second + dot(p, i, j) * first;
            sum += 2 * StrictMath.atan2(Math.abs(triple), denominator);
        }
        return sum;
    }

    private static double dot(double[] p, int i, int j) {
        return p[i] * p[j] + p[i + 1] * p[j + 1] + p[i + 2] * p[j + 2];
    }

    private static double length(double[] p, int i) {
        return Math.sqrt(dot(p, i, i));
    }
}
