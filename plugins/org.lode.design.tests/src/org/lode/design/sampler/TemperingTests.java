package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TemperingTests {
    @Test
    void equalWeightsCountInFull() {
        assertEquals(4, Tempering.effectiveSampleSize(new double[] {-3, -3, -3, -3}, 1), 1e-12);
    }

    @Test
    void weightsOneAndOneHalfCountAsNineFifths() {
        // (1 + 1/2)² / (1 + 1/4)
        assertEquals(1.8, Tempering.effectiveSampleSize(new double[] {0, -Math.log(2)}, 1), 1e-12);
    }

    @Test
    void theNextExponentLeavesHalfOfTheEffectiveSampleSize() {
        var logs = new double[1000];
        Arrays.setAll(logs, i -> -0.7 * i);
        double next = Tempering.next(logs, 0.25, 1, 0.5);
        assertEquals(500, Tempering.effectiveSampleSize(logs, next - 0.25), 1e-3);
    }

    @Test
    void theLastExponentIsTakenWhenItLeavesEnough() {
        assertEquals(1, Tempering.next(new double[] {-1, -1.1, -0.9}, 0.3, 1, 0.5));
    }

    @Test
    void impossibleParticlesDontStopTheTempering() {
        var logs = new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, -1};
        assertEquals(1, Tempering.next(logs, 0, 1, 0.5));
    }

    @Test
    void withoutAPossibleParticleTheExponentStays() {
        var logs = new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        assertEquals(0.125, Tempering.next(logs, 0.125, 1, 0.5));
    }

    @Test
    void likelihoodsFarInTheTailAreTold() {
        var logs = new double[] {-1e5, -1e5 - Math.log(2)};
        assertEquals(1.8, Tempering.effectiveSampleSize(logs, 1), 1e-9);
    }
}
