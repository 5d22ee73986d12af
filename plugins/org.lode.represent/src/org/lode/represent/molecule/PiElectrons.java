package org.lode.represent.molecule;

import org.openscience.cdk.interfaces.IElement;

/**
 * How many electrons an atom of a ring gives to an aromatic system by the Daylight model: figures of CDK 2.12's
 * {@code Aromaticity.Model.Daylight}, which speaks of CDK's own structures.
 */
final class PiElectrons {
    /** No atom of an aromatic system. */
    static final int NONE = -1;

    private static final int SINGLE = 0x001;
    private static final int DOUBLE_IN_RING = 0x010;
    private static final int DOUBLE_OUTSIDE = 0x100;
    private static final int OTHER = 0x1000;

    /** Bonds, counted by kind. */
    private static final int TWO_SINGLE = 2 * SINGLE;

    private static final int THREE_SINGLE = 3 * SINGLE;
    private static final int TWO_NEIGHBOURS = SINGLE | DOUBLE_IN_RING;
    private static final int THREE_NEIGHBOURS = TWO_SINGLE | DOUBLE_IN_RING;
    private static final int OUTWARD = TWO_SINGLE | DOUBLE_OUTSIDE;
    private static final int OUTWARD_BESIDE_DOUBLE = TWO_NEIGHBOURS | DOUBLE_OUTSIDE;

    private final GraphBuilder atoms;
    private final Adjacency adjacency;
    private final boolean[] ringBonds;

    PiElectrons(GraphBuilder atoms, Adjacency adjacency, boolean[] ringBonds) {
        this.atoms = atoms;
        this.adjacency = adjacency;
        this.ringBonds = ringBonds;
    }

    /** Number of electrons of each atom, {@link #NONE} where it can't be part of an aromatic system. */
    int[] ofAtoms() {
        var electrons = new int[adjacency.atoms()];
        for (int atom = 0; atom < electrons.length; atom++) {
            electrons[atom] = of(atom);
        }
        return electrons;
    }

    private int of(int atom) {
        int element = atoms.elements[atom];
        if (!inRing(atom) || element != IElement.P && (adjacency.degree(atom) > 3 || atoms.hydrogens[atom] > 1)) {
            return NONE;
        }
        int bonds = bonds(atom);
        int charge = atoms.charges[atom];
        return switch (element) {
            case IElement.C -> carbon(atom, charge, bonds);
            case IElement.N, IElement.P -> nitrogen(atom, charge, bonds);
            case IElement.O -> oxygen(charge, bonds);
            case IElement.S, IElement.Se -> sulfur(atom, charge, bonds);
            case IElement.As -> charge == 0 && bonds == THREE_SINGLE ? 2 : NONE;
            default -> NONE;
        };
    }

    private int carbon(int atom, int charge, int bonds) {
        if (charge == 0) {
            if (bonds == THREE_NEIGHBOURS) {
                return 1;
            }
            if (bonds == OUTWARD) {
                return outside(atom) == IElement.C ? 1 : 0;
            }
            return NONE;
        }
        if (Math.abs(charge) != 1) {
            return NONE;
        }
        if (bonds == TWO_NEIGHBOURS) {
            return 1;
        }
        return bonds == THREE_SINGLE ? 1 - charge : NONE;
    }

    private int nitrogen(int atom, int charge, int bonds) {
        return switch (charge) {
            case -1 -> bonds == TWO_SINGLE ? 2 : NONE;
            case 0 ->
                switch (bonds) {
                    case THREE_SINGLE -> 2;
                    case TWO_NEIGHBOURS -> 1;
                    case OUTWARD_BESIDE_DOUBLE -> outside(atom) == IElement.O ? 1 : NONE;
                    default -> NONE;
                };
            case 1 -> bonds == THREE_NEIGHBOURS ? 1 : NONE;
            default -> NONE;
        };
    }

    private static int oxygen(int charge, int bonds) {
        if (charge == 0 && bonds == TWO_SINGLE) {
            return 2;
        }
        return charge == 1 && bonds == TWO_NEIGHBOURS ? 1 : NONE;
    }

    private int sulfur(int atom, int charge, int bonds) {
        boolean oxide = charge == 0 && bonds == OUTWARD && outside(atom) == IElement.O;
        return oxide ? 2 : oxygen(charge, bonds);
    }

    private boolean inRing(int atom) {
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            if (ringBonds[adjacency.bond(place)]) {
                return true;
            }
        }
        return false;
    }

    private int bonds(int atom) {
        int bonds = atoms.hydrogens[atom] * SINGLE;
        if (atoms.hydrogens[atom] + adjacency.degree(atom) > 15) {
            return OTHER;
        }
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            int bond = adjacency.bond(place);
            bonds += switch (atoms.bondOrders[bond]) {
                case 1 -> SINGLE;
                case 2 -> ringBonds[bond] ? DOUBLE_IN_RING : DOUBLE_OUTSIDE;
                default -> OTHER;
            };
        }
        return bonds;
    }

    /** Element at the end of the double bond that leads out of the ring. */
    private int outside(int atom) {
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            int bond = adjacency.bond(place);
            if (!ringBonds[bond] && atoms.bondOrders[bond] == 2) {
                return atoms.elements[adjacency.neighbour(place)];
            }
        }
        return NONE;
    }
}
