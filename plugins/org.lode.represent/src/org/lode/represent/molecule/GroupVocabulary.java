package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.molecule.AtomKind.Coarse;

/**
 * The fixed list of groups that {@link Groups} counts, with the place of each.
 *
 * <p>Every atom, bond, angle and torsion of any structure has a place, so that nothing is left out: {@code
 * atoms} × (kind, hydrogens, ring), {@code bonds} × (kinds, order, ring), {@code angles} × (centre, ends), {@code
 * torsions} × (ends, bond), rings by size. A ring class is that of the smallest ring through the atom.
 */
final class GroupVocabulary {
    /** Ring classes of an atom: none, 3, 4, 5, 6 and larger. */
    static final int RING_CLASSES = 5;

    /** Hydrogens on an atom: 0, 1, 2, 3, 4 and more. */
    static final int HYDROGENS = 5;

    /** Orders of a bond: single, double, triple, aromatic. */
    static final int ORDERS = 4;

    /** Ends of angles and torsions: C, N, O, F, other. */
    static final int ENDS = 5;

    /** Ring sizes: 3 to 8, larger. */
    static final int RING_SIZES = 7;

    private static final String[] RING_NAMES = {"", ".r3", ".r4", ".r5", ".r6"};
    private static final String[] ORDER_NAMES = {"-", "=", "#", ":"};
    private static final String[] END_NAMES = {"C", "N", "O", "F", "X"};

    private final List<String> names = new ArrayList<>();
    private final List<String> definitions = new ArrayList<>();
    private final int[] atoms = new int[AtomKind.values().length * HYDROGENS * RING_CLASSES];
    private final int[] bonds = new int[Coarse.values().length * Coarse.values().length * ORDERS * 2];
    private final int[] angles = new int[Coarse.values().length * ENDS * ENDS];
    private final int[] torsions = new int[ENDS * ENDS * 3];
    private final int rings;
    private final int aromaticRings;
    private final int heteroRings;
    private final int fusedAtoms;
    private final int hydrogenAtoms;

    GroupVocabulary() {
        addAtoms();
        addBonds();
        addAngles();
        addTorsions();
        rings = names.size();
        for (int i = 0; i < RING_SIZES; i++) {
            var size = i + 3 + (i == RING_SIZES - 1 ? " or more" : "");
            add("ring" + (i + 3) + (i == RING_SIZES - 1 ? "+" : ""), "rings of " + size + " atoms");
        }
        aromaticRings = add("ring.ar", "aromatic rings");
        heteroRings = add("ring.hetero", "rings with an atom other than carbon");
        fusedAtoms = add("atom.fused", "atoms in more than one ring");
        hydrogenAtoms = add("H", "hydrogen atoms");
    }

    private int add(String name, String definition) {
        names.add(name);
        definitions.add(definition);
        return names.size() - 1;
    }

    private void addAtoms() {
        for (var kind : AtomKind.values()) {
            int mostHydrogens = mostHydrogens(kind);
            for (int ring = 0; ring < RING_CLASSES; ring++) {
                for (int hydrogens = 0; hydrogens < HYDROGENS; hydrogens++) {
                    int place;
                    if (hydrogens > (ring == 0 ? mostHydrogens : Math.min(2, mostHydrogens))) {
                        place = atoms[atom(kind, hydrogens - 1, ring)];
                    } else if (ring > 0 && !ringMatters(kind)) {
                        place = atoms[atom(kind, hydrogens, 0)];
                    } else {
                        var name = kind.label + (mostHydrogens > 0 ? ".H" + hydrogens : "") + RING_NAMES[ring];
                        place = add(name, "atoms " + name);
                    }
                    atoms[atom(kind, hydrogens, ring)] = place;
                }
            }
        }
    }

    private static int mostHydrogens(AtomKind kind) {
        return switch (kind) {
            case C_SP3 -> 4;
            case N_SP3, SI -> 3;
            case C_SP2, N_CONJUGATED, O_SP3, S_SP3 -> 2;
            case C_SP, C_AROMATIC, N_SP2, N_AROMATIC -> 1;
            default -> 0;
        };
    }

    private static boolean ringMatters(AtomKind kind) {
        return switch (kind) {
            case C_SP3, C_SP2, C_AROMATIC, N_SP3, N_CONJUGATED, N_SP2, N_AROMATIC, O_SP3, S_SP3 -> true;
            default -> false;
        };
    }

    private void addBonds() {
        var kinds = Coarse.values();
        for (int a = 0; a < kinds.length; a++) {
            for (int b = a; b < kinds.length; b++) {
                for (int order = 0; order < ORDERS; order++) {
                    for (int ring = 0; ring < 2; ring++) {
                        int place;
                        if (possible(kinds[a], kinds[b], order, ring == 1)) {
                            var name =
                                    kinds[a].label + ORDER_NAMES[order] + kinds[b].label + (ring == 1 ? ".ring" : "");
                            place = add(name, "bonds " + name);
                        } else {
                            place = -1;
                        }
                        bonds[bond(a, b, order, ring)] = place;
                        bonds[bond(b, a, order, ring)] = place;
                    }
                }
            }
        }
        int other = add("bond.other", "bonds of no other kind");
        for (int i = 0; i < bonds.length; i++) {
            if (bonds[i] < 0) {
                bonds[i] = other;
            }
        }
    }

    /** Whether bonds of this kind are common enough to have a place of their own. */
    private static boolean possible(Coarse a, Coarse b, int order, boolean ring) {
        boolean hasSp3 = a == Coarse.C4 || b == Coarse.C4;
        boolean hasSp = a == Coarse.C2 || b == Coarse.C2;
        boolean hasAromatic = a == Coarse.CA || b == Coarse.CA;
        return switch (order) {
            case 0 -> !(ring && hasSp);
            case 1 ->
                !hasSp3 && !hasAromatic && a != Coarse.SI && b != Coarse.SI && !(ring && (hasSp || b == Coarse.X));
            case 2 -> !ring && a == Coarse.C2 && (b == Coarse.C2 || b == Coarse.N);
            default ->
                ring
                        && (a == Coarse.CA || a == Coarse.N)
                        && (b == Coarse.CA || b == Coarse.N || b == Coarse.O || b == Coarse.S);
        };
    }

    private void addAngles() {
        for (var centre : Coarse.values()) {
            for (int a = 0; a < ENDS; a++) {
                for (int b = a; b < ENDS; b++) {
                    var name = END_NAMES[a] + "<" + centre.label + ">" + END_NAMES[b];
                    int place = add(name, "angles " + name + " (end, centre, end)");
                    angles[angle(centre.ordinal(), a, b)] = place;
                    angles[angle(centre.ordinal(), b, a)] = place;
                }
            }
        }
    }

    private void addTorsions() {
        var kinds = new String[] {"rotor", "stiff", "ring"};
        for (int a = 0; a < ENDS; a++) {
            for (int b = a; b < ENDS; b++) {
                for (int kind = 0; kind < kinds.length; kind++) {
                    var name = END_NAMES[a] + "~" + END_NAMES[b] + "." + kinds[kind];
                    int place = add(
                            name,
                            "atoms three bonds apart (" + END_NAMES[a] + " and " + END_NAMES[b] + ") about a "
                                    + (kind == 0
                                            ? "single bond in no ring"
                                            : kind == 1 ? "multiple bond in no ring" : "bond in a ring"));
                    torsions[torsion(a, b, kind)] = place;
                    torsions[torsion(b, a, kind)] = place;
                }
            }
        }
    }

    private static int atom(AtomKind kind, int hydrogens, int ring) {
        return (kind.ordinal() * HYDROGENS + hydrogens) * RING_CLASSES + ring;
    }

    private static int bond(int a, int b, int order, int ring) {
        return ((a * Coarse.values().length + b) * ORDERS + order) * 2 + ring;
    }

    private static int angle(int centre, int a, int b) {
        return (centre * ENDS + a) * ENDS + b;
    }

    private static int torsion(int a, int b, int kind) {
        return (a * ENDS + b) * 3 + kind;
    }

    List<String> names() {
        return names;
    }

    List<String> definitions() {
        return definitions;
    }

    int atomPlace(AtomKind kind, int hydrogens, int smallestRing) {
        int ring = smallestRing == 0 ? 0 : Math.min(smallestRing, 6) - 2;
        return atoms[atom(kind, Math.min(hydrogens, HYDROGENS - 1), ring)];
    }

    int bondPlace(Coarse a, Coarse b, int order, boolean aromatic, boolean ring) {
        return bonds[bond(a.ordinal(), b.ordinal(), aromatic ? 3 : Math.min(order, 3) - 1, ring ? 1 : 0)];
    }

    int anglePlace(Coarse centre, int elementA, int elementB) {
        return angles[angle(centre.ordinal(), end(elementA), end(elementB))];
    }

    int torsionPlace(int elementA, int elementB, boolean single, boolean ring) {
        return torsions[torsion(end(elementA), end(elementB), ring ? 2 : single ? 0 : 1)];
    }

    int ringPlace(int size) {
        return rings + Math.min(size, RING_SIZES + 2) - 3;
    }

    int aromaticRingPlace() {
        return aromaticRings;
    }

    int heteroRingPlace() {
        return heteroRings;
    }

    int fusedAtomPlace() {
        return fusedAtoms;
    }

    int hydrogenPlace() {
        return hydrogenAtoms;
    }

    private static int end(int element) {
        return switch (element) {
            case 6 -> 0;
            case 7 -> 1;
            case 8 -> 2;
            case 9 -> 3;
            default -> 4;
        };
    }
}
