package org.lode.design.sampler;

import java.util.SplittableRandom;

/** Random numbers of their own for each particle and step, so that the order of the work doesn't matter. */
final class Streams {
    private Streams() {}

    static SplittableRandom of(long seed, int step, int particle) {
        // Three rounds of a generator mix the three numbers well enough that no two streams start alike.
        long mixed = new SplittableRandom(seed).nextLong();
        mixed = new SplittableRandom(mixed ^ step).nextLong();
        return new SplittableRandom(mixed ^ (long) particle << 1);
    }
}
