package org.lode.screen.zstd;

import static org.lode.screen.zstd.DamagedZstdException.check;

/**
 * The decoding table of a finite state entropy code: what symbol a state stands for, and how the next state is found.
 *
 * <p>Source: RFC 8878, section 4.1 ("FSE").
 */
final class EntropyTable {
    private final int accuracy;
    private final byte[] symbol;
    private final byte[] bits;
    private final short[] base;

    private EntropyTable(int accuracy, byte[] symbol, byte[] bits, short[] base) {
        this.accuracy = accuracy;
        this.symbol = symbol;
        this.bits = bits;
        this.base = base;
    }

    /** A table of one state without bits. */
    static EntropyTable single(int symbol) {
        return new EntropyTable(0, new byte[] {(byte) symbol}, new byte[1], new short[1]);
    }

    /**
     * Reads a table.
     *
     * @param symbols how many symbols there may be
     * @param mostAccuracy the logarithm of the largest number of states
     */
    static EntropyTable read(ForwardBits in, int symbols, int mostAccuracy) throws DamagedZstdException {
        int accuracy = in.read(4) + 5;
        check(accuracy <= mostAccuracy, "a table is too large");
        var counts = new int[symbols];
        int remaining = 1 << accuracy;
        int next = 0;
        while (remaining > 0) {
            check(next < symbols, "a table has too many symbols");
            int count = count(in, remaining);
            remaining -= Math.abs(count);
            counts[next++] = count;
            if (count == 0) {
                int zeros;
                do {
                    zeros = in.read(2);
                    next += zeros;
                } while (zeros == 3);
            }
        }
        check(remaining == 0, "a table is too long");
        return of(counts, accuracy);
    }

    /** A symbol's number of states, -1 for less than one: written in as many bits as what is left may need. */
    private static int count(ForwardBits in, int remaining) throws DamagedZstdException {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(remaining + 1);
        int value = in.read(width);
        int low = (1 << width - 1) - 1;
        int threshold = (1 << width) - 1 - (remaining + 1);
        if ((value & low) < threshold) {
            in.giveBackOne();
            value &= low;
        } else if (value > low) {
            value -= threshold;
        }
        return value - 1;
    }

    /**
     * The table of a distribution.
     *
     * @param counts the number of states of each symbol; -1 for less than one
     */
    static EntropyTable of(int[] counts, int accuracy) throws DamagedZstdException {
        int size = 1 << accuracy;
        var symbol = new byte[size];
        var next = new int[counts.length];
        int high = size;
        for (int s = 0; s < counts.length; s++) {
            next[s] = Math.abs(counts[s]);
            if (counts[s] == -1) {
                symbol[--high] = (byte) s;
            }
        }
        spread(counts, symbol, high);
        var bits = new byte[size];
        var base = new short[size];
        for (int state = 0; state < size; state++) {
            int number = next[symbol[state]]++;
            bits[state] = (byte) (accuracy - log2(number));
            base[state] = (short) ((number << bits[state]) - size);
        }
        return new EntropyTable(accuracy, symbol, bits, base);
    }

    private static void spread(int[] counts, byte[] symbol, int high) throws DamagedZstdException {
        int size = symbol.length;
        int step = (size >> 1) + (size >> 3) + 3;
        int place = 0;
        for (int s = 0; s < counts.length; s++) {
            for (int i = 0; i < counts[s]; i++) {
                symbol[place] = (byte) s;
                do {
                    place = place + step & size - 1;
                } while (place >= high);
            }
        }
        check(place == 0, "a table does not add up");
    }

    static int log2(int number) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
    }

    /** The first state. */
    int begin(BackwardBits in) {
        return (int) in.read(accuracy);
    }

    int symbol(int state) {
        return symbol[state];
    }

    int next(int state, BackwardBits in) {
        return base[state] + (int) in.read(bits[state]);
    }
}
