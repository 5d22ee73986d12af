package org.lode.represent.candidates;

import java.util.SplittableRandom;

/** A one-to-one map of the numbers below a bound: a Feistel network of four rounds, walked until it stays below. */
final class Shuffle {
    private static final int ROUNDS = 4;
    private final long bound;
    private final int halfBits;
    private final long mask;
    private final long[] keys = new long[ROUNDS];

    Shuffle(long bound, long seed) {
        this.bound = bound;
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(bound - 1, 1)));
        halfBits = (bits + 1) / 2;
        mask = (1L << halfBits) - 1;
        var random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = random.nextLong();
        }
    }

    long at(long index) {
        long value = index;
        do {
            long left = value >>> halfBits;
            long right = value & mask;
            for (long key : keys) {
                long mixed = (right ^ key) * 0x9E3779B97F4A7C15L;
                mixed ^= mixed >>> 32;
                long next = left ^ mixed * 0xBF58476D1CE4E5B9L >>> 20 & mask;
                left = right;
                right = next;
            }
            value = left << halfBits | right;
        } while (value >= bound);
        return value;
    }
}
