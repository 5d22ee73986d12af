package org.lode.represent.molecule;

import java.util.BitSet;
import org.lode.represent.Molecule;
import org.openscience.cdk.graph.Cycles;

/**
 * The second part of PubChem's keys: how many rings there are, by size and kind.
 *
 * <p>Rings are the shortest ones through any three atoms in a row; in systems of fused rings these are more than those of
 * a minimum cycle basis.
 */
final class PubchemRings {
    /** Number of bits. */
    static final int SIZE = 148;

    private static final int SMALLEST = 3;

    /** The largest number of rings asked for, by size from three on. */
    private static final int[] MOST = {2, 2, 5, 5, 2, 2, 1, 1};

    /** Any; then those with single or aromatic bonds and the others: of carbon, with nitrogen, with a hetero atom. */
    private static final int KINDS = 7;

    private static final int MOST_AROMATIC = 4;

    private final int[][] counts = new int[MOST.length][KINDS];
    private int aromatic;
    private int heteroAromatic;

    private PubchemRings() {}

    static void set(Molecule molecule, BitSet set, int first) {
        var rings = new PubchemRings();
        var graph = molecule.graph();
        if (hasFusedRings(graph)) {
            for (var path : Cycles.tripletShort(molecule.structure()).paths()) {
                rings.count(graph, path, path.length - 1);
            }
        } else {
            for (int ring = 0; ring < graph.rings(); ring++) {
                var path = new int[graph.ringSize(ring)];
                for (int i = 0; i < path.length; i++) {
                    path[i] = graph.ringAtom(ring, i);
                }
                rings.count(graph, path, path.length);
            }
        }
        rings.set(set, first);
    }

    private static boolean hasFusedRings(MolecularGraph graph) {
        var inRing = new BitSet();
        for (int ring = 0; ring < graph.rings(); ring++) {
            for (int i = 0; i < graph.ringSize(ring); i++) {
                if (inRing.get(graph.ringAtom(ring, i))) {
                    return true;
                }
                inRing.set(graph.ringAtom(ring, i));
            }
        }
        return false;
    }

    private void count(MolecularGraph graph, int[] path, int size) {
        int nitrogen = 0;
        int hetero = 0;
        boolean allAromatic = true;
        boolean saturated = true;
        for (int i = 0; i < size; i++) {
            int element = graph.element(path[i]);
            nitrogen += element == 7 ? 1 : 0;
            hetero += element != 6 && element != 1 ? 1 : 0;
            int bond = graph.bond(path[i], path[(i + 1) % size]);
            allAromatic &= graph.aromaticBond(bond);
            saturated &= graph.aromaticBond(bond) || graph.order(bond) == 1;
        }
        aromatic += allAromatic ? 1 : 0;
        heteroAromatic += allAromatic && hetero > 0 ? 1 : 0;
        if (size - SMALLEST < counts.length) {
            var kinds = counts[size - SMALLEST];
            int kind = saturated ? 1 : 4;
            kinds[0]++;
            kinds[kind] += hetero == 0 ? 1 : 0;
            kinds[kind + 1] += nitrogen > 0 ? 1 : 0;
            kinds[kind + 2] += hetero > 0 ? 1 : 0;
        }
    }

    private void set(BitSet set, int first) {
        int bit = first;
        for (int size = 0; size < MOST.length; size++) {
            for (int least = 1; least <= MOST[size]; least++) {
                for (int kind = 0; kind < KINDS; kind++) {
                    set.set(bit++, counts[size][kind] >= least);
                }
            }
        }
        for (int least = 1; least <= MOST_AROMATIC; least++) {
            set.set(bit++, aromatic >= least);
            set.set(bit++, heteroAromatic >= least);
        }
    }
}
