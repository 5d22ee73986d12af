package org.lode.design.language;

import java.util.Arrays;

/**
 * Says which tokens may follow, so that every sentence that ends is a valid structure.
 *
 * <p>Three things are held: the grammar (branches and rings are closed where they must be, a repeat unit gets exactly
 * its attachment points), the valence (no atom gets more bonds than its type was seen with, and none is left with fewer
 * than it needs) and aromaticity (aromatic bonds lie in rings of sizes that were seen, and each aromatic system has a
 * Kekulé structure).
 *
 * <p>All of this looks back only, but for a few conditions without which no end can follow. So a beginning may still
 * come to a dead end; then it is drawn again, and the probabilities of what is written stay in the proportions of the
 * language.
 *
 * <p>Beyond that a sentence is a depth-first walk in one fixed notation: a branch closes all rings that it opened, the
 * last neighbour is never a branch, ring bonds are written in the order in which they are closed. So sentences and
 * walks match one to one, and the probability of a random walk to write a sentence can be told
 * ({@link RandomWalk#logDensity}).
 */
final class Decoder {
    private final Grammar grammar;
    private final Vocabulary vocabulary;
    private final GrowingMolecule molecule;
    private final KekuleCheck kekule;

    /** What was found about bonds of each kind after the present tokens: 0 unknown, 1 allowed, -1 not. */
    private final int[] bondAllowed = new int[BondKind.values().length];

    /** Whether after the present tokens any token leaves room for the end of the sentence. */
    private boolean roomy;

    Decoder(Grammar grammar) {
        this.grammar = grammar;
        vocabulary = grammar.vocabulary();
        molecule = new GrowingMolecule(grammar);
        kekule = new KekuleCheck(grammar, molecule);
    }

    GrowingMolecule molecule() {
        return molecule;
    }

    void clear() {
        molecule.clear();
        look();
    }

    /** Adds an allowed token. */
    void append(int token) {
        molecule.append(token);
        look();
    }

    private void look() {
        Arrays.fill(bondAllowed, 0);
        int missing = grammar.attachments() - molecule.attachments;
        roomy = leavesRoomForEnd(molecule.depth + 1, molecule.depth + 2, missing, molecule.open + 1);
    }

    /** Whether a token may follow. */
    boolean allows(int index) {
        var token = vocabulary.token(index);
        if (!roomy && !leavesRoomForEnd(token)) {
            return false;
        }
        return switch (token.kind()) {
            case ATOM -> allowsAtom(token);
            case BRANCH_OPEN -> allowsBranch();
            case BRANCH_CLOSE -> allowsBranchClose();
            case RING_OPEN -> allowsRingOpen(token.bond());
            case RING_CLOSE -> allowsRingClose(token.distance());
            case END -> allowsEnd();
        };
    }

    /** Whether branches and rings can be closed before the sentence is too long, if it goes on with a token. */
    private boolean leavesRoomForEnd(Token token) {
        int depth = molecule.depth;
        int open = molecule.open;
        int missing = grammar.attachments() - molecule.attachments;
        int atoms = depth;
        switch (token.kind()) {
            case ATOM -> missing -= vocabulary.isAttachment(token.atomType()) ? 1 : 0;
            case BRANCH_OPEN -> atoms = ++depth + 1;
            case BRANCH_CLOSE -> depth--;
            case RING_OPEN -> open++;
            case RING_CLOSE -> open--;
            case END -> {
                return molecule.length < grammar.maxTokens();
            }
        }
        return leavesRoomForEnd(depth, atoms, missing, open);
    }

    /**
     * The same by what is left to do then: each branch is closed and followed by an atom, each ring closed, an end put.
     */
    private boolean leavesRoomForEnd(int depth, int atoms, int missing, int open) {
        return molecule.length + 1 + depth + Math.max(atoms, missing) + open + 1 <= grammar.maxTokens();
    }

    /** The bonds that an atom can take after one of the given kind, -1 if it can't take that. */
    private int room(int atom, BondKind extra) {
        if (extra.order() > 0 && molecule.isAromatic(atom) && molecule.order[atom] > 0) {
            return -1;
        }
        return grammar.room(
                molecule.type[atom], molecule.aromatic[atom] + extra.aromatic(), molecule.order[atom] + extra.order());
    }

    private int room(int atom) {
        return grammar.room(molecule.type[atom], molecule.aromatic[atom], molecule.order[atom]);
    }

    private boolean complete(int atom, int moreAromatic, int moreOrder) {
        return BondingStates.contains(
                grammar.bonding(molecule.type[atom]),
                molecule.aromatic[atom] + moreAromatic,
                molecule.order[atom] + moreOrder);
    }

    /** An aromatic atom that was entered from outside its ring must open that ring before anything else. */
    private boolean mustOpenAromaticRing() {
        int atom = molecule.current;
        return molecule.isAromatic(atom) && molecule.aromatic[atom] == 0;
    }

    private boolean allowsAtom(Token token) {
        var type = vocabulary.type(token.atomType());
        int missing =
                grammar.attachments() - molecule.attachments - (vocabulary.isAttachment(token.atomType()) ? 1 : 0);
        if (missing < 0) {
            return false;
        }
        int room;
        switch (molecule.place) {
            case START -> {
                if (token.bond() != BondSymbol.IMPLICIT) {
                    return false;
                }
                room = grammar.room(token.atomType(), 0, 0);
            }
            case AFTER_ATOM, AFTER_BRANCH_OPEN, AFTER_BRANCH_CLOSE -> {
                int from = molecule.current;
                boolean bothAromatic = type.aromatic() && molecule.isAromatic(from);
                if (token.bond() == BondSymbol.SINGLE && !bothAromatic) {
                    return false;
                }
                var kind = token.bond().kind(bothAromatic);
                if (!allowsBond(from, kind)) {
                    return false;
                }
                room = grammar.room(token.atomType(), kind.aromatic(), kind.order());
            }
            default -> {
                return false;
            }
        }
        boolean goesOn = room > 0 || !mustGoOn(molecule.openInBranch(), missing) && !leavesAromaticBondOpen(token);
        return room >= 0 && goesOn;
    }

    /** Whether an atom with this bond in front follows an aromatic bond of its chain that is in no ring so far. */
    private boolean leavesAromaticBondOpen(Token token) {
        if (molecule.place == GrowingMolecule.Place.START) {
            return false;
        }
        boolean aromatic = vocabulary.type(token.atomType()).aromatic() && molecule.isAromatic(molecule.current);
        return token.bond().kind(aromatic) == BondKind.AROMATIC
                || molecule.place != GrowingMolecule.Place.AFTER_BRANCH_OPEN && hasOpenAromaticBond();
    }

    /** Whether an aromatic bond of the present chain is in no ring so far. */
    private boolean hasOpenAromaticBond() {
        int base = molecule.depth == 0 ? -1 : molecule.branchBase[molecule.depth - 1];
        return molecule.lowest(molecule.current, base) < 0;
    }

    /** Whether the current atom may bind its next neighbour in the walk; found once for all neighbours. */
    private boolean allowsBond(int from, BondKind kind) {
        int known = bondAllowed[kind.ordinal()];
        if (known == 0) {
            known = findBondAllowed(from, kind) ? 1 : -1;
            bondAllowed[kind.ordinal()] = known;
        }
        return known > 0;
    }

    private boolean findBondAllowed(int from, BondKind kind) {
        if (mustOpenAromaticRing() || kind == BondKind.AROMATIC && !nextAtomReachesAromaticRing()) {
            return false;
        }
        if (molecule.place == GrowingMolecule.Place.AFTER_BRANCH_OPEN) {
            return allowsBondOfBranch(from, kind);
        }
        return room(from, kind) >= 0
                && complete(from, kind.aromatic(), kind.order())
                && nextAtomReachesRing()
                && (!hasOpenAromaticBond() || nextAtomReachesAnyRing())
                && kekule.afterBond(from, kind, true);
    }

    private boolean allowsBondOfBranch(int from, BondKind kind) {
        return room(from, kind) >= 1 && kekule.afterBond(from, kind, false);
    }

    /** Whether an aromatic ring is open that is still small enough to be closed by the next atom. */
    private boolean nextAtomReachesAromaticRing() {
        int largest = grammar.largestRing(BondKind.AROMATIC);
        for (int i = molecule.open - 1; i >= 0; i--) {
            if (molecule.ringKind[i] == BondKind.AROMATIC && molecule.distanceTo(molecule.ringAtom[i]) + 2 <= largest) {
                return true;
            }
        }
        return false;
    }

    /** Whether any ring is open that is still small enough to be closed by the next atom. */
    private boolean nextAtomReachesAnyRing() {
        for (int i = molecule.open - 1; i >= 0; i--) {
            if (molecule.distanceTo(molecule.ringAtom[i]) + 2 <= grammar.largestRing(molecule.ringKind[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the ring that was opened last in this branch is still small enough to be closed by the next atom. */
    private boolean nextAtomReachesRing() {
        int last = molecule.open - 1;
        if (last < 0 || molecule.ringDepth[last] != molecule.depth) {
            return true;
        }
        int size = molecule.distanceTo(molecule.ringAtom[last]) + 2;
        return size <= grammar.largestRing(molecule.ringKind[last]);
    }

    /** Whether something must hang on the chain's end: a ring to be closed or an attachment point that is missing. */
    private boolean mustGoOn(int openInBranch, int missingAttachments) {
        return openInBranch > 0 || molecule.depth == 0 && missingAttachments > 0;
    }

    private boolean allowsBranch() {
        boolean placed = molecule.place == GrowingMolecule.Place.AFTER_ATOM
                || molecule.place == GrowingMolecule.Place.AFTER_BRANCH_CLOSE;
        return placed
                && !mustOpenAromaticRing()
                && room(molecule.current) >= 2
                && nextAtomReachesRing()
                && (!hasOpenAromaticBond() || nextAtomReachesAnyRing())
                && allowsAromaticBranch();
    }

    /** Whether an aromatic atom can take a branch and then go on: true for other atoms. */
    private boolean allowsAromaticBranch() {
        int atom = molecule.current;
        if (!molecule.isAromatic(atom)) {
            return true;
        }
        boolean reachesRing = nextAtomReachesAromaticRing();
        if (molecule.aromatic[atom] < 2 && !reachesRing) {
            return false;
        }
        return reachesRing && allowsBondOfBranch(atom, BondKind.AROMATIC)
                || allowsBondOfBranch(atom, BondKind.SINGLE)
                || allowsBondOfBranch(atom, BondKind.DOUBLE);
    }

    private boolean allowsBranchClose() {
        return molecule.depth > 0
                && chainMayEnd()
                && molecule.lowest(molecule.current, molecule.branchBase[molecule.depth - 1]) >= 0;
    }

    private boolean chainMayEnd() {
        return molecule.place == GrowingMolecule.Place.AFTER_ATOM
                && molecule.openInBranch() == 0
                && complete(molecule.current, 0, 0)
                && kekule.finished(molecule.current);
    }

    private boolean allowsEnd() {
        return molecule.depth == 0
                && chainMayEnd()
                && molecule.attachments == grammar.attachments()
                && molecule.lowest(molecule.current, -1) >= 0
                && kekule.allSystems();
    }

    private boolean allowsRingOpen(BondSymbol bond) {
        if (molecule.place != GrowingMolecule.Place.AFTER_ATOM || molecule.open == Vocabulary.MAX_OPEN_RINGS) {
            return false;
        }
        boolean aromatic = molecule.isAromatic(molecule.current);
        if (bond == BondSymbol.SINGLE && !aromatic) {
            return false;
        }
        var kind = bond.kind(aromatic);
        return room(molecule.current, kind) >= 1 && kekule.afterBond(molecule.current, kind, false);
    }

    private boolean allowsRingClose(int distance) {
        if (molecule.place != GrowingMolecule.Place.AFTER_ATOM
                || molecule.openedHere
                || distance < molecule.lastClosed
                || distance >= molecule.open) {
            return false;
        }
        int ring = molecule.open - 1 - distance;
        int atom = molecule.ringAtom[ring];
        for (int later = ring + 1; later < molecule.open; later++) {
            if (molecule.ringAtom[later] == atom) {
                return false;
            }
        }
        var kind = molecule.ringKind[ring];
        if (kind == BondKind.AROMATIC && !molecule.isAromatic(molecule.current)) {
            return false;
        }
        int inBranch = molecule.openInBranch() - (molecule.ringDepth[ring] == molecule.depth ? 1 : 0);
        int missing = grammar.attachments() - molecule.attachments;
        return room(molecule.current, kind) >= (mustGoOn(inBranch, missing) ? 1 : 0)
                && grammar.allowsRing(kind, molecule.distanceTo(atom) + 1)
                && (kind == BondKind.AROMATIC
                        ? leavesRingToBranches(ring) && kekule.afterClosing(ring)
                        : kekule.afterBond(molecule.current, kind, false));
    }

    /** Whether atoms that carry open branches and need a second aromatic bond behind them find a ring for it. */
    private boolean leavesRingToBranches(int closed) {
        for (int branch = molecule.depth - 1; branch >= molecule.ringDepth[closed]; branch--) {
            int base = molecule.branchBase[branch];
            if (molecule.isAromatic(base) && molecule.aromatic[base] < 2 && !otherAromaticRing(closed, branch)) {
                return false;
            }
        }
        return true;
    }

    private boolean otherAromaticRing(int closed, int depth) {
        for (int i = 0; i < molecule.open; i++) {
            if (i != closed && molecule.ringKind[i] == BondKind.AROMATIC && molecule.ringDepth[i] <= depth) {
                return true;
            }
        }
        return false;
    }
}
