package org.lode.design.language;

/**
 * The rows of a table by the hashes of their contexts: an open hash table of pairs that lie beside each other, so that
 * a look-up waits for memory once (benchmark {@code design}, {@code proposals_per_s}). 16 bytes a pair at a load
 * between 0.45 and 0.67.
 */
final class ContextIndex {
    /** Hashes need one or two steps to their places; contexts that need more were made up to keep the reader busy. */
    private static final int MOST_STEPS = 16;

    private static final int FIRST_CAPACITY = 16;

    /** Of each place the context and the number of its row plus one; the second is 0 of a free place. */
    private long[] pairs;

    private int capacity;
    private int rows;

    /**
     * Knows nothing yet.
     *
     * @param expected for so many rows there is room without growing
     */
    ContextIndex(int expected) {
        capacity = Math.max(FIRST_CAPACITY, expected + expected / 2 + 1);
        pairs = new long[2 * capacity];
    }

    /**
     * The index of rows that were read from a file.
     *
     * @throws IllegalArgumentException if a context comes twice, or contexts are no hashes
     */
    static ContextIndex of(long[] contexts) {
        var index = new ContextIndex(contexts.length);
        long steps = 0;
        for (long context : contexts) {
            int place = index.place(context);
            steps += Math.floorMod(place - index.home(context), index.pairs.length);
            if (steps > 2L * MOST_STEPS * (contexts.length + 1000L)) {
                throw new IllegalArgumentException("its contexts are no hashes");
            }
            if (index.pairs[place + 1] != 0) {
                throw new IllegalArgumentException("a context that comes twice");
            }
            index.set(place, context);
        }
        return index;
    }

    /** The number of rows. */
    int rows() {
        return rows;
    }

    /** The row of a context, -1 for none. */
    int row(long context) {
        return (int) pairs[place(context) + 1] - 1;
    }

    /** The row of a context, which is the next one if it is new. */
    int rowOrNew(long context) {
        int place = place(context);
        if (pairs[place + 1] == 0) {
            set(place, context);
            if (3L * rows > 2L * capacity) {
                grow();
            }
            return rows - 1;
        }
        return (int) pairs[place + 1] - 1;
    }

    /** The contexts of all rows. */
    long[] contexts() {
        var contexts = new long[rows];
        for (int place = 0; place < pairs.length; place += 2) {
            if (pairs[place + 1] != 0) {
                contexts[(int) pairs[place + 1] - 1] = pairs[place];
            }
        }
        return contexts;
    }

    private void set(int place, long context) {
        pairs[place] = context;
        pairs[place + 1] = ++rows;
    }

    private void grow() {
        var old = pairs;
        capacity += capacity / 2;
        pairs = new long[2 * capacity];
        for (int from = 0; from < old.length; from += 2) {
            if (old[from + 1] != 0) {
                int to = place(old[from]);
                pairs[to] = old[from];
                pairs[to + 1] = old[from + 1];
            }
        }
    }

    private int place(long context) {
        int place = home(context);
        while (pairs[place + 1] != 0 && pairs[place] != context) {
            place += 2;
            if (place == pairs.length) {
                place = 0;
            }
        }
        return place;
    }

    /** Where the search for a context begins. */
    private int home(long context) {
        return 2 * (int) ((context >>> Integer.SIZE) * capacity >>> Integer.SIZE);
    }
}
