package org.lode.represent.molecule;

import java.util.BitSet;

/** The bits of the extended fingerprint of paths that tell of rings. */
final class RingSystems {
    private static final int MOST_RINGS = 7;
    private static final int MOST_IN_SYSTEM = 9;

    /** Places of the first bits from the end; both lists have three bits in common, as in CDK. */
    private static final int RINGS = 15;

    private static final int SYSTEM = 11;

    private RingSystems() {}

    /** Sets a bit for each ring of a minimum cycle basis, and for each ring in the largest system of rings. */
    static void setBits(MolecularGraph graph, BitSet bits, int size) {
        bits.set(size - RINGS, size - RINGS + Math.min(MOST_RINGS, graph.rings()));
        bits.set(size - SYSTEM, size - SYSTEM + Math.min(MOST_IN_SYSTEM, largest(graph)));
    }

    /** The number of rings in the largest system of rings that have atoms in common. */
    private static int largest(MolecularGraph graph) {
        var seen = new BitSet(graph.atoms());
        int largest = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.smallestRing(atom) > 0 && !seen.get(atom)) {
                largest = Math.max(largest, rings(graph, atom, seen));
            }
        }
        return largest;
    }

    /** The number of rings in the system of an atom: ring bonds less atoms plus one. */
    private static int rings(MolecularGraph graph, int start, BitSet seen) {
        var stack = new int[graph.atoms()];
        int height = 0;
        stack[height++] = start;
        seen.set(start);
        int atoms = 0;
        int ends = 0;
        while (height > 0) {
            int atom = stack[--height];
            atoms++;
            for (int i = 0; i < graph.degree(atom); i++) {
                if (graph.ringBond(graph.neighbourBond(atom, i))) {
                    ends++;
                    int next = graph.neighbour(atom, i);
                    if (!seen.get(next)) {
                        seen.set(next);
                        stack[height++] = next;
                    }
                }
            }
        }
        return ends / 2 - atoms + 1;
    }
}
