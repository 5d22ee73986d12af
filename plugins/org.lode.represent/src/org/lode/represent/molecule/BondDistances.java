package org.lode.represent.molecule;

import java.util.Arrays;

/** Numbers of bonds between atoms, from one atom at a time and up to a limit, without a matrix. */
final class BondDistances {
    private final MolecularGraph graph;
    private final int most;
    private final int[] distances;
    private final int[] order;
    private int reached;

    BondDistances(MolecularGraph graph, int most) {
        this.graph = graph;
        this.most = most;
        this.distances = new int[graph.atoms()];
        this.order = new int[graph.atoms()];
        Arrays.fill(distances, -1);
    }

    /** Finds the atoms within the limit of an atom and returns their number, the atom itself included. */
    int from(int start) {
        for (int i = 0; i < reached; i++) {
            distances[order[i]] = -1;
        }
        order[0] = start;
        distances[start] = 0;
        reached = 1;
        for (int i = 0; i < reached && distances[order[i]] < most; i++) {
            int atom = order[i];
            for (int j = 0; j < graph.degree(atom); j++) {
                int next = graph.neighbour(atom, j);
                if (distances[next] < 0) {
                    distances[next] = distances[atom] + 1;
                    order[reached++] = next;
                }
            }
        }
        return reached;
    }

    /** The i-th atom found, by distance; the first is the atom itself. */
    int atom(int i) {
        return order[i];
    }

    /** Bonds between the atom and one that was found. */
    int distance(int atom) {
        return distances[atom];
    }
}
