package org.lode.represent.molecule;

/** Atoms that take or give a proton in water at neutral pH. */
final class AcidBase {
    private AcidBase() {}

    /** Amine nitrogen beside sp3 carbon only, or nitrogen that has taken a proton. */
    static boolean isBasic(MolecularGraph graph, int atom) {
        if (graph.element(atom) != 7 || graph.aromatic(atom)) {
            return false;
        }
        if (graph.charge(atom) == 1) {
            return graph.hydrogens(atom) > 0;
        }
        boolean amine = graph.charge(atom) == 0 && graph.bondOrderSum(atom) == graph.degree(atom);
        return amine
                && Neighbourhood.count(graph, atom, 1, other -> isSaturatedCarbon(graph, other)) == graph.degree(atom);
    }

    private static boolean isSaturatedCarbon(MolecularGraph graph, int atom) {
        return graph.element(atom) == 6 && !graph.aromatic(atom) && graph.bondOrderSum(atom) == graph.degree(atom);
    }

    /** Carbon, sulfur or phosphorus with a double-bonded oxygen and a hydroxyl group or its anion. */
    static boolean isAcidic(MolecularGraph graph, int atom) {
        int element = graph.element(atom);
        return (element == 6 || element == 16 || element == 15)
                && Neighbourhood.hasDouble(graph, atom, 8)
                && Neighbourhood.count(
                                graph,
                                atom,
                                1,
                                other -> graph.element(other) == 8
                                        && (graph.hydrogens(other) == 1 || graph.charge(other) == -1))
                        > 0;
    }
}
