package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SystematicResamplingTests {
    @Test
    void aParticleGetsItsShareRoundedUpOrDown() {
        var random = new SplittableRandom(1);
        var weights = random.doubles(50).toArray();
        double total = Arrays.stream(weights).sum();
        for (int round = 0; round < 100; round++) {
            var copies = new int[weights.length];
            for (int index : SystematicResampling.choose(weights, 200, random.nextDouble())) {
                copies[index]++;
            }
            for (int i = 0; i < weights.length; i++) {
                assertTrue(Math.abs(copies[i] - 200 * weights[i] / total) < 1);
            }
        }
    }

    @Test
    void theMeanNumberOfCopiesIsTheShare() {
        var weights = new double[] {0.1, 0.2, 0.7};
        var copies = new double[3];
        for (int i = 0; i < 1000; i++) {
            for (int index : SystematicResampling.choose(weights, 4, (i + 0.5) / 1000)) {
                copies[index]++;
            }
        }
        assertEquals(0.4, copies[0] / 1000, 0.002);
        assertEquals(0.8, copies[1] / 1000, 0.002);
        assertEquals(2.8, copies[2] / 1000, 0.002);
    }

    @Test
    void particlesWithoutWeightAreNeverChosen() {
        assertArrayEquals(
                new int[] {1, 1, 3}, SystematicResampling.choose(new double[] {0, 2, 0, 1, 0}, 3, 0.999_999_999));
    }
}
