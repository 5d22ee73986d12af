package org.lode.learn.validation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random orders of rows: Fisher and Yates' method. */
public final class Shuffle {
    private Shuffle() {}

    /** The rows from 0 to before {@code count} in a random order. */
    public static int[] rows(int count, SplittableRandom random) {
        var order = IntStream.range(0, count).toArray();
        inPlace(order, random);
        return order;
    }

    /** Brings rows into a random order. */
    public static void inPlace(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
    }
}
