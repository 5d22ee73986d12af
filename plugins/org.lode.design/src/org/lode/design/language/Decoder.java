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
 * <p>And a sentence never comes to a dead end: a token may follow only if the sentence can be ended after it
 * ({@link Completion}).
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
    private final Completion completion;

    /** What was found about bonds of each kind after the present tokens: 0 unknown, 1 allowed, -1 not. */
    private final int[] bondAllowed = new int[BondKind.values().length];

    Decoder(Grammar grammar) {
        this.grammar = grammar;
        vocabulary = grammar.vocabulary();
        molecule = new GrowingMolecule(grammar);
        kekule = new KekuleCheck(grammar, molecule);
        completion = new Completion(grammar, this);
    }

    GrowingMolecule molecule() {
        return molecule;
    }

    void clear() {
        molecule.clear();
        completion.clear();
        Arrays.fill(bondAllowed, 0);
    }

    /** Adds an allowed token. */
    void append(int token) {
        completion.append(token);
        push(token);
    }

    /** Whether a token may follow. */
    boolean allows(int index) {
        return follows(index) && completion.existsAfter(index);
    }

    /** Adds a token for a while. */
    void push(int token) {
        molecule.append(token);
        Arrays.fill(bondAllowed, 0);
    }

    /** Takes the last token back. */
    void pop() {
        molecule.undo();
        Arrays.fill(bondAllowed, 0);
    }

    /** Whether a token may follow by the rules of grammar, valence and aromaticity, as far as they look back. */
    boolean follows(int index) {
        var token = vocabulary.token(index);
        if (molecule.length >= grammar.maxTokens()) {
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
    boolean mustOpenAromaticRing() {
        int atom = molecule.current;
        return molecule.isAromatic(atom) && molecule.aromatic[atom] == 0;
    }

    private boolean allowsAtom(Token token) {
        var type = vocabulary.type(token.atomType());
        int missing = grammar.attachments() - molecule.attachments - (type.isAttachment() ? 1 : 0);
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
        return room >= (mustGoOn(molecule.openInBranch(), missing) ? 1 : 0);
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
            return room(from, kind) >= 1 && kekule.afterBond(from, kind, false);
        }
        return room(from, kind) >= 0
                && complete(from, kind.aromatic(), kind.order())
                && nextAtomReachesRing()
                && kekule.afterBond(from, kind, true);
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

    /** Whether two attachment points are missing and the chain that they would hang on is the last one. */
    boolean mustBranchForAttachment() {
        return molecule.depth == 0 && molecule.open == 0 && grammar.attachments() - molecule.attachments > 1;
    }

    /** Whether the ring that was opened last in this branch is an aromatic one. */
    boolean aromaticRingInBranch() {
        int last = molecule.open - 1;
        return last >= 0 && molecule.ringDepth[last] == molecule.depth && molecule.ringKind[last] == BondKind.AROMATIC;
    }

    /** Whether aromatic bonds lead back from the current atom to the one that opened a ring. */
    boolean aromaticWayTo(int ring) {
        if (molecule.ringKind[ring] != BondKind.AROMATIC) {
            return false;
        }
        int atom = molecule.current;
        while (atom > molecule.ringAtom[ring] && molecule.parentKind[atom] == BondKind.AROMATIC) {
            atom = molecule.parent[atom];
        }
        return atom == molecule.ringAtom[ring];
    }

    private boolean allowsBranch() {
        boolean placed = molecule.place == GrowingMolecule.Place.AFTER_ATOM
                || molecule.place == GrowingMolecule.Place.AFTER_BRANCH_CLOSE;
        return placed && !mustOpenAromaticRing() && room(molecule.current) >= 2;
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
        return room(molecule.current, bond.kind(aromatic)) >= 1;
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
                && (kind != BondKind.AROMATIC || kekule.afterClosing(ring));
    }
}
