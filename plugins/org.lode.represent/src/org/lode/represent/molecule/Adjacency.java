package org.lode.represent.molecule;

/** The neighbours of each atom in one array, in the order of the bonds. */
final class Adjacency {
    private final int[] start;
    private final int[] neighbours;
    private final int[] bonds;

    /**
     * Lists the neighbours.
     *
     * @param atoms number of atoms
     * @param bondCount number of bonds; the arrays may be longer
     * @param from first atom of each bond
     * @param to second atom of each bond
     */
    Adjacency(int atoms, int bondCount, int[] from, int[] to) {
        start = new int[atoms + 1];
        neighbours = new int[2 * bondCount];
        bonds = new int[2 * bondCount];
        for (int bond = 0; bond < bondCount; bond++) {
            start[from[bond] + 1]++;
            start[to[bond] + 1]++;
        }
        for (int atom = 0; atom < atoms; atom++) {
            start[atom + 1] += start[atom];
        }
        var next = start.clone();
        for (int bond = 0; bond < bondCount; bond++) {
            add(next, from[bond], to[bond], bond);
            add(next, to[bond], from[bond], bond);
        }
    }

    private void add(int[] next, int atom, int neighbour, int bond) {
        neighbours[next[atom]] = neighbour;
        bonds[next[atom]++] = bond;
    }

    int atoms() {
        return start.length - 1;
    }

    int bonds() {
        return bonds.length / 2;
    }

    /** Place of an atom's first neighbour; that of the next atom is the place after its last. */
    int start(int atom) {
        return start[atom];
    }

    int degree(int atom) {
        return start[atom + 1] - start[atom];
    }

    /** The neighbour at a place. */
    int neighbour(int place) {
        return neighbours[place];
    }

    /** The bond to the neighbour at a place. */
    int bond(int place) {
        return bonds[place];
    }
}
