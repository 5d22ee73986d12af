package org.lode.represent.molecule;

import org.lode.represent.Interruption;

/**
 * Marks aromatic atoms and bonds by the Daylight model: those of any ring, however large, whose atoms give 4n + 2
 * electrons.
 *
 * <p>Rings without fusion are walked once. In fused systems rings of up to 6, 10 and then any number of bonds are sought
 * from the fusion atoms on; where cages have too many of them the search gives up and leaves the smaller ones marked. The
 * marks are those of CDK 2.12's {@code Aromaticity.apply}, which works on CDK's own structures and can't be stopped.
 */
final class DaylightAromaticity {
    /** Steps after which a search from one bond gives up, as CDK's does. */
    private static final int MOST_STEPS = 1_048_576;

    private static final int SMALL_RING = 6;
    private static final int TWO_RINGS = 10;
    private static final int FREE = 0;
    private static final int CLOSED = 1;
    private static final int GOAL = 2;

    private final GraphBuilder atoms;
    private final Adjacency adjacency;
    private final boolean[] ringBonds;
    private final int[] electrons;
    private final int[] state;
    private int mostSteps;
    private int steps;

    private DaylightAromaticity(GraphBuilder atoms, Adjacency adjacency, boolean[] ringBonds) {
        this.atoms = atoms;
        this.adjacency = adjacency;
        this.ringBonds = ringBonds;
        this.electrons = new PiElectrons(atoms, adjacency, ringBonds).ofAtoms();
        this.state = new int[adjacency.atoms()];
    }

    /** Marks the atoms and bonds. */
    static void mark(GraphBuilder atoms, Adjacency adjacency, boolean[] ringBonds) {
        new DaylightAromaticity(atoms, adjacency, ringBonds).mark();
    }

    private void mark() {
        for (int atom = 0; atom < electrons.length; atom++) {
            prune(atom);
        }
        int fusionCount = 0;
        var fusions = new int[electrons.length];
        for (int atom = 0; atom < electrons.length; atom++) {
            state[atom] = electrons[atom] < 0 ? CLOSED : FREE;
        }
        for (int atom = 0; atom < electrons.length; atom++) {
            if (isFusion(atom)) {
                fusions[fusionCount++] = atom;
                spread(atom);
            }
        }
        markSimpleRings();
        if (fusionCount == 0) {
            return;
        }
        for (int atom = 0; atom < state.length; atom++) {
            state[atom] = state[atom] == GOAL ? FREE : state[atom];
        }
        mostSteps = Integer.MAX_VALUE;
        int largest = Math.max(3, electrons.length);
        if (largest > SMALL_RING) {
            markFused(fusions, fusionCount, SMALL_RING);
        }
        if (largest > TWO_RINGS) {
            markFused(fusions, fusionCount, TWO_RINGS);
        }
        mostSteps = MOST_STEPS;
        markFused(fusions, fusionCount, largest);
    }

    /** Takes out atoms that end a chain of atoms with electrons, one after the other. */
    private void prune(int first) {
        int atom = first;
        while (atom >= 0 && electrons[atom] >= 0) {
            int next = -1;
            for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
                if (ringBonds[adjacency.bond(place)] && electrons[adjacency.neighbour(place)] >= 0) {
                    if (next >= 0) {
                        return;
                    }
                    next = adjacency.neighbour(place);
                }
            }
            electrons[atom] = PiElectrons.NONE;
            atom = next;
        }
    }

    private boolean isFusion(int atom) {
        if (electrons[atom] < 0) {
            return false;
        }
        int count = 0;
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            if (ringBonds[adjacency.bond(place)] && electrons[adjacency.neighbour(place)] >= 0) {
                count++;
            }
        }
        return count >= 3;
    }

    /** Gives a fused system's atoms the state of a goal, so that they are no simple ring's. */
    private void spread(int first) {
        var waiting = new int[electrons.length];
        int count = 0;
        state[first] = GOAL;
        waiting[count++] = first;
        while (count > 0) {
            int atom = waiting[--count];
            for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
                int neighbour = adjacency.neighbour(place);
                if (ringBonds[adjacency.bond(place)] && state[neighbour] == FREE) {
                    state[neighbour] = GOAL;
                    waiting[count++] = neighbour;
                }
            }
        }
    }

    private void markSimpleRings() {
        var ring = new int[adjacency.bonds()];
        for (int first = 0; first < electrons.length; first++) {
            if (state[first] != FREE) {
                continue;
            }
            int size = 0;
            int sum = 0;
            int atom = first;
            while (atom >= 0) {
                int next = -1;
                state[atom] = CLOSED;
                sum += electrons[atom];
                for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
                    if (ringBonds[adjacency.bond(place)] && state[adjacency.neighbour(place)] == FREE) {
                        ring[size++] = adjacency.bond(place);
                        next = adjacency.neighbour(place);
                    }
                }
                atom = next;
            }
            for (int i = 0; i < size && isAromatic(sum); i++) {
                mark(ring[i]);
            }
        }
    }

    /** Marks the rings of up to so many bonds through fusion atoms, until the search gives up. */
    private void markFused(int[] fusions, int count, int limit) {
        for (int i = 0; i < count; i++) {
            int atom = fusions[i];
            state[atom] = GOAL;
            for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
                int bond = adjacency.bond(place);
                if (atoms.aromaticBonds[bond] || !ringBonds[bond] || state[adjacency.neighbour(place)] != FREE) {
                    continue;
                }
                steps = 0;
                if (closes(adjacency.neighbour(place), bond, limit, electrons[atom], 2)) {
                    mark(bond);
                }
                if (steps >= mostSteps) {
                    return;
                }
            }
            state[atom] = FREE;
        }
    }

    /** Goes on from an atom until the ring is closed with the right number of electrons; marks it on the way back. */
    private boolean closes(int atom, int arrival, int limit, int sumBefore, int depth) {
        if (depth > limit || ++steps >= mostSteps) {
            return false;
        }
        if ((steps & 0xfff) == 0) {
            Interruption.check();
        }
        int sum = sumBefore + electrons[atom];
        state[atom] = CLOSED;
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            int bond = adjacency.bond(place);
            int neighbour = adjacency.neighbour(place);
            if (bond == arrival || !ringBonds[bond]) {
                continue;
            }
            boolean closed = state[neighbour] == GOAL
                    ? isAromatic(sum)
                    : state[neighbour] == FREE && closes(neighbour, bond, limit, sum, depth + 1);
            if (closed) {
                mark(bond);
                state[atom] = FREE;
                return true;
            }
        }
        state[atom] = FREE;
        return false;
    }

    private static boolean isAromatic(int sum) {
        return (sum - 2) % 4 == 0;
    }

    private void mark(int bond) {
        atoms.aromaticBonds[bond] = true;
        atoms.aromaticAtoms[atoms.bondFrom[bond]] = true;
        atoms.aromaticAtoms[atoms.bondTo[bond]] = true;
    }
}
