package org.lode.learn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomPyramidsTests {
    private static RandomPyramids pyramids(int members) {
        var settings =
                new NetworkSettings(List.of(), Activation.ELU, false, 0, 0.01, 1e-4, 32, 10, 10, 0.1, 0, members);
        return new RandomPyramids(settings, 2, 4, 32, 160, 1);
    }

    @Test
    void shapesLieInTheirRangesAndBecomeNarrower() {
        var shapes = pyramids(200).shapes(1);
        assertEquals(200, shapes.size());
        for (var shape : shapes) {
            var hidden = shape.hidden();
            assertTrue(hidden.size() >= 2 && hidden.size() <= 4, hidden::toString);
            assertTrue(hidden.get(0) >= 32 && hidden.get(0) <= 160, hidden::toString);
            for (int i = 1; i < hidden.size(); i++) {
                double share = (double) hidden.get(i) / hidden.get(i - 1);
                // Widths are rounded, and none has fewer than eight units.
                assertTrue(share > 0.35 && (share < 0.85 || hidden.get(i) == 8), hidden::toString);
            }
        }
    }

    /** Of two to four layers each number comes up about 67 times in 200 (a binomial deviation is 6.7). */
    @Test
    void everyNumberOfLayersIsDrawnEvenly() {
        var shapes = pyramids(200).shapes(1);
        for (int layers = 2; layers <= 4; layers++) {
            int wanted = layers;
            long found = shapes.stream()
                    .filter(shape -> shape.hidden().size() == wanted)
                    .count();
            assertEquals(67, found, 21);
        }
    }

    @Test
    void shapesFollowFromTheSeed() {
        assertEquals(pyramids(5).shapes(3), pyramids(5).shapes(3));
        assertNotEquals(pyramids(5).shapes(3), pyramids(5).shapes(4));
    }

    @Test
    void rangesThatDoNotRiseAreRefused() {
        var settings = NetworkSettings.standard();
        assertThrows(IllegalArgumentException.class, () -> new RandomPyramids(settings, 3, 2, 32, 160, 1));
        assertThrows(IllegalArgumentException.class, () -> new RandomPyramids(settings, 1, 2, 160, 32, 1));
    }
}
