package org.lode.represent.molecule;

import java.util.List;

/** Kier's shape indices with Hall and Kier's correction for atoms that are larger or smaller than sp3 carbon. */
final class ShapeBlock implements DescriptorBlock {
    private static final List<Column> COLUMNS = List.of(
            Column.ratio(
                    "hall_kier_alpha", "", "Sum of the relative sizes of the atoms (Hall and Kier 1991, equation 58)"),
            Column.ratio("kappa1", "", "First shape index: paths of one bond"),
            Column.ratio("kappa2", "", "Second shape index: paths of two bonds"),
            Column.ratio("kappa3", "", "Third shape index: paths of three bonds"),
            Column.ratio(
                    "flexibility", "", "Kier's flexibility index: first times second shape index over heavy atoms"));

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        double alpha = 0;
        long twos = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            alpha += alpha(graph, atom);
            twos += (long) graph.degree(atom) * (graph.degree(atom) - 1) / 2;
        }
        double size = graph.atoms() + alpha;
        double first = index(size * (size - 1) * (size - 1), graph.bonds() + alpha);
        double second = index((size - 1) * (size - 2) * (size - 2), twos + alpha);
        double third = threes(graph) + alpha;
        boolean odd = graph.atoms() % 2 == 1;
        row[offset] = alpha;
        row[offset + 1] = first;
        row[offset + 2] = second;
        row[offset + 3] = odd
                ? index((size - 1) * (size - 3) * (size - 3), third)
                : index((size - 3) * (size - 2) * (size - 2), third);
        row[offset + 4] = first * second / graph.atoms();
    }

    private static double index(double numerator, double paths) {
        return paths == 0 ? 0 : numerator / (paths * paths);
    }

    private static long threes(MolecularGraph graph) {
        long count = 0;
        for (int bond = 0; bond < graph.bonds(); bond++) {
            int from = graph.from(bond);
            int to = graph.to(bond);
            for (int i = 0; i < graph.degree(from); i++) {
                int left = graph.neighbour(from, i);
                for (int j = 0; j < graph.degree(to); j++) {
                    int right = graph.neighbour(to, j);
                    count += left != to && right != from && left != right ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static double alpha(MolecularGraph graph, int atom) {
        boolean aromatic = graph.aromatic(atom);
        int excess = aromatic ? 1 : graph.bondOrderSum(atom) - graph.degree(atom);
        return switch (graph.element(atom)) {
            case 1 -> 0;
            case 6 -> excess == 0 ? 0 : excess == 1 ? -0.13 : -0.22;
            case 7 -> excess > 1 ? -0.29 : excess == 1 || conjugated(graph, atom) ? -0.2 : -0.04;
            case 8 -> excess > 0 || conjugated(graph, atom) ? -0.2 : -0.04;
            case 15 -> excess > 1 ? 0.3 : 0.43;
            case 16 -> aromatic || excess == 1 ? 0.22 : 0.35;
            case 9 -> -0.07;
            case 17 -> 0.29;
            case 35 -> 0.48;
            case 53 -> 0.73;
            default -> ElementFigures.bondRadius(graph.element(atom)) / ElementFigures.bondRadius(6) - 1;
        };
    }

    /** Whether a lone pair is drawn into a double or aromatic bond of a neighbour of the second period. */
    private static boolean conjugated(MolecularGraph graph, int atom) {
        return Neighbourhood.count(
                        graph,
                        atom,
                        1,
                        other -> graph.element(other) < 10
                                && (graph.aromatic(other) || graph.bondOrderSum(other) > graph.degree(other)))
                > 0;
    }
}
