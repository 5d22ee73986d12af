package org.lode.headless.bench;

/**
 * The random numbers of NumPy's {@code RandomState}, which published splits were drawn by.
 *
 * <p>Matsumoto and Nishimura, ACM Trans. Model. Comput. Simul. 8 (1998) 3.
 */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int OFFSET = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    /** The next 32 bits. */
    int nextInt() {
        if (next == SIZE) {
            renew();
        }
        int bits = state[next++];
        bits ^= bits >>> 11;
        bits ^= bits << 7 & 0x9d2c5680;
        bits ^= bits << 15 & 0xefc60000;
        return bits ^ bits >>> 18;
    }

    private void renew() {
        for (int i = 0; i < SIZE; i++) {
            int joined = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
            state[i] = state[(i + OFFSET) % SIZE] ^ joined >>> 1 ^ ((joined & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }

    /** The numbers below a count, in the order that NumPy's {@code shuffle} leaves them in. */
    int[] shuffled(int count) {
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int i = count - 1; i > 0; i--) {
            int j = atMost(i);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    /** An even draw from 0 to a number, by rejection of what lies above it. */
    private int atMost(int most) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(most);
        int drawn = nextInt() & mask;
        while (drawn > most) {
            drawn = nextInt() & mask;
        }
        return drawn;
    }
}
