package org.lode.design.language;

/**
 * Counts of tokens behind contexts, while a language is learned: for each length of the context an open hash table on
 * primitive arrays, because a corpus of 100,000 sentences makes millions of entries (benchmark {@code design},
 * {@code ngram_train_smiles_per_s}). An entry takes 16 bytes at a load between 0.47 and 0.7; the tables grow one by
 * one, so that never much is there twice.
 *
 * <p>Contexts are known by 64-bit hashes. Beside the plain count each entry has its Kneser-Ney count: how many
 * different longer contexts the token was seen behind.
 */
final class NGramCounts {
    /** The most tokens that may be counted, so that no count outgrows its bits. */
    static final int MOST_TOKENS = (1 << 24) - 1;

    private static final double MAX_LOAD = 0.7;
    private static final int FIRST_CAPACITY = 1 << 10;

    /** Longs per place. They lie beside each other, so that an entry waits for memory once. */
    private static final int STRIDE = 2;

    private static final int COUNT_BITS = 24;
    private static final int TOKEN_SHIFT = 2 * COUNT_BITS;
    private static final long ONE = 1L << COUNT_BITS;

    private final Table[] tables;
    private final int[] found;

    /** The entries of contexts of one length. */
    private static final class Table {
        /** Of each place the context, then token, plain count and Kneser-Ney count; the second is 0 of a free place. */
        private long[] cells = new long[STRIDE * FIRST_CAPACITY];

        private int capacity = FIRST_CAPACITY;
        private int size;

        /** The cell of an entry, or the free one that it is to get. */
        int cell(long context, int token) {
            long hash = context ^ token * 0x9E3779B97F4A7C15L;
            int cell = STRIDE * (int) ((hash >>> Integer.SIZE) * capacity >>> Integer.SIZE);
            while (cells[cell + 1] != 0 && (cells[cell] != context || cells[cell + 1] >>> TOKEN_SHIFT != token)) {
                cell += STRIDE;
                if (cell == cells.length) {
                    cell = 0;
                }
            }
            return cell;
        }

        void growIfFull() {
            if (size > MAX_LOAD * capacity) {
                var old = cells;
                capacity += capacity / 2;
                cells = new long[STRIDE * capacity];
                for (int from = 0; from < old.length; from += STRIDE) {
                    if (old[from + 1] != 0) {
                        int to = cell(old[from], (int) (old[from + 1] >>> TOKEN_SHIFT));
                        cells[to] = old[from];
                        cells[to + 1] = old[from + 1];
                    }
                }
            }
        }
    }

    /**
     * Counts nothing yet.
     *
     * @param orders the most contexts of a position
     */
    NGramCounts(int orders) {
        tables = new Table[orders];
        for (int order = 0; order < orders; order++) {
            tables[order] = new Table();
        }
        found = new int[orders];
    }

    /**
     * Counts a token behind all contexts of a position.
     *
     * @param hashes the contexts from the shortest to the longest
     * @param count how many of them there are
     * @param token below 65,536
     */
    void add(long[] hashes, int count, int token) {
        // All cells are looked up before any is written, so that the memory is waited for once and not once per order.
        for (int order = 0; order < count; order++) {
            found[order] = tables[order].cell(hashes[order], token);
        }
        boolean longerIsNew = true;
        for (int order = count - 1; order >= 0; order--) {
            var table = tables[order];
            int cell = found[order];
            boolean isNew = table.cells[cell + 1] == 0;
            if (isNew) {
                table.cells[cell] = hashes[order];
                table.cells[cell + 1] = (long) token << TOKEN_SHIFT;
            }
            // The longest context has no longer one: its plain count is its Kneser-Ney count.
            table.cells[cell + 1] += order == count - 1 || longerIsNew ? ONE + 1 : ONE;
            longerIsNew = isNew;
            if (isNew) {
                table.size++;
                table.growIfFull();
            }
        }
    }

    /** Number of lengths of contexts. */
    int orders() {
        return tables.length;
    }

    /** Number of entries of all orders. */
    int size() {
        int sum = 0;
        for (var table : tables) {
            sum += table.size;
        }
        return sum;
    }

    /** Number of entries of an order. */
    int size(int order) {
        return tables[order].size;
    }

    /** Number of places of an order, used or not; entries are at places where {@link #count} isn't 0. */
    int capacity(int order) {
        return tables[order].capacity;
    }

    long context(int order, int slot) {
        return tables[order].cells[STRIDE * slot];
    }

    int token(int order, int slot) {
        return (int) (entry(order, slot) >>> TOKEN_SHIFT);
    }

    int count(int order, int slot) {
        return (int) (entry(order, slot) >>> COUNT_BITS & ONE - 1);
    }

    int continuation(int order, int slot) {
        return (int) (entry(order, slot) & ONE - 1);
    }

    private long entry(int order, int slot) {
        return tables[order].cells[STRIDE * slot + 1];
    }

    /** Forgets the entries of an order, so that what is made of them can take their room. */
    void release(int order) {
        tables[order] = new Table();
    }
}
