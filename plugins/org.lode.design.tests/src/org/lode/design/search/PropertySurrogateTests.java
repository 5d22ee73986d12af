package org.lode.design.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Targets;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.learn.TargetWindow;

class PropertySurrogateTests {
    /** Phi(1), from tables. */
    private static final double ONE_SIGMA = 0.8413447460685429;

    private static EnvironmentCounts counts(double... row) {
        return EnvironmentCounts.of(row);
    }

    private static Observation observation(EnvironmentCounts counts, double mean, double logFactor) {
        return new Observation(
                counts,
                new Evaluation(
                        new double[] {mean},
                        new double[] {0.5},
                        new boolean[] {true},
                        new double[] {-3},
                        0,
                        -3 + logFactor));
    }

    private static Targets below(double limit) {
        var window = new TargetWindow("x", Double.NEGATIVE_INFINITY, limit);
        return (mean, deviation) -> window.logProbability(mean[0], deviation[0]);
    }

    private static PropertySurrogate fitted(double limit) {
        return PropertySurrogate.fit(
                List.of(observation(counts(1, 0, 0), 1, 0), observation(counts(0, 0, 1), 4, 0)), below(limit), 0.5);
    }

    /** Means 1 and 4 of unlike structures: a third half like the first has mean 2 and variance 1.25 (closed form). */
    @Test
    void theVarianceOfTheProcessAndOfTheModelAddUp() {
        double limit = 2 + Math.sqrt(1.25 + 0.25);
        assertEquals(Math.log(ONE_SIGMA), fitted(limit).promise(counts(1, 1, 0), 1), 1e-12);
        assertEquals(Math.log(0.5), fitted(2).promise(counts(1, 1, 0), 1), 1e-12);
    }

    @Test
    void whatIsLikeForbiddenStructuresIsLessPromising() {
        var forbidden = new Observation(counts(0, 1, 0), Evaluation.IMPOSSIBLE);
        var surrogate = PropertySurrogate.fit(
                List.of(observation(counts(1, 0, 0), 1, 0), observation(counts(0, 0, 1), 1, 0), forbidden),
                below(2),
                1e-3);
        double free = surrogate.promise(counts(1, 0, 1), 1);
        double like = surrogate.promise(counts(0, 1, 0), 1);
        assertTrue(like < free - 5, like + " " + free);
    }
}
