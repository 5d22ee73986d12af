package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;

/**
 * Labute's approximate surface area of heavy atoms and its split by Crippen contributions.
 *
 * <p>Radii, bond lengths and the term for hydrogens (one for each heavy atom) are those of RDKit, so that the bins compare.
 */
final class SurfaceBlock implements DescriptorBlock {
    private static final double[] LOGP_BOUNDS = {-0.4, -0.2, 0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6};
    private static final double[] REFRACTIVITY_BOUNDS = {1.29, 1.82, 2.24, 2.45, 2.75, 3.05, 3.63, 3.8, 4.0};

    /** By how much a bond is shorter than the sum of the radii: single, double, triple, aromatic. */
    private static final double[] SHORTENING = {0, 0.2, 0.3, 0.1};

    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        columns.add(Column.sum("labute_area", "angstrom^2", "Approximate surface area of the heavy atoms"));
        addBins(columns, "logp_area", LOGP_BOUNDS, "log P");
        addBins(columns, "refractivity_area", REFRACTIVITY_BOUNDS, "molar refractivity");
        return List.copyOf(columns);
    }

    private static void addBins(List<Column> columns, String prefix, double[] bounds, String what) {
        for (int bin = 0; bin <= bounds.length; bin++) {
            var from = bin == 0 ? "" : " from " + bounds[bin - 1];
            var to = bin == bounds.length ? "" : " to below " + bounds[bin];
            columns.add(Column.sum(
                    prefix + bin,
                    "angstrom^2",
                    "Surface of the heavy atoms whose contribution to " + what + " is" + from + to));
        }
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        var typer = new CrippenTyper(graph);
        int logP = offset + 1;
        int refractivity = logP + LOGP_BOUNDS.length + 1;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            double area = area(graph, atom);
            row[offset] += area;
            var type = typer.type(atom);
            row[logP + bin(type.logP, LOGP_BOUNDS)] += area;
            row[refractivity + bin(type.refractivity, REFRACTIVITY_BOUNDS)] += area;
        }
    }

    private static int bin(double value, double[] bounds) {
        int bin = 0;
        while (bin < bounds.length && value >= bounds[bin]) {
            bin++;
        }
        return bin;
    }

    private static double area(MolecularGraph graph, int atom) {
        double radius = ElementFigures.bondRadius(graph.element(atom));
        double covered = covered(radius, ElementFigures.bondRadius(1), 0);
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            int kind = graph.aromaticBond(bond) ? 3 : Math.min(graph.order(bond), 3) - 1;
            double other = ElementFigures.bondRadius(graph.element(graph.neighbour(atom, i)));
            covered += covered(radius, other, SHORTENING[kind]);
        }
        return Math.PI * radius * (4 * radius - covered);
    }

    /** What a neighbour covers, in the form RDKit uses. */
    private static double covered(double radius, double other, double shortening) {
        double length = radius + other - shortening;
        double distance = Math.min(Math.max(Math.abs(radius - other), length), radius + other);
        return other * other - (radius - distance) * (radius - distance) / distance;
    }
}
