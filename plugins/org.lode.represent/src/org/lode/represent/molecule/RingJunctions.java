package org.lode.represent.molecule;

import java.util.BitSet;

/** Atoms at which rings of the minimum cycle basis meet. */
final class RingJunctions {
    private RingJunctions() {}

    /** Number of atoms that are all that two rings share. */
    static int spiroAtoms(MolecularGraph graph) {
        var spiro = new BitSet();
        forPairs(graph, (shared, bonds) -> {
            if (shared.cardinality() == 1) {
                spiro.or(shared);
            }
        });
        return spiro.cardinality();
    }

    /** Number of atoms at the ends of a row of two or more bonds that two rings share. */
    static int bridgeheads(MolecularGraph graph) {
        var heads = new BitSet();
        forPairs(graph, (shared, bonds) -> {
            if (bonds.cardinality() > 1) {
                for (int atom = shared.nextSetBit(0); atom >= 0; atom = shared.nextSetBit(atom + 1)) {
                    if (count(graph, atom, bonds) == 1) {
                        heads.set(atom);
                    }
                }
            }
        });
        return heads.cardinality();
    }

    /** What two rings have in common. */
    private interface Common {
        void accept(BitSet atoms, BitSet bonds);
    }

    private static void forPairs(MolecularGraph graph, Common common) {
        int rings = graph.rings();
        var atoms = new BitSet[rings];
        var bonds = new BitSet[rings];
        for (int ring = 0; ring < rings; ring++) {
            atoms[ring] = new BitSet();
            bonds[ring] = new BitSet();
            int size = graph.ringSize(ring);
            for (int i = 0; i < size; i++) {
                int atom = graph.ringAtom(ring, i);
                atoms[ring].set(atom);
                bonds[ring].set(graph.bond(atom, graph.ringAtom(ring, (i + 1) % size)));
            }
            for (int other = 0; other < ring; other++) {
                if (atoms[ring].intersects(atoms[other])) {
                    var sharedAtoms = (BitSet) atoms[ring].clone();
                    sharedAtoms.and(atoms[other]);
                    var sharedBonds = (BitSet) bonds[ring].clone();
                    sharedBonds.and(bonds[other]);
                    common.accept(sharedAtoms, sharedBonds);
                }
            }
        }
    }

    private static int count(MolecularGraph graph, int atom, BitSet bonds) {
        int count = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            count += bonds.get(graph.neighbourBond(atom, i)) ? 1 : 0;
        }
        return count;
    }
}
