package org.lode.represent.molecule;

import java.util.Arrays;
import java.util.List;
import org.lode.represent.composition.ElementTable;

/**
 * Heavy atoms and bonds of a molecule in flat arrays; hydrogens are counted on the atom that bears them.
 *
 * <p>Immutable. Bond orders are those of one Kekulé structure, with aromatic bonds and atoms flagged beside. The rings
 * are a minimum cycle basis.
 */
public final class MolecularGraph {
    private final byte[] elements;
    private final byte[] charges;
    private final byte[] hydrogens;
    private final short[] isotopes;
    private final boolean[] aromaticAtoms;
    private final int[] bondFrom;
    private final int[] bondTo;
    private final byte[] bondOrders;
    private final boolean[] aromaticBonds;
    private final int[][] rings;
    private final List<TetrahedralCentre> centres;
    private final List<StereoBond> stereoBonds;

    private final Adjacency adjacency;
    private final byte[] smallestRing;
    private final boolean[] ringBonds;

    MolecularGraph(GraphBuilder builder) {
        int atoms = builder.atomCount();
        int bonds = builder.bondCount();
        elements = Arrays.copyOf(builder.elements, atoms);
        charges = Arrays.copyOf(builder.charges, atoms);
        hydrogens = Arrays.copyOf(builder.hydrogens, atoms);
        isotopes = Arrays.copyOf(builder.isotopes, atoms);
        aromaticAtoms = Arrays.copyOf(builder.aromaticAtoms, atoms);
        bondFrom = Arrays.copyOf(builder.bondFrom, bonds);
        bondTo = Arrays.copyOf(builder.bondTo, bonds);
        bondOrders = Arrays.copyOf(builder.bondOrders, bonds);
        aromaticBonds = Arrays.copyOf(builder.aromaticBonds, bonds);
        rings = builder.rings.toArray(new int[0][]);
        centres = List.copyOf(builder.centres);
        stereoBonds = List.copyOf(builder.stereoBonds);
        adjacency = builder.adjacency();
        smallestRing = new byte[atoms];
        ringBonds = new boolean[bonds];
        markRings();
    }

    private void markRings() {
        for (var ring : rings) {
            byte size = (byte) Math.min(ring.length, Byte.MAX_VALUE);
            for (int i = 0; i < ring.length; i++) {
                int atom = ring[i];
                if (smallestRing[atom] == 0 || smallestRing[atom] > size) {
                    smallestRing[atom] = size;
                }
                ringBonds[bond(atom, ring[(i + 1) % ring.length])] = true;
            }
        }
    }

    /** Number of heavy atoms (and of hydrogens that are no part of a heavy atom, as in H2). */
    public int atoms() {
        return elements.length;
    }

    /** Number of bonds between those atoms. */
    public int bonds() {
        return bondFrom.length;
    }

    /** Atomic number; 0 for an attachment point of a repeat unit. */
    public int element(int atom) {
        return elements[atom];
    }

    /** Formal charge in units of the elementary charge. */
    public int charge(int atom) {
        return charges[atom];
    }

    /** Hydrogens on the atom. */
    public int hydrogens(int atom) {
        return hydrogens[atom];
    }

    /** Mass number, 0 where the isotope isn't given. */
    public int isotope(int atom) {
        return isotopes[atom];
    }

    /** Whether the atom belongs to an aromatic ring system. */
    public boolean aromatic(int atom) {
        return aromaticAtoms[atom];
    }

    /** Size of the smallest ring through the atom, 0 for none; at most 127. */
    public int smallestRing(int atom) {
        return smallestRing[atom];
    }

    /** Number of neighbours that are atoms of this graph. */
    public int degree(int atom) {
        return adjacency.degree(atom);
    }

    /** The i-th neighbour. */
    public int neighbour(int atom, int i) {
        return adjacency.neighbour(adjacency.start(atom) + i);
    }

    /** The bond to the i-th neighbour. */
    public int neighbourBond(int atom, int i) {
        return adjacency.bond(adjacency.start(atom) + i);
    }

    /** Sum of the orders of the bonds to neighbours, in the Kekulé structure. */
    public int bondOrderSum(int atom) {
        int sum = 0;
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            sum += bondOrders[adjacency.bond(place)];
        }
        return sum;
    }

    /** The bond's first atom. */
    public int from(int bond) {
        return bondFrom[bond];
    }

    /** The bond's second atom. */
    public int to(int bond) {
        return bondTo[bond];
    }

    /** Order in the Kekulé structure: 1, 2, 3 or 4. */
    public int order(int bond) {
        return bondOrders[bond];
    }

    /** Whether the bond is part of an aromatic ring. */
    public boolean aromaticBond(int bond) {
        return aromaticBonds[bond];
    }

    /** Whether the bond is part of a ring. */
    public boolean ringBond(int bond) {
        return ringBonds[bond];
    }

    /** The bond between two atoms, -1 for none. */
    public int bond(int atom, int other) {
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            if (adjacency.neighbour(place) == other) {
                return adjacency.bond(place);
            }
        }
        return -1;
    }

    /** Mass in g/mol from standard atomic weights; attachment points weigh nothing, given isotopes their mass number. */
    public double mass() {
        var table = ElementTable.standard();
        double mass = 0;
        for (int atom = 0; atom < elements.length; atom++) {
            if (isotopes[atom] != 0) {
                mass += isotopes[atom];
            } else if (elements[atom] != 0) {
                mass += table.atomicWeight(elements[atom]);
            }
            mass += hydrogens[atom] * table.atomicWeight(1);
        }
        return mass;
    }

    /** Number of atoms, hydrogens included, attachment points not. */
    public int atomsWithHydrogens() {
        int count = 0;
        for (int atom = 0; atom < elements.length; atom++) {
            count += hydrogens[atom] + (elements[atom] == 0 ? 0 : 1);
        }
        return count;
    }

    /** Number of rings in a minimum cycle basis. */
    public int rings() {
        return rings.length;
    }

    /** Number of atoms of a ring. */
    public int ringSize(int ring) {
        return rings[ring].length;
    }

    /** The i-th atom of a ring; neighbours in the ring follow each other. */
    public int ringAtom(int ring, int i) {
        return rings[ring][i];
    }

    List<TetrahedralCentre> centres() {
        return centres;
    }

    List<StereoBond> stereoBonds() {
        return stereoBonds;
    }
}
