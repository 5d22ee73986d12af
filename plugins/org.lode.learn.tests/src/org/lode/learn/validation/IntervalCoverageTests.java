package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.ConformalIntervals;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

class IntervalCoverageTests {
    private static final int COLUMNS = 6;

    private final Random random = new Random(11);

    private DesignMatrix rows(int count) {
        var values = new float[count * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new DesignMatrix(count, COLUMNS, values);
    }

    /** How the measured values scatter. */
    private enum Noise {
        /** One value in ten is four times as far off. */
        MIXED {
            @Override
            double draw(double first, Random random) {
                return random.nextGaussian() * (random.nextInt(10) == 0 ? 2 : 0.5);
            }
        },
        /** Student's t with three degrees of freedom. */
        HEAVY_TAILED {
            @Override
            double draw(double first, Random random) {
                double squares = 0;
                for (int i = 0; i < 3; i++) {
                    double part = random.nextGaussian();
                    squares += part * part;
                }
                return 0.5 * random.nextGaussian() / Math.sqrt(squares / 3);
            }
        },
        /** The deviation grows with the first column. */
        HETEROSCEDASTIC {
            @Override
            double draw(double first, Random random) {
                return random.nextGaussian() * (0.2 + 0.8 * Math.abs(first));
            }
        },
        /** All on one side. */
        SKEWED {
            @Override
            double draw(double first, Random random) {
                return -0.7 * Math.log(1 - random.nextDouble());
            }
        };

        abstract double draw(double first, Random random);
    }

    /** Linear with a bend and noise. */
    private double[] targets(DesignMatrix x, Noise noise) {
        return IntStream.range(0, x.rows())
                .mapToDouble(i -> 2 * x.get(i, 0)
                        - x.get(i, 1)
                        + 0.3 * x.get(i, 2) * x.get(i, 2)
                        + noise.draw(x.get(i, 0), random))
                .toArray();
    }

    /** The share of fresh rows inside the intervals of a level, over many draws. */
    private double coverage(Regressor regressor, Noise noise, int training, int draws, double level)
            throws LearnException {
        int covered = 0;
        int asked = 0;
        for (int draw = 0; draw < draws; draw++) {
            var x = rows(training);
            var y = targets(x, noise);
            var names = IntStream.range(0, training).mapToObj(Integer::toString).toList();
            var folds = Folds.draw(names, 10, draw);
            var raw = CrossValidation.run(regressor, x, y, folds, 1, Progress.NONE);
            var calibration = Calibration.of(y, raw, folds);
            var model = new CalibratedRegressor(
                    regressor.fit(x, y, 1, Progress.NONE), ApplicabilityDomain.fit(x, 1), calibration.factor());
            var fresh = rows(60);
            var scores = Calibration.scores(targets(fresh, noise), model.predict(fresh));
            double halfWidth = calibration.intervals().halfWidth(level);
            covered +=
                    IntStream.range(0, 60).filter(i -> scores[i] <= halfWidth).count();
            asked += 60;
        }
        return (double) covered / asked;
    }

    @ParameterizedTest
    @CsvSource({
        "MIXED, 30, 60",
        "MIXED, 58, 60",
        "MIXED, 150, 40",
        "HEAVY_TAILED, 30, 60",
        "HEAVY_TAILED, 58, 60",
        "HETEROSCEDASTIC, 30, 60",
        "HETEROSCEDASTIC, 150, 40",
        "SKEWED, 58, 60"
    })
    void nominalNinetyPercentCoverEightySevenToNinetyThree(Noise noise, int training, int draws) throws LearnException {
        double found = coverage(new BayesianRidge(), noise, training, draws, 0.9);
        assertTrue(found > 0.87 && found < 0.93, () -> noise + ", " + training + " rows: " + found);
    }

    /** Trees and neighbours are less stable than a linear model, and learn worse from the rows of the other folds. */
    @ParameterizedTest
    @CsvSource({"RANDOM_FOREST", "NEAREST_NEIGHBOURS", "GAUSSIAN_PROCESS"})
    void otherLearnersKeepTheirNinetyPercent(LearningMethod method) throws LearnException {
        double found = coverage(method.regressor(58, 1), Noise.HEAVY_TAILED, 58, 12, 0.9);
        assertTrue(found > 0.87 && found < 0.93, () -> method + ": " + found);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.8"})
    void otherLevelsAreKeptToo(double level) throws LearnException {
        assertEquals(level, coverage(new BayesianRidge(), Noise.MIXED, 100, 40, level), 0.035);
    }

    /** The conformal quantile of n scores is the ⌈p (n + 1)⌉-th smallest. */
    @Test
    void halfWidthIsTheConformalQuantile() {
        var intervals = ConformalIntervals.of(
                IntStream.rangeClosed(1, 19).asDoubleStream().toArray());
        assertEquals(18, intervals.halfWidth(0.9));
        assertEquals(10, intervals.halfWidth(0.5));
        assertEquals(19, intervals.halfWidth(0.99));
        var twenty = ConformalIntervals.of(
                IntStream.rangeClosed(1, 20).asDoubleStream().toArray());
        assertEquals(19, twenty.halfWidth(0.9), "⌈0.9 × 21⌉, not 0.9 × 20");
    }

    /** SciPy: {@code norm.ppf([0.95, 0.75, 0.995])}. */
    @Test
    void withoutScoresIntervalsAreTheNormalDistributions() {
        assertEquals(1.6448536269514722, ConformalIntervals.NORMAL.halfWidth(0.9), 1e-12);
        assertEquals(0.6744897501960817, ConformalIntervals.NORMAL.halfWidth(0.5), 1e-12);
        assertEquals(2.5758293035489004, ConformalIntervals.NORMAL.halfWidth(0.99), 1e-12);
    }

    @Test
    void manyScoresAreThinnedWithoutMovingTheQuantiles() {
        var scores = new double[50_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.abs(random.nextGaussian());
        }
        var intervals = ConformalIntervals.of(scores);
        for (double level : List.of(0.3, 0.9, 0.99)) {
            assertEquals(ConformalIntervals.NORMAL.halfWidth(level), intervals.halfWidth(level), 0.04);
        }
    }

    @Test
    void coverageIsMeasuredByTheOtherFolds() {
        var measured = new double[] {1, 1, 1, 1, 5, 5, 5, 5};
        var predicted = new Estimates(new double[8], new double[] {1, 1, 1, 1, 1, 1, 1, 1});
        var folds = new Folds(2, new int[] {0, 0, 0, 0, 1, 1, 1, 1});
        // The small errors of the first fold lie inside the second's intervals, not the other way round.
        assertEquals(0.5, Calibration.of(measured, predicted, folds).coverage());
    }
}
