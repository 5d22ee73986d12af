package org.lode.design.language;

/**
 * Counts of tokens behind contexts, while a language is learned: an open hash table on primitive arrays, because a
 * corpus of 100,000 sentences makes millions of entries (benchmark {@code design}, {@code ngram_train_smiles_per_s}).
 *
 * <p>Contexts are known by 64-bit hashes. Beside the plain count each entry has its Kneser-Ney count: how many
 * different longer contexts the token was seen behind.
 */
final class NGramCounts {
    private static final double MAX_LOAD = 0.6;

    /** Longs per place. They lie beside each other, so that an entry waits for memory once. */
    private static final int STRIDE = 3;

    private static final int TAG = 1;
    private static final int COUNTS = 2;
    private static final int ORDER_BITS = 8;
    private static final long ONE = 1L << Integer.SIZE;

    /** Of each place the context, then token and order, then the plain count (upper half) and the Kneser-Ney count. */
    private long[] cells = new long[STRIDE << 12];

    private final int[] found;
    private int capacity = 1 << 12;
    private int size;

    /**
     * Counts nothing yet.
     *
     * @param orders the most contexts of a position
     */
    NGramCounts(int orders) {
        found = new int[orders];
    }

    /**
     * Counts a token behind all contexts of a position.
     *
     * @param hashes the contexts from the shortest to the longest
     * @param count how many of them there are
     */
    void add(long[] hashes, int count, int token) {
        // All cells are looked up before any is written, so that the memory is waited for once and not once per order.
        for (int order = 0; order < count; order++) {
            found[order] = cell(hashes[order], token, home(hashes[order], token));
        }
        boolean longerIsNew = true;
        for (int order = count - 1; order >= 0; order--) {
            // A longer context may have taken the cell meanwhile.
            int cell = cell(hashes[order], token, found[order]);
            boolean isNew = cells[cell + COUNTS] == 0;
            if (isNew) {
                cells[cell] = hashes[order];
                cells[cell + TAG] = (long) token << ORDER_BITS | order;
            }
            // The longest context has no longer one: its plain count is its Kneser-Ney count.
            cells[cell + COUNTS] += order == count - 1 || longerIsNew ? ONE + 1 : ONE;
            longerIsNew = isNew;
            if (isNew && ++size > MAX_LOAD * capacity) {
                grow();
                for (int shorter = 0; shorter < order; shorter++) {
                    found[shorter] = home(hashes[shorter], token);
                }
            }
        }
    }

    /** The cell at which the search for an entry begins. */
    private int home(long context, int token) {
        return STRIDE * ((int) ((context ^ token * 0x9E3779B97F4A7C15L) >>> 20) & capacity - 1);
    }

    /** The cell of an entry, or the free one that it is to get; no cell before the given one can be it. */
    private int cell(long context, int token, int from) {
        int cell = from;
        while (cells[cell + COUNTS] != 0 && (cells[cell] != context || cells[cell + TAG] >>> ORDER_BITS != token)) {
            cell += STRIDE;
            if (cell == cells.length) {
                cell = 0;
            }
        }
        return cell;
    }

    private void grow() {
        var old = cells;
        capacity *= 2;
        cells = new long[STRIDE * capacity];
        for (int from = 0; from < old.length; from += STRIDE) {
            if (old[from + COUNTS] != 0) {
                int token = (int) (old[from + TAG] >>> ORDER_BITS);
                int to = cell(old[from], token, home(old[from], token));
                System.arraycopy(old, from, cells, to, STRIDE);
            }
        }
    }

    /** Number of entries. */
    int size() {
        return size;
    }

    /** Number of places, used or not; entries are at places where {@link #count} isn't 0. */
    int capacity() {
        return capacity;
    }

    long context(int slot) {
        return cells[STRIDE * slot];
    }

    int token(int slot) {
        return (int) (cells[STRIDE * slot + TAG] >>> ORDER_BITS);
    }

    int order(int slot) {
        return (int) cells[STRIDE * slot + TAG] & (1 << ORDER_BITS) - 1;
    }

    int count(int slot) {
        return (int) (cells[STRIDE * slot + COUNTS] >>> Integer.SIZE);
    }

    int continuation(int slot) {
        return (int) cells[STRIDE * slot + COUNTS];
    }
}
