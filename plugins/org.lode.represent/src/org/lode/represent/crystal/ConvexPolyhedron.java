package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A convex polyhedron around the origin that planes cut smaller and smaller.
 *
 * <p>It holds its faces as polygons. A plane clips each of them (I. E. Sutherland, G. W. Hodgman, Commun. ACM 17 (1974)
 * 32), and the corners that lie on the plane afterwards, in the order of their angle, make the new face. Corners nearer
 * to a plane than the tolerance count as lying on it, so that planes which only touch, as in most crystals, cut nothing.
 */
final class ConvexPolyhedron {
    /** Coordinates are below 1e4 Å, so rounding stays below this by two orders of magnitude. */
    private static final double ON_PLANE = 1e-10;

    private static final double SAME_CORNER = 1e-9;

    /**
     * A face.
     *
     * @param cut number of the plane that made it, as given to {@link #clip}; -1 for a face of the box at the start
     * @param corners x, y, z of each corner in order around the face
     */
    record Face(int cut, double[] corners) {}

    private List<Face> faces = new ArrayList<>();

    /** A cube from -half to half along each axis. */
    ConvexPolyhedron(double half) {
        for (int axis = 0; axis < 3; axis++) {
            for (int side = -1; side <= 1; side += 2) {
                var corners = new double[12];
                for (int corner = 0; corner < 4; corner++) {
                    corners[3 * corner + axis] = side * half;
                    corners[3 * corner + (axis + 1) % 3] = corner == 0 || corner == 3 ? -half : half;
                    corners[3 * corner + (axis + 2) % 3] = corner < 2 ? -half : half;
                }
                faces.add(new Face(-1, corners));
            }
        }
    }

    List<Face> faces() {
        return faces;
    }

    /** Largest distance of a corner from the origin. */
    double radius() {
        double squared = 0;
        for (var face : faces) {
            var p = face.corners();
            for (int i = 0; i < p.length; i += 3) {
                squared = Math.max(squared, p[i] * p[i] + p[i + 1] * p[i + 1] + p[i + 2] * p[i + 2]);
            }
        }
        return Math.sqrt(squared);
    }

    /** Keeps the part with n·r at most {@code height}, where n is a unit vector. */
    void clip(double nx, double ny, double nz, double height, int cut) {
        if (!reaches(nx, ny, nz, height)) {
            return;
        }
        var kept = new ArrayList<Face>(faces.size() + 1);
        var onPlane = new Corners();
        for (var face : faces) {
            var corners = clipped(face.corners(), nx, ny, nz, height, onPlane);
            if (corners.length >= 9) {
                kept.add(new Face(face.cut(), corners));
            }
        }
        var lid = lid(onPlane.distinct(), nx, ny, nz);
        if (lid.length >= 9) {
            kept.add(new Face(cut, lid));
        }
        faces = kept;
    }

    private boolean reaches(double nx, double ny, double nz, double height) {
        for (var face : faces) {
            var p = face.corners();
            for (int i = 0; i < p.length; i += 3) {
                if (nx * p[i] + ny * p[i + 1] + nz * p[i + 2] > height + ON_PLANE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[] clipped(double[] p, double nx, double ny, double nz, double height, Corners onPlane) {
        var kept = new Corners();
        int last = p.length - 3;
        double before = nx * p[last] + ny * p[last + 1] + nz * p[last + 2] - height;
        for (int i = 0; i < p.length; last = i, i += 3) {
            double here = nx * p[i] + ny * p[i + 1] + nz * p[i + 2] - height;
            if (before < -ON_PLANE && here > ON_PLANE || before > ON_PLANE && here < -ON_PLANE) {
                double t = before / (before - here);
                double x = p[last] + t * (p[i] - p[last]);
                double y = p[last + 1] + t * (p[i + 1] - p[last + 1]);
                double z = p[last + 2] + t * (p[i + 2] - p[last + 2]);
                kept.add(x, y, z);
                onPlane.add(x, y, z);
            }
            if (here <= ON_PLANE) {
                kept.add(p[i], p[i + 1], p[i + 2]);
                if (here >= -ON_PLANE) {
                    onPlane.add(p[i], p[i + 1], p[i + 2]);
                }
            }
            before = here;
        }
        return kept.toArray();
    }

    /** The corners in order around their centre, seen along the plane's normal. */
    private static double[] lid(double[] p, double nx, double ny, double nz) {
        int count = p.length / 3;
        if (count < 3) {
            return new double[0];
        }
        var centre = new double[3];
        for (int i = 0; i < p.length; i++) {
            centre[i % 3] += p[i] / count;
        }
        double ux = p[0] - centre[0];
        double uy = p[1] - centre[1];
        double uz = p[2] - centre[2];
        double vx = ny * uz - nz * uy;
        double vy = nz * ux - nx * uz;
        double vz = nx * uy - ny * ux;
        var order = new Integer[count];
        var angles = new double[count];
        for (int i = 0; i < count; i++) {
            double x = p[3 * i] - centre[0];
            double y = p[3 * i + 1] - centre[1];
            double z = p[3 * i + 2] - centre[2];
            order[i] = i;
            angles[i] = StrictMath.atan2(x * vx + y * vy + z * vz, x * ux + y * uy + z * uz);
        }
        Arrays.sort(order, (i, j) -> Double.compare(angles[i], angles[j]));
        var sorted = new double[p.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(p, 3 * order[i], sorted, 3 * i, 3);
        }
        return sorted;
    }

    /** A growing list of corners. */
    private static final class Corners {
        private double[] values = new double[36];
        private int size;

        void add(double x, double y, double z) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = x;
            values[size++] = y;
            values[size++] = z;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }

        double[] distinct() {
            var kept = new Corners();
            for (int i = 0; i < size; i += 3) {
                if (!kept.contains(values[i], values[i + 1], values[i + 2])) {
                    kept.add(values[i], values[i + 1], values[i + 2]);
                }
            }
            return kept.toArray();
        }

        private boolean contains(double x, double y, double z) {
            for (int i = 0; i < size; i += 3) {
                double dx = values[i] - x;
                double dy = values[i + 1] - y;
                double dz = values[i + 2] - z;
                if (dx * dx + dy * dy + dz * dz < SAME_CORNER * SAME_CORNER) {
                    return true;
                }
            }
            return false;
        }
    }
}
