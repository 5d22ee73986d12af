package org.lode.headless.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What iQSPR's language sees of a sentence that grows: the tokens so far, of closed branches only the bracket and their
 * first token, whether a branch is open, and how many rings are.
 */
final class ContractedContext {
    private final List<String> tokens = new ArrayList<>();
    private final Deque<Integer> branches = new ArrayDeque<>();
    private int rings;

    /** After some tokens. */
    static ContractedContext of(List<String> sentence) {
        var context = new ContractedContext();
        sentence.forEach(context::add);
        return context;
    }

    /** Goes on by a token. */
    void add(String token) {
        if (token.equals(")") && !branches.isEmpty()) {
            int kept = Math.min(tokens.size(), branches.pop() + 2);
            tokens.subList(kept, tokens.size()).clear();
        } else if (token.equals("(")) {
            branches.push(tokens.size());
        } else if (token.equals(ExtendedSmiles.RING)) {
            rings++;
        } else if (ExtendedSmiles.isClosing(token)) {
            rings--;
        }
        tokens.add(token);
    }

    /** The tokens that are seen. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** A token that is seen, 0 for the last one; null before the first. */
    String back(int distance) {
        return distance < tokens.size() ? tokens.get(tokens.size() - 1 - distance) : null;
    }

    /** Whether a branch is open. */
    boolean inBranch() {
        return !branches.isEmpty();
    }

    /** The number of open rings. */
    int openRings() {
        return rings;
    }
}
