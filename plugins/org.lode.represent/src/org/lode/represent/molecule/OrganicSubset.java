package org.lode.represent.molecule;

/**
 * Which atoms SMILES writes without brackets: elements of the organic subset whose hydrogens follow from the bonds.
 *
 * <p>OpenSMILES specification 1.0, section 3.1.5.
 */
final class OrganicSubset {
    private OrganicSubset() {}

    static boolean impliesHydrogens(MolecularGraph graph, int atom) {
        if (graph.charge(atom) != 0 || graph.isotope(atom) != 0) {
            return false;
        }
        return graph.aromatic(atom)
                ? graph.hydrogens(atom) == impliedAromatic(graph, atom)
                : graph.hydrogens(atom) == implied(graph.element(atom), graph.bondOrderSum(atom));
    }

    /** Hydrogens that a reader adds, -1 outside the organic subset. */
    private static int implied(int element, int bonds) {
        return switch (element) {
            case 5 -> Math.max(3 - bonds, 0);
            case 6 -> Math.max(4 - bonds, 0);
            case 7, 15 -> bonds <= 3 ? 3 - bonds : Math.max(5 - bonds, 0);
            case 8 -> Math.max(2 - bonds, 0);
            case 16 -> bonds <= 2 ? 2 - bonds : bonds <= 4 ? 4 - bonds : Math.max(6 - bonds, 0);
            case 9, 17, 35, 53 -> Math.max(1 - bonds, 0);
            default -> -1;
        };
    }

    private static int impliedAromatic(MolecularGraph graph, int atom) {
        int bonds = 1;
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            bonds += graph.aromaticBond(bond) ? 1 : graph.order(bond);
        }
        return switch (graph.element(atom)) {
            case 5, 7, 15 -> Math.max(3 - bonds, 0);
            case 6 -> Math.max(4 - bonds, 0);
            case 8, 16 -> 0;
            default -> -1;
        };
    }
}
