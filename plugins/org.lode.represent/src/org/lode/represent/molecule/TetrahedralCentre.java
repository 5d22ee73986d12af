package org.lode.represent.molecule;

/**
 * The configuration of an atom with four different neighbours.
 *
 * @param centre the atom
 * @param carriers its four neighbours; the centre itself stands for a hydrogen or lone pair
 * @param clockwise whether the last three are seen clockwise from the first
 */
record TetrahedralCentre(int centre, int[] carriers, boolean clockwise) {
    /** Whether the neighbours, taken in ascending order of a key, are seen clockwise from the first. */
    boolean clockwiseBy(int[] keys) {
        int inversions = 0;
        for (int i = 0; i < carriers.length; i++) {
            for (int j = i + 1; j < carriers.length; j++) {
                if (key(keys, i) > key(keys, j)) {
                    inversions++;
                }
            }
        }
        return clockwise == (inversions % 2 == 0);
    }

    /** Whether no two neighbours have the same key. */
    boolean distinctBy(int[] keys) {
        for (int i = 0; i < carriers.length; i++) {
            for (int j = i + 1; j < carriers.length; j++) {
                if (key(keys, i) == key(keys, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int key(int[] keys, int carrier) {
        return carriers[carrier] == centre ? -1 : keys[carriers[carrier]];
    }
}
