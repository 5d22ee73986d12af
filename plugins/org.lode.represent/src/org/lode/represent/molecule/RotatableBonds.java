package org.lode.represent.molecule;

/**
 * Which bonds turn freely.
 *
 * <p>D. F. Veber et al., J. Med. Chem. 45 (2002) 2615: single bonds in no ring between heavy atoms that are not ends,
 * except amide C-N bonds; bonds beside a triple bond are left out, too, because turning them moves nothing.
 */
final class RotatableBonds {
    private RotatableBonds() {}

    static boolean isRotatable(MolecularGraph graph, int bond) {
        int from = graph.from(bond);
        int to = graph.to(bond);
        return graph.order(bond) == 1
                && !graph.ringBond(bond)
                && graph.degree(from) > 1
                && graph.degree(to) > 1
                && !hasTriple(graph, from)
                && !hasTriple(graph, to)
                && !isAmide(graph, from, to)
                && !isAmide(graph, to, from);
    }

    private static boolean hasTriple(MolecularGraph graph, int atom) {
        return Neighbourhood.count(graph, atom, 3, other -> true) > 0;
    }

    private static boolean isAmide(MolecularGraph graph, int carbon, int nitrogen) {
        return graph.element(carbon) == 6
                && graph.element(nitrogen) == 7
                && !graph.aromatic(nitrogen)
                && Neighbourhood.count(
                                graph, carbon, 2, other -> graph.element(other) == 8 || graph.element(other) == 16)
                        > 0;
    }
}
