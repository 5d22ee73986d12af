package org.lode.represent.molecule;

/** Questions about the direct neighbours of an atom that many atom types are made of. */
final class Neighbourhood {
    private Neighbourhood() {}

    /** A test of a neighbouring atom. */
    interface AtomTest {
        boolean test(int atom);
    }

    /** Number of neighbours over a bond of the given Kekulé order, none of them over an aromatic bond, that pass. */
    static int count(MolecularGraph graph, int atom, int order, AtomTest test) {
        int count = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            if (graph.order(bond) == order && !graph.aromaticBond(bond) && test.test(graph.neighbour(atom, i))) {
                count++;
            }
        }
        return count;
    }

    /** Number of aromatic bonds. */
    static int aromaticBonds(MolecularGraph graph, int atom) {
        int count = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            if (graph.aromaticBond(graph.neighbourBond(atom, i))) {
                count++;
            }
        }
        return count;
    }

    /** The first neighbour over a bond of the given order that passes, -1 for none. */
    static int first(MolecularGraph graph, int atom, int order, AtomTest test) {
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            if (graph.order(bond) == order && !graph.aromaticBond(bond) && test.test(graph.neighbour(atom, i))) {
                return graph.neighbour(atom, i);
            }
        }
        return -1;
    }

    /** Whether a neutral double bond leads to an atom of the element. */
    static boolean hasDouble(MolecularGraph graph, int atom, int element) {
        return first(graph, atom, 2, other -> graph.element(other) == element) >= 0;
    }
}
