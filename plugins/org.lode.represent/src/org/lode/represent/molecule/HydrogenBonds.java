package org.lode.represent.molecule;

/** Hydrogen-bond donors and acceptors by the patterns of A. Gobbi and D. Poppinger (1998) that RDKit uses. */
final class HydrogenBonds {
    private HydrogenBonds() {}

    static boolean isDonor(MolecularGraph graph, int atom) {
        int hydrogens = graph.hydrogens(atom);
        int charge = graph.charge(atom);
        return switch (graph.element(atom)) {
            case 7 ->
                graph.aromatic(atom)
                        ? hydrogens == 1 && charge == 0
                        : hydrogens > 0
                                && (charge == 0 && valence(graph, atom) == 3
                                        || charge == 1 && valence(graph, atom) == 4);
            case 8, 16 -> !graph.aromatic(atom) && hydrogens == 1 && charge == 0;
            default -> false;
        };
    }

    static boolean isAcceptor(MolecularGraph graph, int atom) {
        int charge = graph.charge(atom);
        int hydrogens = graph.hydrogens(atom);
        return switch (graph.element(atom)) {
            case 7 ->
                graph.aromatic(atom)
                        ? hydrogens == 0 && charge == 0
                        : charge == 0 && valence(graph, atom) == 3 && !besideDoubleBond(graph, atom);
            case 8, 16 -> {
                if (graph.aromatic(atom)) {
                    yield charge == 0;
                }
                boolean divalent = valence(graph, atom) == 2;
                yield charge < 0
                        || divalent && hydrogens == 0
                        || divalent && hydrogens == 1 && !besideAnyDoubleBond(graph, atom);
            }
            default -> false;
        };
    }

    private static int valence(MolecularGraph graph, int atom) {
        return graph.bondOrderSum(atom) + graph.hydrogens(atom);
    }

    /** Whether a single bond leads to an atom with a double bond, outside rings, to N, O, P or S. */
    private static boolean besideDoubleBond(MolecularGraph graph, int atom) {
        return Neighbourhood.count(graph, atom, 1, other -> hasDoubleToHetero(graph, other, true)) > 0;
    }

    private static boolean besideAnyDoubleBond(MolecularGraph graph, int atom) {
        return Neighbourhood.count(graph, atom, 1, other -> hasDoubleToHetero(graph, other, false)) > 0;
    }

    private static boolean hasDoubleToHetero(MolecularGraph graph, int atom, boolean chainOnly) {
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            int other = graph.neighbour(atom, i);
            boolean counts = graph.order(bond) == 2
                    && !graph.aromaticBond(bond)
                    && !graph.aromatic(other)
                    && !(chainOnly && graph.ringBond(bond));
            if (counts) {
                switch (graph.element(other)) {
                    case 7, 8, 15, 16:
                        return true;
                    default:
                        break;
                }
            }
        }
        return false;
    }
}
