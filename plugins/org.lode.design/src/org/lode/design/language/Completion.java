package org.lode.design.language;

import java.util.Arrays;

/**
 * Finds out whether a sentence can still be ended, by looking for a short end of it.
 *
 * <p>The search goes depth first through the tokens that may follow, in a fixed order: what closes a branch or a ring
 * comes before what opens one. It gives up, with no, after {@value #MOST_NODES} tokens. If it finds an end behind a
 * sentence, it finds the rest of that end behind the sentence and the end's first token, with fewer steps: so a sentence
 * of which every token was found to have an end never comes to a dead end.
 */
final class Completion {
    private static final int MOST_NODES = 80;
    private static final int LONGEST = 40;

    private final Grammar grammar;
    private final Decoder decoder;
    private final int[] path = new int[LONGEST];
    private int nodes;

    /** The end that is known of the sentence so far, the next token last; empty if none is known. */
    private final int[] known = new int[LONGEST];

    private int knownLength;
    private int keptFrom;

    /** What was found of each class of tokens behind the sentence so far: 0 nothing yet, 1 there is an end, -1 none. */
    private final byte[] found;

    /** The end behind the token that was asked for last, the next token last. */
    private final int[] pending = new int[LONGEST];

    private int pendingLength;
    private int pendingToken = -1;

    Completion(Grammar grammar, Decoder decoder) {
        this.grammar = grammar;
        this.decoder = decoder;
        found = new byte[grammar.classes().count()];
    }

    void clear() {
        knownLength = 0;
        pendingToken = -1;
        Arrays.fill(found, (byte) 0);
    }

    /** Is told that a token is added to the sentence. */
    void append(int token) {
        if (known(1) == token) {
            knownLength--;
        } else if (token == pendingToken) {
            System.arraycopy(pending, 0, known, 0, pendingLength);
            knownLength = pendingLength;
        } else if (keepsEnd(token)) {
            knownLength -= keptFrom - 1;
        } else {
            knownLength = 0;
        }
        pendingToken = -1;
        Arrays.fill(found, (byte) 0);
    }

    /** A token of the known end, from 1 on; -1 if the end isn't so long. */
    private int known(int position) {
        return position <= knownLength ? known[knownLength - position] : -1;
    }

    /** Whether the sentence can be ended after a token that may follow. */
    boolean existsAfter(int token) {
        if (known(1) == token || token == grammar.vocabulary().end() || keepsEnd(token)) {
            return true;
        }
        int tokenClass = grammar.classes().classOf()[token];
        if (found[tokenClass] == 0) {
            found[tokenClass] = (byte) (find(token) ? 1 : -1);
        }
        return found[tokenClass] > 0;
    }

    /**
     * Whether an atom can be put in front of the known end, or of what follows the end's first atom: it is in no ring
     * and needs no more bonds, so that nothing of the end depends on it.
     */
    private boolean keepsEnd(int index) {
        var vocabulary = grammar.vocabulary();
        var token = vocabulary.token(index);
        if (token.kind() != Token.Kind.ATOM || knownLength == 0 || !isLink(token)) {
            return false;
        }
        keptFrom = 1;
        if (!closes(known(1))) {
            var first = vocabulary.token(known(1));
            keptFrom = 2;
            if (first.kind() != Token.Kind.ATOM
                    || first.bond() != token.bond()
                    || !isLink(first)
                    || !closes(known(2))) {
                return false;
            }
        }
        return decoder.molecule().length + knownLength < grammar.maxTokens();
    }

    private boolean isLink(Token token) {
        var type = grammar.vocabulary().type(token.atomType());
        return !type.aromatic()
                && !type.isAttachment()
                && decoder.molecule().current >= 0
                && BondingStates.contains(
                        grammar.bonding(token.atomType()),
                        0,
                        token.bond().kind(false).order());
    }

    private boolean closes(int token) {
        return token == grammar.vocabulary().end()
                || token == grammar.vocabulary().branchClose();
    }

    private boolean find(int token) {
        decoder.push(token);
        nodes = 0;
        int length = token == grammar.vocabulary().branchOpen() ? replayBehindBranch() : -1;
        if (length < 0) {
            length = search(0);
        }
        decoder.pop();
        if (length >= 0) {
            for (int i = 0; i < length; i++) {
                pending[i] = path[length - 1 - i];
            }
            pendingLength = length;
            pendingToken = token;
        }
        return length >= 0;
    }

    /** The length of an end that closes the branch after one atom and goes on as is known, -1 if there is none. */
    private int replayBehindBranch() {
        int closer = grammar.classes().filler();
        int length = knownLength + 2;
        if (knownLength == 0 || length > LONGEST || closer < 0 || !decoder.follows(closer)) {
            return -1;
        }
        int pushed = 0;
        path[0] = closer;
        path[1] = grammar.vocabulary().branchClose();
        for (int i = 1; i <= knownLength; i++) {
            path[i + 1] = known(i);
        }
        while (pushed < length && decoder.follows(path[pushed])) {
            decoder.push(path[pushed++]);
        }
        nodes += pushed;
        for (int i = 0; i < pushed; i++) {
            decoder.pop();
        }
        return pushed == length ? length : -1;
    }

    /** The length of the end that was found, -1 for none. */
    private int search(int length) {
        var vocabulary = grammar.vocabulary();
        if (decoder.follows(vocabulary.end())) {
            path[length] = vocabulary.end();
            return length + 1;
        }
        if (length == LONGEST - 1) {
            return -1;
        }
        int result = tryToken(vocabulary.branchClose(), length);
        if (result < 0) {
            result = closeRing(true, length);
        }
        boolean branchFirst = decoder.mustBranchForAttachment();
        if (result < 0 && branchFirst) {
            result = tryToken(vocabulary.branchOpen(), length);
        }
        if (result < 0) {
            result = decoder.mustOpenAromaticRing() ? openRing(length) : addAtom(length);
        }
        if (result < 0) {
            result = closeRing(false, length);
        }
        return result < 0 && !branchFirst ? tryToken(vocabulary.branchOpen(), length) : result;
    }

    /** Closes a ring of this branch or system first; others may have to be left to what stands before the branch. */
    private int closeRing(boolean likely, int length) {
        var molecule = decoder.molecule();
        int result = -1;
        for (int distance = 0; result < 0 && distance < molecule.open; distance++) {
            int ring = molecule.open - 1 - distance;
            if (likely == (molecule.ringDepth[ring] == molecule.depth || decoder.aromaticWayTo(ring))) {
                result = tryToken(grammar.vocabulary().ringClose(distance), length);
            }
        }
        return result;
    }

    private int openRing(int length) {
        int token = grammar.vocabulary().ringOpen(BondSymbol.IMPLICIT);
        return token < 0 || decoder.aromaticRingInBranch() ? -1 : tryToken(token, length);
    }

    private int addAtom(int length) {
        var molecule = decoder.molecule();
        boolean aromaticFirst = decoder.aromaticRingInBranch();
        for (int ring = molecule.open - 1; !aromaticFirst && ring >= 0; ring--) {
            aromaticFirst = decoder.aromaticWayTo(ring);
        }
        var closers = aromaticFirst
                ? grammar.classes().aromaticClosers()
                : grammar.classes().closers();
        int result = -1;
        for (int i = 0; result < 0 && i < closers.length; i++) {
            result = tryToken(closers[i], length);
        }
        return result;
    }

    private int tryToken(int token, int length) {
        if (nodes >= MOST_NODES || !decoder.follows(token)) {
            return -1;
        }
        nodes++;
        path[length] = token;
        decoder.push(token);
        int result = search(length + 1);
        decoder.pop();
        return result;
    }
}
