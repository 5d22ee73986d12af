package org.lode.represent.molecule;

/**
 * The topological polar surface area of nitrogen and oxygen.
 *
 * <p>P. Ertl, B. Rohde, P. Selzer, J. Med. Chem. 43 (2000) 3714, table 1; atoms that aren't in the table by the linear
 * rule of the authors' program (as in RDKit).
 */
final class PolarSurface {
    private PolarSurface() {}

    /** What an atom adds, in Å². */
    static double area(MolecularGraph graph, int atom) {
        int element = graph.element(atom);
        if (element != 7 && element != 8) {
            return 0;
        }
        int singles = Neighbourhood.count(graph, atom, 1, other -> true);
        int doubles = Neighbourhood.count(graph, atom, 2, other -> true);
        int triples = Neighbourhood.count(graph, atom, 3, other -> true);
        int aromatics = Neighbourhood.aromaticBonds(graph, atom);
        boolean small = graph.smallestRing(atom) == 3;
        int key = key(graph.hydrogens(atom), graph.charge(atom), singles, doubles, triples, aromatics);
        double area = element == 7 ? nitrogen(key, small) : oxygen(key, small);
        if (area >= 0) {
            return area;
        }
        int hydrogens = graph.hydrogens(atom);
        return element == 7
                ? Math.max(30.5 - graph.degree(atom) * 8.2 + hydrogens * 1.5, 0)
                : Math.max(28.5 - graph.degree(atom) * 8.6 + hydrogens * 1.5, 0);
    }

    /** A decimal number of six digits: hydrogens, charge + 1, single, double, triple and aromatic bonds. */
    private static int key(int hydrogens, int charge, int singles, int doubles, int triples, int aromatics) {
        if (charge < -1 || charge > 1) {
            return -1;
        }
        return ((((hydrogens * 10 + charge + 1) * 10 + singles) * 10 + doubles) * 10 + triples) * 10 + aromatics;
    }

    private static double nitrogen(int key, boolean threeRing) {
        return switch (key) {
            case 10010 -> 23.79;
            case 110100 -> 23.85;
            case 211000 -> 26.02;
            case 220100 -> 25.59;
            case 321000 -> 27.64;
            case 11100 -> 12.36;
            case 10110 -> 13.60;
            case 112000 -> threeRing ? 21.94 : 12.03;
            case 21010 -> 4.36;
            case 121100 -> 13.97;
            case 222000 -> 16.61;
            case 10002 -> 12.89;
            case 110002 -> 15.79;
            case 120002 -> 14.14;
            case 13000 -> threeRing ? 3.01 : 3.24;
            case 11200 -> 11.68;
            case 22100 -> 3.01;
            case 123000 -> 4.44;
            case 10003 -> 4.41;
            case 11002 -> 4.93;
            case 10102 -> 8.39;
            case 20003 -> 4.10;
            case 21002 -> 3.88;
            case 24000 -> 0;
            default -> -1;
        };
    }

    private static double oxygen(int key, boolean threeRing) {
        return switch (key) {
            case 10100 -> 17.07;
            case 111000 -> 20.23;
            case 1000 -> 23.06;
            case 12000 -> threeRing ? 12.53 : 9.23;
            case 10002 -> 13.14;
            default -> -1;
        };
    }
}
