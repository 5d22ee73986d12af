package org.lode.represent.molecule;

/** Where double bonds, aromatic bonds and lone pairs overlap. */
final class Conjugation {
    private Conjugation() {}

    /** Whether an atom has a multiple or aromatic bond. */
    static boolean hasPiBond(MolecularGraph graph, int atom) {
        return graph.aromatic(atom) || graph.bondOrderSum(atom) > graph.degree(atom);
    }

    /** Whether an atom of nitrogen or oxygen with single bonds has a lone pair beside a multiple or aromatic bond. */
    static boolean hasConjugatedPair(MolecularGraph graph, int atom) {
        int element = graph.element(atom);
        boolean pair = (element == 7 && graph.charge(atom) <= 0 || element == 8) && !hasPiBond(graph, atom);
        for (int i = 0; pair && i < graph.degree(atom); i++) {
            int neighbour = graph.neighbour(atom, i);
            if (hasPiBond(graph, neighbour) && graph.element(neighbour) <= 8) {
                return true;
            }
        }
        return false;
    }

    /** Whether a bond is aromatic, or both its atoms take part in conjugation. */
    static boolean conjugated(MolecularGraph graph, int bond) {
        return graph.aromaticBond(bond) || takesPart(graph, graph.from(bond)) && takesPart(graph, graph.to(bond));
    }

    private static boolean takesPart(MolecularGraph graph, int atom) {
        return hasPiBond(graph, atom) || hasConjugatedPair(graph, atom);
    }
}
