package org.lode.screen.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.TargetWindow;

class AcquisitionTests {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final TargetWindow MORE = new TargetWindow("p", 1, INFINITY);
    private static final TargetWindow LESS = new TargetWindow("p", -INFINITY, 1);
    private static final TargetWindow BETWEEN = new TargetWindow("p", 1, 3);

    /** The mean of a gain under the normal distribution, by the trapezoidal rule over twelve deviations to each side. */
    private static double integral(double mean, double deviation, DoubleUnaryOperator gain) {
        int steps = 400_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double z = -12 + 24.0 * i / steps;
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            sum += density * gain.applyAsDouble(mean + z * deviation) * 24.0 / steps;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 2", "3, 0.2, 2", "-1, 2, 0", "2, 1, 2"})
    void expectedImprovementIsTheMeanOfTheImprovement(double mean, double deviation, double best) {
        assertEquals(
                integral(mean, deviation, value -> Math.max(0, value - best)),
                Acquisition.expectedImprovement(mean, deviation, MORE, best),
                1e-7);
        assertEquals(
                integral(mean, deviation, value -> Math.max(0, best - value)),
                Acquisition.expectedImprovement(mean, deviation, LESS, best),
                1e-7);
        assertEquals(
                integral(mean, deviation, value -> Math.max(0, Math.abs(best - 2) - Math.abs(value - 2))),
                Acquisition.expectedImprovement(mean, deviation, BETWEEN, best),
                1e-7);
    }

    @Test
    void expectedImprovementAtTheBestValueIsTheDeviationOverTheRootOfTwoPi() {
        assertEquals(3 / Math.sqrt(2 * Math.PI), Acquisition.expectedImprovement(5, 3, MORE, 5), 1e-12);
    }

    @Test
    void withoutABestValueTheBoundIsImprovedOn() {
        assertEquals(
                Acquisition.expectedImprovement(0, 1, MORE, 1),
                Acquisition.expectedImprovement(0, 1, MORE, Double.NaN));
        assertEquals(
                Acquisition.expectedImprovement(0, 1, BETWEEN, 3),
                Acquisition.expectedImprovement(0, 1, BETWEEN, Double.NaN));
    }

    @Test
    void expectedImprovementIsNeverNegativeFarOut() {
        for (double mean = -60; mean <= 60; mean += 0.5) {
            assertTrue(Acquisition.expectedImprovement(mean, 1, MORE, 0) >= 0);
            assertTrue(Acquisition.expectedImprovement(mean, 1, BETWEEN, Double.NaN) >= 0);
        }
    }

    @Test
    void upperConfidenceBoundsAreBetterBySoManyDeviations() {
        // by hand
        assertEquals(7, Acquisition.upperConfidenceBound(4, 1.5, MORE, 2));
        assertEquals(-1, Acquisition.upperConfidenceBound(4, 1.5, LESS, 2));
        assertEquals(-3, Acquisition.upperConfidenceBound(7, 1, BETWEEN, 2));
        assertEquals(0, Acquisition.upperConfidenceBound(4, 1.5, BETWEEN, 2));
    }

    @Test
    void thompsonDrawsHaveTheMeanAndDeviationOfThePrediction() {
        int draws = 50_000;
        double sum = 0;
        double squares = 0;
        for (int candidate = 0; candidate < draws; candidate++) {
            double draw = Acquisition.thompsonDraw(3, 2, 1, candidate, 0);
            sum += draw;
            squares += (draw - 3) * (draw - 3);
        }
        // four standard errors: 2/√n of the mean, 2/√(2n) of the deviation
        assertEquals(3, sum / draws, 4 * 2 / Math.sqrt(draws));
        assertEquals(2, Math.sqrt(squares / draws), 4 * 2 / Math.sqrt(2.0 * draws));
    }

    @Test
    void thompsonDrawsDependOnSeedCandidateAndPropertyAlone() {
        double draw = Acquisition.thompsonDraw(0, 1, 1, 2, 3);
        assertEquals(draw, Acquisition.thompsonDraw(0, 1, 1, 2, 3));
        assertNotEquals(draw, Acquisition.thompsonDraw(0, 1, 2, 2, 3));
        assertNotEquals(draw, Acquisition.thompsonDraw(0, 1, 1, 3, 3));
        assertNotEquals(draw, Acquisition.thompsonDraw(0, 1, 1, 2, 4));
    }
}
