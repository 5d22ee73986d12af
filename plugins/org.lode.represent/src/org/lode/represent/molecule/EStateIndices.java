package org.lode.represent.molecule;

/**
 * Electrotopological states of heavy atoms: the intrinsic state (4 v / n² + 1) / d of the atom, of v valence electrons
 * without those in bonds to hydrogen, principal quantum number n and d neighbours, plus what differs from it in the other
 * atoms of its fragment, divided by the square of the number of atoms in the path to them.
 *
 * <p>L. H. Hall, B. Mohney, L. B. Kier, J. Chem. Inf. Comput. Sci. 31 (1991) 76. An atom without neighbours has the
 * intrinsic state 0.
 */
final class EStateIndices {
    private static final int[] SHELL_ENDS = {2, 10, 18, 36, 54, 86};

    private EStateIndices() {}

    /** The state of each atom. */
    static double[] of(MolecularGraph graph) {
        var intrinsic = new double[graph.atoms()];
        for (int atom = 0; atom < intrinsic.length; atom++) {
            intrinsic[atom] = intrinsic(graph, atom);
        }
        var states = intrinsic.clone();
        var distances = new BondDistances(graph, graph.atoms());
        for (int atom = 0; atom < states.length; atom++) {
            int reached = distances.from(atom);
            for (int i = 1; i < reached; i++) {
                int other = distances.atom(i);
                double path = distances.distance(other) + 1;
                states[atom] += (intrinsic[atom] - intrinsic[other]) / (path * path);
            }
        }
        return states;
    }

    private static double intrinsic(MolecularGraph graph, int atom) {
        int neighbours = graph.degree(atom);
        if (neighbours == 0) {
            return 0;
        }
        int electrons = ValenceElectrons.of(graph.element(atom)) - graph.hydrogens(atom);
        int shell = 1;
        while (shell <= SHELL_ENDS.length && graph.element(atom) > SHELL_ENDS[shell - 1]) {
            shell++;
        }
        return (4.0 / (shell * shell) * electrons + 1) / neighbours;
    }
}
