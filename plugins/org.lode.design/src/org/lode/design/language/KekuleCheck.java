package org.lode.design.language;

import java.util.Arrays;

/**
 * Tells whether an aromatic system has a Kekulé structure: whether its atoms that need a double bond can be paired with
 * neighbours that need one, too.
 *
 * <p>An atom that may still get bonds is given the benefit of the doubt: it may be paired or not. The search tries the
 * atom with the fewest partners first and gives up, with no, after a bounded number of steps.
 */
final class KekuleCheck {
    private static final int MAX_STEPS = 20_000;

    private final Grammar grammar;
    private final GrowingMolecule molecule;
    private final int[] members;
    private final boolean[] member;
    private final boolean[] free;
    private final boolean[] mandatory;
    private int size;
    private int steps;

    KekuleCheck(Grammar grammar, GrowingMolecule molecule) {
        this.grammar = grammar;
        this.molecule = molecule;
        int capacity = molecule.type.length;
        members = new int[capacity];
        member = new boolean[capacity];
        free = new boolean[capacity];
        mandatory = new boolean[capacity];
    }

    /** Whether the current atom may close the given open ring; yes while other rings of its system stay open. */
    boolean afterClosing(int ring) {
        int opening = molecule.ringAtom[ring];
        collect(molecule.current, opening);
        return ringOpen(ring) || pairable(molecule.current, opening, BondKind.AROMATIC, -1);
    }

    /**
     * Whether an atom may get a bond out of its aromatic system; yes while rings of the system are open.
     *
     * @param last whether it is the atom's last bond
     */
    boolean afterBond(int atom, BondKind kind, boolean last) {
        if (!molecule.isAromatic(atom) || kind == BondKind.AROMATIC) {
            return true;
        }
        collect(atom, atom);
        return ringOpen(-1) || pairable(atom, -1, kind, last ? atom : -1);
    }

    /** Whether an atom may stay with the bonds it has; yes while rings of its system are open. */
    boolean finished(int atom) {
        if (!molecule.isAromatic(atom)) {
            return true;
        }
        collect(atom, atom);
        return ringOpen(-1) || pairable(-1, -1, BondKind.SINGLE, atom);
    }

    /** Whether an aromatic ring of the collected system is open, other than the given one. */
    private boolean ringOpen(int except) {
        for (int i = 0; i < molecule.open; i++) {
            if (i != except && molecule.ringKind[i] == BondKind.AROMATIC && member[molecule.ringAtom[i]]) {
                return true;
            }
        }
        return false;
    }

    /** Whether all aromatic systems of the molecule, taken as finished, have Kekulé structures. */
    boolean allSystems() {
        for (int atom = 0; atom < molecule.atoms; atom++) {
            if (molecule.isAromatic(atom)) {
                collect(atom, atom);
                if (isFirst(atom) && !pairable()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isFirst(int atom) {
        for (int i = 0; i < size; i++) {
            if (members[i] < atom) {
                return false;
            }
        }
        return true;
    }

    /** Collects the systems of two atoms, which are one as soon as the bond between them is made. */
    private void collect(int one, int other) {
        Arrays.fill(member, 0, molecule.atoms, false);
        size = 0;
        add(one);
        if (!member[other]) {
            add(other);
        }
        for (int next = 0; next < size; next++) {
            int atom = members[next];
            for (int edge = molecule.firstEdge(atom); edge >= 0; edge = molecule.nextEdge(edge)) {
                int neighbour = molecule.edgeTo(edge);
                if (molecule.edgeKind(edge) == BondKind.AROMATIC && !member[neighbour]) {
                    add(neighbour);
                }
            }
        }
    }

    private void add(int atom) {
        member[atom] = true;
        members[size++] = atom;
    }

    /** Whether the collected atoms can be paired as they are. */
    private boolean pairable() {
        for (int i = 0; i < size; i++) {
            int atom = members[i];
            free[atom] = needsDoubleBond(molecule.type[atom], molecule.aromatic[atom] + molecule.order[atom]);
            mandatory[atom] = free[atom];
        }
        steps = 0;
        return pairRest(-1, -1);
    }

    /**
     * Whether the collected atoms can be paired when {@code bonding} gets one more bond, to {@code opening} if that
     * isn't -1. The bond promised when a ring was opened is counted on that end already. An atom that carries an open
     * branch gets one more bond, and that leads out of the system, because no ring of it is open.
     */
    private boolean pairable(int bonding, int opening, BondKind kind, int finished) {
        for (int i = 0; i < size; i++) {
            int atom = members[i];
            int type = molecule.type[atom];
            int aromatic = molecule.aromatic[atom] + (atom == bonding ? kind.aromatic() : 0);
            int order = molecule.order[atom] + (atom == bonding ? kind.order() : 0);
            boolean open = atom != finished && molecule.unfinished(atom);
            mandatory[atom] = !(open && order == 0 && mayDoWithout(type, aromatic));
            if (molecule.carriesBranch(atom)) {
                order++;
            }
            free[atom] = needsDoubleBond(type, aromatic + order);
            mandatory[atom] &= free[atom];
        }
        steps = 0;
        return pairRest(bonding, opening);
    }

    private boolean needsDoubleBond(int typeIndex, int bonds) {
        var type = grammar.vocabulary().type(typeIndex);
        return type.valence() - bonds - type.hydrogens() >= 1;
    }

    /** Whether bonds that the atom may still get free it from the need of a double bond in the ring. */
    private boolean mayDoWithout(int type, int aromatic) {
        int set = grammar.bonding(type);
        for (int more = 1; more <= 2; more++) {
            if (BondingStates.contains(set, aromatic, more) && !needsDoubleBond(type, aromatic + more)) {
                return true;
            }
        }
        return false;
    }

    private boolean pairRest(int closing, int opening) {
        if (++steps > MAX_STEPS) {
            return false;
        }
        int chosen = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int atom = members[i];
            if (free[atom] && mandatory[atom]) {
                int partners = partners(atom, closing, opening);
                if (partners < fewest) {
                    fewest = partners;
                    chosen = atom;
                }
            }
        }
        if (chosen < 0) {
            return true;
        }
        if (fewest == 0) {
            return false;
        }
        free[chosen] = false;
        for (int edge = molecule.firstEdge(chosen); edge >= 0; edge = molecule.nextEdge(edge)) {
            if (molecule.edgeKind(edge) == BondKind.AROMATIC && pairWith(molecule.edgeTo(edge), closing, opening)) {
                return true;
            }
        }
        if (chosen == closing && opening >= 0 && pairWith(opening, closing, opening)
                || chosen == opening && pairWith(closing, closing, opening)) {
            return true;
        }
        free[chosen] = true;
        return false;
    }

    private boolean pairWith(int partner, int closing, int opening) {
        if (!free[partner]) {
            return false;
        }
        free[partner] = false;
        if (pairRest(closing, opening)) {
            return true;
        }
        free[partner] = true;
        return false;
    }

    private int partners(int atom, int closing, int opening) {
        int count = 0;
        for (int edge = molecule.firstEdge(atom); edge >= 0; edge = molecule.nextEdge(edge)) {
            if (molecule.edgeKind(edge) == BondKind.AROMATIC && free[molecule.edgeTo(edge)]) {
                count++;
            }
        }
        if (opening >= 0 && (atom == closing && free[opening] || atom == opening && free[closing])) {
            count++;
        }
        return count;
    }
}
