package org.lode.represent.molecule;

import java.util.List;

/**
 * Connectivity indices of paths up to three bonds, simple and with valences.
 *
 * <p>They are sums over local paths, so for a polymer they grow with the chain and have a value per repeat unit, as
 * J. Bicerano uses them (Prediction of Polymer Properties, 3rd ed. 2002).
 */
final class ConnectivityBlock implements DescriptorBlock {
    private static final int PATHS = 4;

    private static final List<Column> COLUMNS = List.of(
            Column.sum("chi0", "", "Connectivity index of atoms"),
            Column.sum("chi1", "", "Connectivity index of bonds"),
            Column.sum("chi2", "", "Connectivity index of paths of two bonds"),
            Column.sum("chi3", "", "Connectivity index of paths of three bonds"),
            Column.sum("chi0v", "", "Valence connectivity index of atoms"),
            Column.sum("chi1v", "", "Valence connectivity index of bonds"),
            Column.sum("chi2v", "", "Valence connectivity index of paths of two bonds"),
            Column.sum("chi3v", "", "Valence connectivity index of paths of three bonds"));

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        var simple = new double[graph.atoms()];
        var valence = new double[graph.atoms()];
        for (int atom = 0; atom < graph.atoms(); atom++) {
            simple[atom] = inverseRoot(graph.degree(atom));
            valence[atom] = inverseRoot(valenceDelta(graph, atom));
        }
        sum(graph, simple, row, offset);
        sum(graph, valence, row, offset + PATHS);
    }

    private static double inverseRoot(double delta) {
        return delta > 0 ? 1 / Math.sqrt(delta) : 0;
    }

    /** Kier and Hall: valence electrons that bind no hydrogen, over electrons that aren't valence electrons, less one. */
    private static double valenceDelta(MolecularGraph graph, int atom) {
        int element = graph.element(atom);
        int electrons = ValenceElectrons.of(element);
        return (double) (electrons - graph.hydrogens(atom)) / Math.max(element - electrons - 1, 1);
    }

    private static void sum(MolecularGraph graph, double[] weights, double[] row, int offset) {
        for (int atom = 0; atom < graph.atoms(); atom++) {
            row[offset] += weights[atom];
            for (int i = 0; i < graph.degree(atom); i++) {
                for (int j = 0; j < i; j++) {
                    row[offset + 2] +=
                            weights[graph.neighbour(atom, i)] * weights[atom] * weights[graph.neighbour(atom, j)];
                }
            }
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            int from = graph.from(bond);
            int to = graph.to(bond);
            double middle = weights[from] * weights[to];
            row[offset + 1] += middle;
            for (int i = 0; i < graph.degree(from); i++) {
                int left = graph.neighbour(from, i);
                for (int j = 0; j < graph.degree(to); j++) {
                    int right = graph.neighbour(to, j);
                    if (left != to && right != from && left != right) {
                        row[offset + 3] += weights[left] * middle * weights[right];
                    }
                }
            }
        }
    }
}
