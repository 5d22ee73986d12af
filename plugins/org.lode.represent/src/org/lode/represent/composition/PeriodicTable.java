package org.lode.represent.composition;

/** Where an element stands in the periodic table of 32 columns. */
final class PeriodicTable {
    private static final int COLUMNS = 32;
    private static final int[] NOBLE_GASES = {0, 2, 10, 18, 36, 54, 86, 118};

    private PeriodicTable() {}

    /** Period from 1 to 7. */
    static int period(int atomicNumber) {
        int period = 1;
        while (atomicNumber > NOBLE_GASES[period]) {
            period++;
        }
        return period;
    }

    /** Column from 1 (alkali metals) to 32 (noble gases); 3 to 16 are the f block. */
    static int column(int atomicNumber) {
        int period = period(atomicNumber);
        int place = atomicNumber - NOBLE_GASES[period - 1];
        int length = NOBLE_GASES[period] - NOBLE_GASES[period - 1];
        boolean left = place <= (period == 1 ? 1 : 2);
        return left ? place : COLUMNS - length + place;
    }

    /** The element in the same column of another period, 0 for none. */
    static int inPeriod(int atomicNumber, int period) {
        if (period < 1 || period >= NOBLE_GASES.length) {
            return 0;
        }
        int column = column(atomicNumber);
        for (int other = NOBLE_GASES[period - 1] + 1; other <= NOBLE_GASES[period]; other++) {
            if (column(other) == column) {
                return other;
            }
        }
        return 0;
    }
}
