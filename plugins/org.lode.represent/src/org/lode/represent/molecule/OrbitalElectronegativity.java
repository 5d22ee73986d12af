package org.lode.represent.molecule;

import org.lode.represent.MaterialException;
import org.lode.represent.composition.ElementTable;

/**
 * Coefficients a, b, c in eV of orbital electronegativities, by element and bonding state.
 *
 * <p>H, C, N, O, F, Cl, Br, I, S: J. Gasteiger, M. Marsili, Tetrahedron 36 (1980) 3219, table 1; the others as RDKit
 * has them (from PyBabel).
 */
final class OrbitalElectronegativity {
    private static final int SP = 1;
    private static final int SP2 = 2;

    private OrbitalElectronegativity() {}

    /**
     * The coefficients of an atom.
     *
     * @throws MaterialException if there are none for its element
     */
    static double[] of(MolecularGraph graph, int atom) throws MaterialException {
        int state = state(graph, atom);
        var found =
                switch (graph.element(atom)) {
                    case 1 -> row(7.17, 6.24, -0.56);
                    case 5 -> state == SP2 ? row(6.420, 6.807, 1.322) : row(5.980, 6.820, 1.605);
                    case 6 -> carbon(state);
                    case 7 -> nitrogen(state);
                    case 8 -> state == SP2 ? row(17.07, 13.79, 0.47) : row(14.18, 12.92, 1.39);
                    case 9 -> row(14.66, 13.85, 2.31);
                    case 14 -> state == SP2 ? row(7.905, 6.748, 0.443) : row(7.300, 6.567, 0.657);
                    case 15 -> state == SP2 ? row(9.665, 8.530, 0.735) : row(8.90, 8.24, 0.96);
                    case 16 -> sulfur(graph, atom, state);
                    case 17 -> row(11.00, 9.69, 1.35);
                    case 35 -> row(10.08, 8.47, 1.16);
                    case 53 -> row(9.9, 7.96, 0.96);
                    default -> null;
                };
        if (found == null) {
            throw new MaterialException("Partial charges (PEOE) aren't defined for the element '"
                    + ElementTable.standard().symbol(graph.element(atom)) + "'.");
        }
        return found;
    }

    private static double[] carbon(int state) {
        return switch (state) {
            case SP -> row(10.39, 9.45, 0.73);
            case SP2 -> row(8.79, 9.32, 1.51);
            default -> row(7.98, 9.18, 1.88);
        };
    }

    private static double[] nitrogen(int state) {
        return switch (state) {
            case SP -> row(15.68, 11.7, -0.27);
            case SP2 -> row(12.87, 11.15, 0.85);
            default -> row(11.54, 10.82, 1.36);
        };
    }

    /** Sulfones have coefficients of their own. */
    private static double[] sulfur(MolecularGraph graph, int atom, int state) {
        int oxygens = Neighbourhood.count(graph, atom, 2, other -> graph.element(other) == 8);
        if (oxygens > 1) {
            return row(12.00, 10.81, 1.20);
        }
        return state == SP2 && oxygens == 0 ? row(10.88, 9.49, 1.33) : row(10.14, 9.13, 1.38);
    }

    private static double[] row(double... coefficients) {
        return coefficients;
    }

    private static int state(MolecularGraph graph, int atom) {
        int excess = graph.bondOrderSum(atom) - graph.degree(atom);
        if (graph.aromatic(atom) || excess == 1 || Conjugation.hasConjugatedPair(graph, atom)) {
            return SP2;
        }
        return excess > 1 ? SP : SP2 + 1;
    }
}
