package org.lode.represent.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Lattice;
import org.lode.represent.crystal.Site;

/**
 * A sketch of a unit cell in parallel projection: edges, and the sites as circles with their most frequent element, what
 * lies in front over what lies behind. Sites on a face or corner are drawn on all of them, as in textbooks.
 */
final class CellDrawing {
    private static final int MOST_SITES = 400;
    private static final double SIZE = 130;
    private static final double RADIUS = 7.5;
    private static final double ON_FACE = 1e-3;
    /** View from the right and above: rows are the screen's x, y (downwards) and depth. */
    private static final double[][] VIEW = {
        {0.906, -0.423, 0}, {-0.124, -0.266, -0.956}, {0.404, 0.866, -0.293},
    };
    /** Okabe and Ito's colours that are told apart in any kind of colour blindness, in the order of use. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#f0e442", "#999999");

    private final CrystalStructure crystal;
    private final double scale;
    private final Svg svg = new Svg();

    private CellDrawing(CrystalStructure crystal) {
        this.crystal = crystal;
        double longest = 0;
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                var a = point(crystal.lattice(), corner(i));
                var b = point(crystal.lattice(), corner(j));
                longest = Math.max(longest, Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])));
            }
        }
        scale = SIZE / longest;
    }

    /** The picture; empty for a cell with more sites than can be told apart. */
    static Optional<String> svg(CrystalStructure crystal) {
        return crystal.sites().size() > MOST_SITES ? Optional.empty() : Optional.of(new CellDrawing(crystal).draw());
    }

    private String draw() {
        for (int i = 0; i < 8; i++) {
            for (int bit = 1; bit < 8; bit <<= 1) {
                if ((i & bit) == 0) {
                    edge(corner(i), corner(i | bit));
                }
            }
        }
        var elements = new ArrayList<>(crystal.amounts().keySet());
        var atoms = new ArrayList<Atom>();
        crystal.sites().forEach(site -> atoms.addAll(images(site)));
        atoms.sort(Comparator.comparingDouble(Atom::depth).reversed());
        for (var atom : atoms) {
            var colour = COLOURS.get(elements.indexOf(atom.element()) % COLOURS.size());
            svg.circle(atom.x(), atom.y(), RADIUS, colour, "site");
        }
        for (int i = 0; i < elements.size(); i++) {
            legend(i, elements.get(i));
        }
        return svg.finish("cell");
    }

    /** Names an element's colour below the cell. */
    private void legend(int index, int element) {
        double x = -SIZE / 2 + 36 * (index % 5);
        double y = SIZE * 0.62 + 22 + 18 * (index / 5);
        svg.circle(x, y - 4, 5, COLOURS.get(index % COLOURS.size()), "site");
        svg.text(x + 8, y, "start", 11, 16, "element", ElementTable.standard().symbol(element));
    }

    /** A site as it is seen. */
    private record Atom(double x, double y, double depth, int element) {}

    private List<Atom> images(Site site) {
        int element = site.occupants().stream()
                .max(Comparator.comparingDouble(occupant -> occupant.occupancy()))
                .orElseThrow()
                .element();
        var atoms = new ArrayList<Atom>();
        for (double x : repeats(site.x())) {
            for (double y : repeats(site.y())) {
                for (double z : repeats(site.z())) {
                    var p = point(crystal.lattice(), new double[] {x, y, z});
                    atoms.add(new Atom(scale * p[0], scale * p[1], p[2], element));
                }
            }
        }
        return atoms;
    }

    /** A coordinate inside the cell, and on the opposite face if it lies on one. */
    private static double[] repeats(double coordinate) {
        double inside = coordinate - Math.floor(coordinate);
        if (inside < ON_FACE || inside > 1 - ON_FACE) {
            return new double[] {0, 1};
        }
        return new double[] {inside};
    }

    private void edge(double[] from, double[] to) {
        var a = point(crystal.lattice(), from);
        var b = point(crystal.lattice(), to);
        svg.line(scale * a[0], scale * a[1], scale * b[0], scale * b[1]);
    }

    private static double[] corner(int index) {
        return new double[] {index & 1, index >> 1 & 1, index >> 2 & 1};
    }

    /** Screen x, screen y and depth of fractional coordinates, with the cell's middle at the origin. */
    private static double[] point(Lattice lattice, double[] fractional) {
        var p = lattice.cartesian(fractional[0] - 0.5, fractional[1] - 0.5, fractional[2] - 0.5);
        var seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = VIEW[i][0] * p[0] + VIEW[i][1] * p[1] + VIEW[i][2] * p[2];
        }
        return seen;
    }
}
