package org.lode.represent.molecule;

import java.util.BitSet;

/** The connected parts of a graph. */
final class Fragments {
    private Fragments() {}

    /** Number of parts. */
    static int count(MolecularGraph graph) {
        var all = new BitSet(graph.atoms());
        all.set(0, graph.atoms());
        return count(graph, all);
    }

    /** Number of parts that some of the atoms make; the set is empty afterwards. */
    static int count(MolecularGraph graph, BitSet members) {
        var stack = new int[graph.atoms()];
        int parts = 0;
        for (int start = members.nextSetBit(0); start >= 0; start = members.nextSetBit(0)) {
            parts++;
            int depth = 0;
            stack[depth++] = start;
            members.clear(start);
            while (depth > 0) {
                int atom = stack[--depth];
                for (int i = 0; i < graph.degree(atom); i++) {
                    int next = graph.neighbour(atom, i);
                    if (members.get(next)) {
                        members.clear(next);
                        stack[depth++] = next;
                    }
                }
            }
        }
        return parts;
    }
}
