package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.RegressionLearner;
import org.lode.learn.SampleAlloys;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.neighbour.NearestNeighbours;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.RegressorAverage;
import org.lode.learn.regression.RegressorChoice;
import org.lode.represent.Progress;

class BestOfTests {
    /** Hangs far longer than any of these tests takes. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int ROWS = 40;

    private final DesignMatrix x = rows();
    private final double[] y = targets(x);

    private static DesignMatrix rows() {
        var values = new float[2 * ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 37 % 101) / 10f;
        }
        return new DesignMatrix(ROWS, 2, values);
    }

    private static double[] targets(DesignMatrix x) {
        var y = new double[ROWS];
        Arrays.setAll(y, row -> 3 * x.get(row, 0) - x.get(row, 1));
        return y;
    }

    /** Learns until it is told to stop. */
    private record Endless() implements Regressor {
        @Override
        public String description() {
            return "endless";
        }

        @Override
        public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) {
            while (true) {
                progress.check();
                Thread.onSpinWait();
            }
        }
    }

    /** Learns nothing. */
    private record Refusing() implements Regressor {
        @Override
        public String description() {
            return "refusing";
        }

        @Override
        public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
            throw new LearnException("Too many columns.");
        }
    }

    /** Predicts a number whatever it is asked. */
    private record Constant(double value) implements Regressor {
        @Override
        public String description() {
            return "constant " + value;
        }

        @Override
        public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) {
            return (graph, input) -> {
                var zero = graph.scale("nothing", graph.mean("anything", input), 0);
                return new FittedRegressor.Outputs(graph.shift("value", zero, value), graph.shift("one", zero, 1));
            };
        }
    }

    /** By hand: of a target that is 0 or 100, the constants 50 and 20 have errors of 50; -5 has 55, -20 has 70. */
    @Test
    void regressorsAboutAsGoodAsTheBestAreAveraged() throws LearnException {
        var y = new double[ROWS];
        Arrays.setAll(y, row -> row % 2 == 0 ? 100 : 0);
        List<Regressor> constants = List.of(new Constant(-20), new Constant(50), new Constant(-5), new Constant(20));
        var chosen =
                new BestOf(constants, 4, 0, 0.2).select(x, y, 1, Progress.NONE).chosen();
        assertEquals(new RegressorAverage(constants.subList(1, 4)), chosen);
        var best = new BestOf(constants, 4, 0, 0).select(x, y, 1, Progress.NONE).chosen();
        assertEquals(new Constant(50), best);
    }

    private RegressorChoice.Selection select(BestOf choice) throws LearnException {
        return choice.select(x, y, 1, Progress.NONE);
    }

    /** A linear function is predicted by a linear model with no error, by the nearest of 40 rows with some. */
    @Test
    void theLeastErrorIsChosenWhateverTheOrder() throws LearnException {
        var linear = new BayesianRidge();
        var nearest = new NearestNeighbours(1);
        for (var candidates : List.of(List.<Regressor>of(linear, nearest), List.<Regressor>of(nearest, linear))) {
            var selection = select(new BestOf(candidates, 4));
            assertSame(linear, selection.chosen());
            assertTrue(selection.description().endsWith(", chosen among 2 by inner cross-validation"));
        }
    }

    @Test
    void aCandidateThatCannotLearnIsPassedOverWithItsReason() throws LearnException {
        var selection = select(new BestOf(List.of(new Refusing(), new BayesianRidge()), 4));
        assertEquals(new BayesianRidge(), selection.chosen());
        assertEquals("Too many columns.", selection.scores().get(0).problem());
    }

    @Test
    void whereNoneCanLearnTheReasonIsTold() {
        var e = assertThrows(LearnException.class, () -> select(new BestOf(List.of(new Refusing()), 4)));
        assertEquals("Too many columns.", e.getMessage());
    }

    @Test
    void rowsThatAreAllTheSameAreRefused() {
        var same = new DesignMatrix(ROWS, 2, new float[2 * ROWS]);
        var choice = new BestOf(List.of(new BayesianRidge()), 4);
        assertThrows(LearnException.class, () -> choice.select(same, y, 1, Progress.NONE));
    }

    /** The time is over long before the first candidate has learned; without a choice there would be no model. */
    @Test
    void theFirstCandidateIsTriedHoweverShortTheTime() throws LearnException {
        var selection = select(new BestOf(List.of(new BayesianRidge(), new NearestNeighbours(1)), 4, 1e-9));
        assertEquals(new BayesianRidge(), selection.chosen());
        assertEquals(RegressorChoice.LATE, selection.scores().get(1).problem());
        assertTrue(
                selection
                        .description()
                        .endsWith(", chosen among 1 by inner cross-validation, 1 more not tried to the end within the"
                                + " time limit"),
                selection.description());
    }

    @Test
    void aCandidateThatIsStillLearningAtTheEndOfTheTimeIsStopped() {
        var choice = new BestOf(List.of(new BayesianRidge(), new Endless(), new NearestNeighbours(1)), 4, 0.2);
        var selection = assertTimeoutPreemptively(LONGEST, () -> select(choice));
        assertEquals(new BayesianRidge(), selection.chosen());
        assertEquals(RegressorChoice.UNFINISHED, selection.scores().get(1).problem());
        assertTrue(Double.isNaN(selection.scores().get(1).error()));
        assertEquals(RegressorChoice.LATE, selection.scores().get(2).problem());
    }

    /**
     * Nested: the choice is made in each fold and once more; model and validation are those of what was found in time.
     */
    @Test
    void whatIsFoundInTimeIsAValidatedModel() throws LearnException {
        var data = SampleAlloys.of(30, share -> 5 + 2 * share);
        var limited = new BestOf(List.of(new BayesianRidge(), new Endless()), 3, 0.05);
        var found = assertTimeoutPreemptively(
                LONGEST, () -> new RegressionLearner(limited, 3, 1).learn(data, Progress.NONE));
        var alone = new RegressionLearner(new BayesianRidge(), 3, 1).learn(data, Progress.NONE);
        for (var figure : List.of("mae", "rmse", "r2", "coverage90")) {
            assertEquals(
                    alone.card().metrics().get(figure), found.card().metrics().get(figure), figure);
        }
        var asked = data.features();
        assertEquals(
                Arrays.toString(alone.predict(asked).mean()),
                Arrays.toString(found.predict(asked).mean()));
        assertTrue(found.card().learner().endsWith("1 more not tried to the end within the time limit"));
    }

    @Test
    void cancelEndsTheChoiceThoughThereIsTime() {
        var cancelledSoon = new Progress() {
            private int asked;

            @Override
            public void report(double fraction, String message) {
                // not asked for
            }

            @Override
            public boolean cancelled() {
                return ++asked > 1000;
            }
        };
        for (double seconds : new double[] {0, 3600}) {
            var choice = new BestOf(List.of(new BayesianRidge(), new Endless()), 4, seconds);
            assertTimeoutPreemptively(
                    LONGEST,
                    () -> assertThrows(CancellationException.class, () -> choice.select(x, y, 1, cancelledSoon)));
        }
    }

    /**
     * Validated from outside: what a fold is predicted by was chosen without it, so that its own values don't matter.
     */
    @Test
    void theChoiceOfAFoldKnowsNothingOfItsTargets() throws LearnException {
        var choice = new BestOf(List.of(new NearestNeighbours(3), new BayesianRidge(), new NearestNeighbours(1)), 3);
        var names = IntStream.range(0, ROWS).mapToObj(Integer::toString).toList();
        var folds = Folds.draw(names, 4, 1);
        var before = CrossValidation.run(choice, x, y, folds, 1, Progress.NONE).mean();
        var changed = y.clone();
        for (int row : folds.test(2)) {
            changed[row] = 1000 - 50 * changed[row];
        }
        var after =
                CrossValidation.run(choice, x, changed, folds, 1, Progress.NONE).mean();
        for (int row : folds.test(2)) {
            assertEquals(before[row], after[row]);
        }
    }
}
