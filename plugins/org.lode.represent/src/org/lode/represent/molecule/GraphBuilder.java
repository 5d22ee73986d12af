package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Collects atoms, bonds and rings of a {@link MolecularGraph}. */
public final class GraphBuilder {
    private static final int SMALLEST_STEREO_RING = 8;

    byte[] elements;
    byte[] charges;
    byte[] hydrogens;
    short[] isotopes;
    boolean[] aromaticAtoms;
    int[] bondFrom;
    int[] bondTo;
    byte[] bondOrders;
    boolean[] aromaticBonds;
    final List<int[]> rings = new ArrayList<>();
    final List<TetrahedralCentre> centres = new ArrayList<>();
    final List<StereoBond> stereoBonds = new ArrayList<>();

    private int atoms;
    private int bonds;

    /** Makes room for so many atoms and bonds; more may be added. */
    public GraphBuilder(int atoms, int bonds) {
        elements = new byte[atoms];
        charges = new byte[atoms];
        hydrogens = new byte[atoms];
        isotopes = new short[atoms];
        aromaticAtoms = new boolean[atoms];
        bondFrom = new int[bonds];
        bondTo = new int[bonds];
        bondOrders = new byte[bonds];
        aromaticBonds = new boolean[bonds];
    }

    /** Adds an atom and returns its index. */
    public int addAtom(int element, int charge, int hydrogenCount, int isotope, boolean aromatic) {
        if (atoms == elements.length) {
            int size = Math.max(8, 2 * atoms);
            elements = Arrays.copyOf(elements, size);
            charges = Arrays.copyOf(charges, size);
            hydrogens = Arrays.copyOf(hydrogens, size);
            isotopes = Arrays.copyOf(isotopes, size);
            aromaticAtoms = Arrays.copyOf(aromaticAtoms, size);
        }
        elements[atoms] = (byte) element;
        charges[atoms] = (byte) charge;
        hydrogens[atoms] = (byte) hydrogenCount;
        isotopes[atoms] = (short) isotope;
        aromaticAtoms[atoms] = aromatic;
        return atoms++;
    }

    /** Adds a bond and returns its index. */
    public int addBond(int from, int to, int order, boolean aromatic) {
        if (bonds == bondFrom.length) {
            int size = Math.max(8, 2 * bonds);
            bondFrom = Arrays.copyOf(bondFrom, size);
            bondTo = Arrays.copyOf(bondTo, size);
            bondOrders = Arrays.copyOf(bondOrders, size);
            aromaticBonds = Arrays.copyOf(aromaticBonds, size);
        }
        bondFrom[bonds] = from;
        bondTo[bonds] = to;
        bondOrders[bonds] = (byte) order;
        aromaticBonds[bonds] = aromatic;
        return bonds++;
    }

    /** Adds an atom like one of another graph and returns its index. */
    public int copyAtom(MolecularGraph source, int atom) {
        return addAtom(
                source.element(atom),
                source.charge(atom),
                source.hydrogens(atom),
                source.isotope(atom),
                source.aromatic(atom));
    }

    /**
     * Adds the bonds, rings and configurations among some atoms of another graph.
     *
     * @param members the atoms of the other graph
     * @param places index in this graph of each of them, and of the neighbours outside that take part in a configuration
     */
    public void copy(MolecularGraph source, BitSet members, int[] places) {
        var bondPlaces = new int[source.bonds()];
        for (int bond = 0; bond < source.bonds(); bond++) {
            int from = source.from(bond);
            int to = source.to(bond);
            if (members.get(from) && members.get(to)) {
                bondPlaces[bond] = addBond(places[from], places[to], source.order(bond), source.aromaticBond(bond));
            }
        }
        for (int ring = 0; ring < source.rings(); ring++) {
            if (members.get(source.ringAtom(ring, 0))) {
                var ringAtoms = new int[source.ringSize(ring)];
                for (int i = 0; i < ringAtoms.length; i++) {
                    ringAtoms[i] = places[source.ringAtom(ring, i)];
                }
                rings.add(ringAtoms);
            }
        }
        for (var centre : source.centres()) {
            if (members.get(centre.centre())) {
                var carriers = Arrays.stream(centre.carriers())
                        .map(carrier -> places[carrier])
                        .toArray();
                centres.add(new TetrahedralCentre(places[centre.centre()], carriers, centre.clockwise()));
            }
        }
        for (var stereo : source.stereoBonds()) {
            if (members.get(source.from(stereo.bond())) && members.get(source.to(stereo.bond()))) {
                stereoBonds.add(new StereoBond(
                        bondPlaces[stereo.bond()], places[stereo.first()], places[stereo.second()], stereo.together()));
            }
        }
    }

    /** Adds a ring of the minimum cycle basis; its atoms follow each other around it. */
    void addRing(int... ringAtoms) {
        rings.add(ringAtoms);
    }

    void addCentre(TetrahedralCentre centre) {
        centres.add(centre);
    }

    void addStereoBond(StereoBond bond) {
        stereoBonds.add(bond);
    }

    /**
     * Drops the configuration of double bonds that can have but one (in rings of fewer than eight atoms) or that
     * aromaticity makes doubtful (at an aromatic atom).
     */
    void dropFutileStereo() {
        stereoBonds.removeIf(stereo -> {
            int from = bondFrom[stereo.bond()];
            int to = bondTo[stereo.bond()];
            return aromaticAtoms[from] || aromaticAtoms[to] || rings.stream().anyMatch(ring -> isSmall(ring, from, to));
        });
    }

    private static boolean isSmall(int[] ring, int from, int to) {
        return ring.length < SMALLEST_STEREO_RING
                && Arrays.stream(ring).anyMatch(atom -> atom == from)
                && Arrays.stream(ring).anyMatch(atom -> atom == to);
    }

    /** Number of atoms so far. */
    public int atomCount() {
        return atoms;
    }

    /** Number of bonds so far. */
    public int bondCount() {
        return bonds;
    }

    /** The neighbours of each atom, by the bonds so far. */
    Adjacency adjacency() {
        return new Adjacency(atoms, bonds, bondFrom, bondTo);
    }

    /** The finished graph. */
    public MolecularGraph build() {
        return new MolecularGraph(this);
    }
}
