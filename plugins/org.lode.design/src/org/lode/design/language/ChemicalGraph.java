package org.lode.design.language;

/**
 * A molecule or repeat unit as a graph of atom types, in the order in which a sentence visits the atoms.
 *
 * @param types the atom types' indexes in the vocabulary
 * @param start the place of each atom's first neighbour; one place more than atoms
 * @param neighbours the neighbours of all atoms, one atom after the other
 * @param kinds the bonds to them
 */
record ChemicalGraph(int[] types, int[] start, int[] neighbours, BondKind[] kinds) {
    int atoms() {
        return types.length;
    }

    int degree(int atom) {
        return start[atom + 1] - start[atom];
    }
}
