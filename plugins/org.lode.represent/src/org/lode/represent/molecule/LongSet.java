package org.lode.represent.molecule;

/** A set of long numbers in an open-addressed table, for inner loops. */
final class LongSet {
    private final long[] table;
    private final int mask;
    private boolean hasZero;

    /** Makes room for so many numbers; more must not be added. */
    LongSet(int most) {
        int size = Integer.highestOneBit(Math.max(8, 2 * most)) << 1;
        table = new long[size];
        mask = size - 1;
    }

    boolean contains(long value) {
        return value == 0 ? hasZero : table[place(value)] == value;
    }

    /** Adds a number; false if it was there. */
    boolean add(long value) {
        if (value == 0) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        int place = place(value);
        boolean added = table[place] != value;
        table[place] = value;
        return added;
    }

    private int place(long value) {
        int place = (int) (value ^ value >>> 32) & mask;
        while (table[place] != 0 && table[place] != value) {
            place = place + 1 & mask;
        }
        return place;
    }
}
