package org.lode.screen.zstd;

/**
 * The codes of lengths and offsets: the number that a code stands for and how many bits are to be added to it, and how
 * codes are distributed where a block doesn't say.
 *
 * <p>Source: RFC 8878, sections 3.1.1.3.2.1 and 3.1.1.3.2.2.
 */
enum LengthCodes {
    /** How many literals go before a match. */
    LITERALS(
            9,
            6,
            new int[] {
                4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1,
                -1, -1
            },
            0,
            new int[] {1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
    /** How far back a match begins: a code stands for a power of two, with as many bits added. */
    OFFSETS(
            8,
            5,
            new int[] {1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1},
            0,
            new int[0]),
    /** How long a match is. */
    MATCHES(
            9,
            6,
            new int[] {
                1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1
            },
            3,
            new int[] {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    private static final int MOST_OFFSET_CODES = 32;

    private final int mostAccuracy;
    private final int accuracy;
    private final int[] distribution;
    private final int[] base;
    private final int[] bits;

    /** Takes the bits of the last codes; those before them have none and stand for numbers that rise one by one. */
    LengthCodes(int mostAccuracy, int accuracy, int[] distribution, int least, int[] lastBits) {
        this.mostAccuracy = mostAccuracy;
        this.accuracy = accuracy;
        this.distribution = distribution;
        int codes = lastBits.length == 0 ? MOST_OFFSET_CODES : distribution.length;
        base = new int[codes];
        bits = new int[codes];
        int number = least;
        for (int code = 0; code < codes; code++) {
            int last = code - (codes - lastBits.length);
            bits[code] = lastBits.length == 0 ? code : last < 0 ? 0 : lastBits[last];
            base[code] = lastBits.length == 0 ? 1 << code : number;
            number += 1 << bits[code];
        }
    }

    /** How many codes there are. */
    int codes() {
        return base.length;
    }

    EntropyTable standard() throws DamagedZstdException {
        return EntropyTable.of(distribution, accuracy);
    }

    EntropyTable read(ForwardBits in) throws DamagedZstdException {
        return EntropyTable.read(in, codes(), mostAccuracy);
    }

    /** The number that a code and the next bits stand for. */
    long number(int code, BackwardBits in) {
        return Integer.toUnsignedLong(base[code]) + in.read(bits[code]);
    }
}
