package org.lode.design.language;

import java.util.stream.IntStream;

/**
 * What stands before a token, as the language model sees it: closed branches contracted to their first token, so that
 * the main chain stays in view, beside the facts whether a branch is open and how many rings are.
 */
final class Context {
    private static final int MOST_RINGS = 9;

    private final Vocabulary vocabulary;
    private final int[] numbers;
    private final int start;
    private final int[] tokens;
    private final int[] branchStart;
    private final long[] hashes;
    private int length;
    private int depth;
    private int rings;

    /**
     * Makes room for sentences of a grammar.
     *
     * @param order the longest context
     */
    Context(Grammar grammar, int order) {
        this(
                grammar,
                IntStream.range(0, grammar.vocabulary().size()).toArray(),
                grammar.vocabulary().size(),
                order);
    }

    /**
     * Makes room for sentences of a grammar as a table with other numbers has them.
     *
     * @param numbers the table's number of each token
     * @param start the table's number of the start of a sentence
     * @param order the longest context
     */
    Context(Grammar grammar, int[] numbers, int start, int order) {
        vocabulary = grammar.vocabulary();
        this.numbers = numbers;
        this.start = start;
        tokens = new int[grammar.maxTokens() + 2];
        branchStart = new int[grammar.maxTokens() + 2];
        hashes = new long[order + 2];
        clear();
    }

    /** Back to the start of a sentence, which is a token of its own. */
    void clear() {
        length = 1;
        tokens[0] = start;
        depth = 0;
        rings = 0;
    }

    void append(int index) {
        switch (vocabulary.token(index).kind()) {
            case BRANCH_OPEN -> {
                branchStart[depth++] = length;
                tokens[length++] = numbers[index];
            }
            case BRANCH_CLOSE -> {
                // keep "(" and the first token of the branch
                length = branchStart[--depth] + 2;
                tokens[length++] = numbers[index];
            }
            case RING_OPEN -> {
                rings++;
                tokens[length++] = numbers[index];
            }
            case RING_CLOSE -> {
                rings--;
                tokens[length++] = numbers[index];
            }
            default -> tokens[length++] = numbers[index];
        }
    }

    /**
     * The hashes of the contexts of growing length: first of none at all, then of the open branches and rings alone,
     * then with one token and so on. {@link #hashCount} says how many there are.
     */
    long[] hashes() {
        hashes[0] = 0x9E3779B97F4A7C15L;
        long hash = mix(1 + (depth > 0 ? 1 : 0) + 2L * Math.min(rings, MOST_RINGS));
        hashes[1] = hash;
        int count = hashCount();
        for (int i = 2; i < count; i++) {
            hash = mix(hash * 31 + tokens[length - i + 1] + 1);
            hashes[i] = hash;
        }
        return hashes;
    }

    int hashCount() {
        return Math.min(hashes.length, length + 2);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
