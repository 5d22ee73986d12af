package org.lode.represent.molecule;

import java.util.Arrays;

/**
 * Tells bonds that are part of a ring from those that aren't: bridges of the graph (R. E. Tarjan, Inf. Process. Lett. 2
 * (1974) 160). Takes time in proportion to the number of bonds.
 */
final class RingBonds {
    private final Adjacency adjacency;
    private final boolean[] inRing;
    private final int[] order;
    private final int[] lowest;
    private int visited;

    private RingBonds(Adjacency adjacency) {
        this.adjacency = adjacency;
        this.inRing = new boolean[adjacency.bonds()];
        this.order = new int[adjacency.atoms()];
        this.lowest = new int[adjacency.atoms()];
    }

    /** Whether each bond is part of a ring. */
    static boolean[] of(Adjacency adjacency) {
        var search = new RingBonds(adjacency);
        if (adjacency.bonds() >= 3) {
            Arrays.fill(search.inRing, true);
            for (int atom = 0; atom < adjacency.atoms(); atom++) {
                if (search.order[atom] == 0) {
                    search.visit(atom, -1);
                }
            }
        }
        return search.inRing;
    }

    private void visit(int atom, int arrival) {
        order[atom] = ++visited;
        lowest[atom] = visited;
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            int bond = adjacency.bond(place);
            int neighbour = adjacency.neighbour(place);
            if (bond == arrival) {
                continue;
            }
            if (order[neighbour] != 0) {
                lowest[atom] = Math.min(lowest[atom], order[neighbour]);
                continue;
            }
            visit(neighbour, bond);
            lowest[atom] = Math.min(lowest[atom], lowest[neighbour]);
            inRing[bond] = lowest[neighbour] <= order[atom];
        }
    }
}
