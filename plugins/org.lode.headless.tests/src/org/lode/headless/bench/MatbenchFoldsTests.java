package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MatbenchFoldsTests {
    /** scikit-learn 1.2.1: KFold(5, shuffle=True, random_state=18012019).split(range(10)). */
    @Test
    void foldsOfTenRowsAreThoseOfScikitLearn() {
        var folds = MatbenchFolds.of(10);
        int[][] expected = {{1, 9}, {2, 3}, {4, 8}, {5, 7}, {0, 6}};
        for (int fold = 0; fold < expected.length; fold++) {
            assertArrayEquals(expected[fold], folds.test(fold));
        }
    }

    /** The same of 312 rows, the number of steels: 312 is no multiple of 5. */
    @Test
    void foldsOfTheSteelsAreThoseOfScikitLearn() {
        int[][] first = {
            {2, 4, 19, 25, 26, 31, 34, 40},
            {3, 8, 9, 11, 23, 29, 39, 46},
            {16, 18, 20, 22, 32, 47, 52, 53},
            {1, 6, 13, 21, 30, 33, 41, 42},
            {0, 5, 7, 10, 12, 14, 15, 17}
        };
        int[] sizes = {63, 63, 62, 62, 62};
        var folds = MatbenchFolds.of(312);
        for (int fold = 0; fold < first.length; fold++) {
            var test = folds.test(fold);
            assertEquals(sizes[fold], test.length);
            assertArrayEquals(first[fold], Arrays.copyOf(test, first[fold].length));
        }
    }

    /** numpy 1.24.2: RandomState(18012019).randint(0, 2**32, 3, dtype=uint32). */
    @Test
    void numbersAreThoseOfNumPy() {
        var random = new MersenneTwister(18012019);
        for (long expected : new long[] {3372295270L, 2314728617L, 1512525824L}) {
            assertEquals(expected, Integer.toUnsignedLong(random.nextInt()));
        }
    }
}
