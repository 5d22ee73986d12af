package org.lode.design.language;

/**
 * Counts of tokens behind contexts, while a language is learned: an open hash table on primitive arrays, because a
 * corpus of 100,000 sentences makes millions of entries (benchmark {@code design}, {@code ngram_train_smiles_per_s}).
 *
 * <p>Contexts are known by 64-bit hashes. Beside the plain count each entry has its Kneser-Ney count: how many different
 * longer contexts the token was seen behind.
 */
final class NGramCounts {
    private static final double MAX_LOAD = 0.6;

    private long[] contexts = new long[1 << 12];
    private short[] tokens = new short[1 << 12];
    private byte[] orders = new byte[1 << 12];
    private int[] counts = new int[1 << 12];
    private int[] continuations = new int[1 << 12];
    private int size;

    /**
     * Counts a token behind all contexts of a position.
     *
     * @param hashes the contexts from the shortest to the longest
     * @param count how many of them there are
     */
    void add(long[] hashes, int count, int token) {
        boolean longerIsNew = true;
        for (int order = count - 1; order >= 0; order--) {
            int slot = slot(hashes[order], token);
            boolean isNew = counts[slot] == 0;
            if (isNew) {
                contexts[slot] = hashes[order];
                tokens[slot] = (short) token;
                orders[slot] = (byte) order;
            }
            counts[slot]++;
            // The longest context has no longer one: its plain count is its Kneser-Ney count.
            if (order == count - 1 || longerIsNew) {
                continuations[slot]++;
            }
            longerIsNew = isNew;
            if (isNew && ++size > MAX_LOAD * contexts.length) {
                grow();
            }
        }
    }

    private int slot(long context, int token) {
        int mask = contexts.length - 1;
        int slot = (int) ((context ^ token * 0x9E3779B97F4A7C15L) >>> 20) & mask;
        while (counts[slot] != 0 && (contexts[slot] != context || tokens[slot] != token)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldContexts = contexts;
        var oldTokens = tokens;
        var oldOrders = orders;
        var oldCounts = counts;
        var oldContinuations = continuations;
        int capacity = 2 * oldContexts.length;
        contexts = new long[capacity];
        tokens = new short[capacity];
        orders = new byte[capacity];
        counts = new int[capacity];
        continuations = new int[capacity];
        for (int old = 0; old < oldContexts.length; old++) {
            if (oldCounts[old] != 0) {
                int slot = slot(oldContexts[old], oldTokens[old]);
                contexts[slot] = oldContexts[old];
                tokens[slot] = oldTokens[old];
                orders[slot] = oldOrders[old];
                counts[slot] = oldCounts[old];
                continuations[slot] = oldContinuations[old];
            }
        }
    }

    /** Number of entries. */
    int size() {
        return size;
    }

    /** Number of places, used or not; entries are at places where {@link #count} isn't 0. */
    int capacity() {
        return contexts.length;
    }

    long context(int slot) {
        return contexts[slot];
    }

    int token(int slot) {
        return tokens[slot];
    }

    int order(int slot) {
        return orders[slot];
    }

    int count(int slot) {
        return counts[slot];
    }

    int continuation(int slot) {
        return continuations[slot];
    }
}
