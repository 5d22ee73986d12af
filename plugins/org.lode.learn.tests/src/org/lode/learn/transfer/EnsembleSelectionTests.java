package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnsembleSelectionTests {
    /**
     * Greedy selection (Caruana et al., ICML 2004): two candidates whose errors cancel are better than the best alone.
     */
    @Test
    void candidatesWhoseErrorsCancelAreAveraged() {
        double[] measured = {0, 0, 0, 0};
        double[][] predictions = {{2, -2, 2, -2}, {-2, 2, -2, 2}, {1.5, 1.5, 1.5, 1.5}, {Double.NaN, 0, 0, 0}};
        assertArrayEquals(new int[] {0, 0, 1, 0}, EnsembleSelection.choose(predictions, measured, 1));
        var counts = EnsembleSelection.choose(predictions, measured, 10);
        assertEquals(0, counts[3], "no candidate without finite predictions");
        assertTrue(counts[0] >= 3 && counts[1] >= 3, Arrays.toString(counts));
    }
}
