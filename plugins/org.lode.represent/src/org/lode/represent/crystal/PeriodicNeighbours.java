package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.represent.Interruption;

/**
 * Finds the atoms around a site, in all cells of the endless crystal.
 *
 * <p>The search runs over the cells of the reduced lattice: along two of its vectors over all that can reach into the
 * sphere, along the third over just those that do. Its cost grows with the number of atoms found plus that of the sites.
 */
final class PeriodicNeighbours {
    private final CrystalStructure structure;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] spacing = new double[2];
    private final double[] fractional;

    PeriodicNeighbours(CrystalStructure structure) {
        this.structure = structure;
        var lattice = structure.lattice().reduced();
        a = vector(lattice, 0);
        b = vector(lattice, 1);
        c = vector(lattice, 2);
        spacing[0] = 1 / lattice.reciprocalLength(0);
        spacing[1] = 1 / lattice.reciprocalLength(1);
        fractional = new double[3 * structure.sites().size()];
        for (int i = 0; i < structure.sites().size(); i++) {
            var site = structure.sites().get(i);
            var cartesian = structure.lattice().cartesian(site.x(), site.y(), site.z());
            var reduced = lattice.fractional(cartesian[0], cartesian[1], cartesian[2]);
            System.arraycopy(reduced, 0, fractional, 3 * i, 3);
        }
    }

    private static double[] vector(Lattice lattice, int vector) {
        return new double[] {lattice.vector(vector, 0), lattice.vector(vector, 1), lattice.vector(vector, 2)};
    }

    /** Is told of every atom found. */
    interface Visitor {
        void visit(int site, double x, double y, double z, double squaredDistance);
    }

    CrystalStructure structure() {
        return structure;
    }

    /** No point of the crystal is farther than this from an atom of a given site; in angstrom. */
    double covering() {
        return (length(a) + length(b) + length(c)) / 2;
    }

    /** Visits all atoms within a radius of a site, without the atom on the site itself, in an order of its own. */
    void visit(int centre, double radius, Visitor visitor) {
        int sites = fractional.length / 3;
        double cc = dot(c, c);
        double limit = radius * radius;
        for (int site = 0; site < sites; site++) {
            double u = fractional[3 * site] - fractional[3 * centre];
            double v = fractional[3 * site + 1] - fractional[3 * centre + 1];
            double w = fractional[3 * site + 2] - fractional[3 * centre + 2];
            double reachU = radius / spacing[0];
            double reachV = radius / spacing[1];
            for (double i = Math.ceil(-reachU - u); i <= reachU - u; i++) {
                Interruption.check();
                for (double j = Math.ceil(-reachV - v); j <= reachV - v; j++) {
                    double px = (u + i) * a[0] + (v + j) * b[0];
                    double py = (u + i) * a[1] + (v + j) * b[1];
                    double pz = (u + i) * a[2] + (v + j) * b[2];
                    double along = (px * c[0] + py * c[1] + pz * c[2]) / cc;
                    double chord = limit - (px * px + py * py + pz * pz - along * along * cc);
                    if (chord < 0) {
                        continue;
                    }
                    double half = Math.sqrt(chord / cc);
                    for (double k = Math.ceil(-along - half - w); k <= -along + half - w; k++) {
                        double x = px + (w + k) * c[0];
                        double y = py + (w + k) * c[1];
                        double z = pz + (w + k) * c[2];
                        if (site != centre || i != 0 || j != 0 || k != 0) {
                            visitor.visit(site, x, y, z, x * x + y * y + z * z);
                        }
                    }
                }
            }
        }
    }

    /** All atoms within a radius of a site, the nearest first. */
    List<Neighbour> within(int centre, double radius) {
        var found = new ArrayList<Neighbour>();
        visit(centre, radius, (site, x, y, z, squared) -> found.add(new Neighbour(site, x, y, z, Math.sqrt(squared))));
        found.sort(Comparator.comparingDouble(Neighbour::distance));
        return found;
    }

    /** Distance of the nearest atom in angstrom. */
    double nearest(int centre) {
        double radius =
                Math.cbrt(structure.lattice().volume() / structure.sites().size());
        var found = within(centre, radius);
        while (found.isEmpty()) {
            radius *= 1.5;
            found = within(centre, radius);
        }
        return found.get(0).distance();
    }

    private static double dot(double[] p, double[] q) {
        return p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
    }

    private static double length(double[] p) {
        return Math.sqrt(dot(p, p));
    }
}
