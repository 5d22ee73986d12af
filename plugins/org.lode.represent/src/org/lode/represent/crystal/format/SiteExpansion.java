package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lode.represent.Interruption;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Lattice;
import org.lode.represent.crystal.Occupant;
import org.lode.represent.crystal.Site;

/**
 * Applies symmetry operations to the listed atoms.
 *
 * <p>Images of an atom that fall together are one site, put at their mean: so an atom on a special position stands on it
 * exactly, however few digits the file gives ({@code 0.333}). Atoms listed at one position share a disordered site.
 */
final class SiteExpansion {
    /** Images nearer than this, in angstrom, are the same site: three digits in a cell of 30 Å. */
    private static final double SAME = 0.05;

    /** Occupancies are given with rounding. */
    private static final double OVERFULL = 1.02;

    private static final double EXACT = 1e-9;

    private final Lattice lattice;
    private final List<SymmetryOperation> operations;
    private final boolean exact;
    private final List<Orbit> orbits = new ArrayList<>();
    private int siteCount;
    private boolean repeated;

    private record Orbit(String label, double[] listed, List<double[]> positions, List<Occupant> occupants) {}

    /**
     * Takes the symmetry.
     *
     * @param group whether the operations form a group
     */
    SiteExpansion(Lattice lattice, List<SymmetryOperation> operations, boolean group) {
        this.lattice = lattice;
        this.operations = operations;
        this.exact = group && operations.stream().allMatch(operation -> isometric(lattice, operation));
    }

    /**
     * The structure of all atoms added.
     *
     * @throws MaterialException if a site holds more than one atom, or the cell can't hold them all
     */
    CrystalStructure structure() throws MaterialException {
        return CrystalStructure.of(lattice, sites());
    }

    /** Whether an atom was added that the symmetry had made already; it counts once. */
    boolean repeated() {
        return repeated;
    }

    /**
     * Adds an atom and its images.
     *
     * @throws MaterialException if there are too many sites
     */
    void add(AsymmetricAtom atom) throws MaterialException {
        Interruption.check();
        for (var orbit : orbits) {
            if (isAmong(orbit.positions(), atom.position())) {
                join(orbit, atom);
                return;
            }
        }
        var positions = images(special(atom.position()));
        siteCount += positions.size();
        if (siteCount > CrystalStructure.MOST_SITES) {
            throw new MaterialException(
                    "The unit cell has more than " + CrystalStructure.MOST_SITES + " sites, which is the most.");
        }
        orbits.add(new Orbit(atom.label(), atom.position(), positions, new ArrayList<>(List.of(atom.occupant()))));
    }

    /** Another element on the same place, or an atom listed although the symmetry makes it from an earlier one. */
    private void join(Orbit orbit, AsymmetricAtom atom) {
        boolean listed = same(orbit.listed(), atom.position());
        boolean full = atom.occupant().occupancy() == 1;
        if (orbit.occupants().contains(atom.occupant()) && (full || !listed)) {
            repeated = true;
        } else {
            orbit.occupants().add(atom.occupant());
        }
    }

    /** The mean of the images that fall on the position itself: the nearest point of the special position. */
    private double[] special(double[] position) {
        var sum = new double[3];
        int count = 0;
        for (var operation : operations) {
            var image = operation.apply(position);
            if (same(image, position)) {
                for (int i = 0; i < 3; i++) {
                    sum[i] += image[i] - Math.rint(image[i] - position[i]);
                }
                count++;
            }
        }
        if (count == 0) {
            return position;
        }
        return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    private List<double[]> images(double[] position) {
        var images = new ArrayList<double[]>();
        for (var operation : operations) {
            var image = operation.apply(position);
            if (!isAmong(images, image)) {
                images.add(image);
            }
        }
        return images;
    }

    private boolean isAmong(List<double[]> positions, double[] position) {
        for (var other : positions) {
            if (same(other, position)) {
                return true;
            }
        }
        return false;
    }

    private boolean same(double[] p, double[] q) {
        double x = p[0] - q[0];
        double y = p[1] - q[1];
        double z = p[2] - q[2];
        x -= Math.rint(x);
        y -= Math.rint(y);
        z -= Math.rint(z);
        // most pairs are told apart without the metric: in a cell with room for an atom 0.05 Å is less than a quarter
        if (Math.abs(x) > 0.25 || Math.abs(y) > 0.25 || Math.abs(z) > 0.25) {
            return false;
        }
        var way = lattice.cartesian(x, y, z);
        return way[0] * way[0] + way[1] * way[1] + way[2] * way[2] < SAME * SAME;
    }

    private List<Site> sites() throws MaterialException {
        var sites = new ArrayList<Site>();
        int next = 0;
        for (var orbit : orbits) {
            var occupants = limited(orbit);
            for (var position : orbit.positions()) {
                int number = exact ? next : next++;
                sites.add(new Site(
                        fraction(position[0]), fraction(position[1]), fraction(position[2]), occupants, number));
            }
            next += exact ? 1 : 0;
        }
        return sites;
    }

    private static double fraction(double coordinate) {
        return coordinate - Math.floor(coordinate);
    }

    private static List<Occupant> limited(Orbit orbit) throws MaterialException {
        double total =
                orbit.occupants().stream().mapToDouble(Occupant::occupancy).sum();
        if (total > OVERFULL) {
            throw new MaterialException(
                    "The place of atom " + Quotation.of(orbit.label()) + " holds " + Math.round(total * 1000) / 1000.0
                            + " atoms, more than one; correct the occupancies or take out atoms that the symmetry"
                            + " makes.");
        }
        if (total <= 1) {
            return Collections.unmodifiableList(orbit.occupants());
        }
        return orbit.occupants().stream()
                .map(occupant -> new Occupant(occupant.element(), occupant.occupancy() / total, occupant.mass()))
                .toList();
    }

    /** Whether an operation leaves all lengths in the lattice as they are: Wᵀ G W = G. */
    private static boolean isometric(Lattice lattice, SymmetryOperation operation) {
        var w = operation.rotation();
        double scale = Math.max(lattice.metric(0, 0), Math.max(lattice.metric(1, 1), lattice.metric(2, 2)));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        sum += w[3 * k + i] * lattice.metric(k, l) * w[3 * l + j];
                    }
                }
                if (Math.abs(sum - lattice.metric(i, j)) > EXACT * scale) {
                    return false;
                }
            }
        }
        return true;
    }
}
