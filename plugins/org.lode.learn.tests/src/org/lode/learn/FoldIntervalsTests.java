package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.learn.FoldIntervals.Fold;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.neighbour.NearestNeighbours;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.FittedRegressor.Outputs;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.FoldTransforms;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Split;
import org.lode.represent.Progress;

class FoldIntervalsTests {
    private static final TargetTransform NONE = TargetTransform.NONE;

    /**
     * Three rows that are each left out in turn, and the mean as the model: of 0, 3 and 9 the models are 6, 4.5 and 1.5
     * and the errors 6, 1.5 and 7.5. By hand, from Barber et al. (2021), eq. 6, with α = 1/2 and so the second smallest
     * of 6 - 6, 4.5 - 1.5, 1.5 - 7.5 and of 6 + 6, 4.5 + 1.5, 1.5 + 7.5.
     */
    @Test
    void jackknifePlusOfTheMeanIsThatByHand() {
        var folds = List.of(fold(6), fold(1.5), fold(7.5));
        var interval = new FoldIntervals(folds).interval(new float[] {6, 4.5f, 1.5f}, new float[] {1, 1, 1}, 0, 0.5);
        assertEquals(new FoldIntervals.Interval(0, 9), interval);
    }

    private static Fold fold(double... scores) {
        return new Fold(scores, NONE);
    }

    @Test
    void modelsThatAgreeGiveTheConformalInterval() {
        var scores = IntStream.rangeClosed(1, 40).mapToDouble(i -> 0.1 * i).toArray();
        var half = ConformalIntervals.of(scores).halfWidth(0.9);
        var folds = new FoldIntervals(List.of(
                new Fold(Arrays.copyOfRange(scores, 0, 20), NONE), new Fold(Arrays.copyOfRange(scores, 20, 40), NONE)));
        var interval = folds.interval(new float[] {7, 7, 5, 5}, new float[] {9, 9, 2, 2}, 2, 0.9);
        assertEquals(5 - 2 * half, interval.lower(), 1e-12);
        assertEquals(5 + 2 * half, interval.upper(), 1e-12);
    }

    @Test
    void levelTooHighForTheRowsIsNotNarrowerThanTheNormalDistribution() {
        var interval = new FoldIntervals(List.of(fold(0.1), fold(0.2)))
                .interval(new float[] {0, 0}, new float[] {1, 1}, 0, 0.95);
        assertEquals(1.959964, interval.upper(), 1e-6);
    }

    /** A transform of its own for each fold: errors are laid around predictions of logarithms. */
    @Test
    void transformedTargetsComeBackInTheirUnit() {
        var folds = new FoldIntervals(List.of(new Fold(new double[] {1, 1}, new TargetTransform(0))));
        var interval = folds.interval(new float[] {2}, new float[] {0.5f}, 0, 0.5);
        assertEquals(Math.exp(1.5), interval.lower(), 1e-6);
        assertEquals(Math.exp(2.5), interval.upper(), 1e-6);
    }

    @Test
    void textGivesTheSameIntervals() throws LearnException {
        var folds = new FoldIntervals(List.of(fold(0.5, 1.5), new Fold(new double[] {2}, new TargetTransform(0.5))));
        var read = FoldIntervals.fromJson(folds.toJson());
        assertEquals(
                folds.interval(new float[] {3, 4}, new float[] {1, 1}, 0, 0.6),
                read.interval(new float[] {3, 4}, new float[] {1, 1}, 0, 0.6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "[{\"scores\":[]}]", "[{\"scores\":[-1]}]", "[{\"scores\":\"x\"}]", "[{}]"})
    void textThatIsNoListOfScoresIsRefused(String text) {
        assertTrue(assertThrows(LearnException.class, () -> FoldIntervals.fromJson(text))
                .getMessage()
                .startsWith("The scores of its folds are"));
    }

    @Test
    void manyScoresAreThinned() {
        var scores = IntStream.rangeClosed(1, 5999).mapToDouble(i -> i).toArray();
        var thin = new FoldIntervals(List.of(new Fold(scores, NONE), new Fold(scores, NONE))).thinned();
        assertEquals(500, thin.folds().get(0).scores().length);
        assertEquals(
                5400, thin.interval(new float[2], new float[] {1, 1}, 0, 0.9).upper(), 15);
    }

    /** Predicts the mean of the rows, with unit deviation. */
    private record Mean() implements Regressor {
        @Override
        public String description() {
            return "mean";
        }

        @Override
        public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) {
            return (graph, input) -> {
                var nothing = graph.scale("nothing", graph.mean("any", input), 0);
                return new Outputs(
                        graph.shift(
                                "average", nothing, Arrays.stream(y).average().orElseThrow()),
                        graph.shift("one", nothing, 1));
            };
        }
    }

    static Stream<Arguments> learners() {
        return Stream.of(
                Arguments.of(new Mean(), 40, 40, 0, true),
                Arguments.of(new BayesianRidge(), 19, 19, 2, true),
                Arguments.of(new BayesianRidge(), 60, 10, 2, true),
                Arguments.of(new NearestNeighbours(1), 60, 10, 2, false),
                Arguments.of(new RandomForestRegressor(10), 60, 5, 2, false));
    }

    /**
     * Rows of the normal distribution whose targets are a multiple of the first column and normal noise of deviation 1.
     * New values are exchangeable with the old ones. Where leaving out a fold hardly moves the model, CV+ is the
     * conformal interval, which holds 1 - α to 1 - α + 1 / (n + 1) of the new values on average over training sets (Lei
     * et al., J. Am. Stat. Assoc. 113 (2018) 1094, theorem 2.2). Where the models of the folds differ, as those of
     * unstable learners do, it may hold more, and nothing bounds it from above (Barber et al. (2021), section 3). What
     * one training set gets has a beta distribution of variance about α (1 - α) / (n + 2) (Vovk, Mach. Learn. 92 (2013)
     * 349); three standard errors of forty training sets with fifty new values each are allowed for.
     */
    @ParameterizedTest
    @MethodSource("learners")
    void nominalNinetyPercentAreHeld(
            Regressor regressor, int rows, int count, double slope, boolean isStable, TestReporter reporter)
            throws LearnException {
        var random = new Random(7);
        int held = 0;
        double width = 0;
        int draws = 40;
        int fresh = 50;
        for (int draw = 0; draw < draws; draw++) {
            var x = rows(rows, random);
            var y = targets(x, slope, random);
            var names = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
            var folds = Folds.draw(names, count, draw);
            var transforms = FoldTransforms.fit(TargetTransform.Choice.NONE, y, folds);
            var fitted = CrossValidation.fit(regressor, x, y, transforms, 1, Progress.NONE);
            var scores = Calibration.scores(y, fitted.estimates());
            var intervals = new FoldIntervals(IntStream.range(0, count)
                    .mapToObj(fold -> new Fold(Folds.select(scores, folds.test(fold)), NONE))
                    .toList());
            var asked = rows(fresh, random);
            var truth = targets(asked, slope, random);
            var locations = new float[fresh * count];
            var spreads = new float[fresh * count];
            for (int fold = 0; fold < count; fold++) {
                var predicted = fitted.models().get(fold).predict(asked);
                for (int row = 0; row < fresh; row++) {
                    locations[row * count + fold] = (float) predicted.mean()[row];
                    spreads[row * count + fold] = (float) predicted.deviation()[row];
                }
            }
            for (int row = 0; row < fresh; row++) {
                var interval = intervals.interval(locations, spreads, row * count, 0.9);
                held += interval.lower() <= truth[row] && truth[row] <= interval.upper() ? 1 : 0;
                width += interval.upper() - interval.lower();
            }
        }
        double coverage = (double) held / (draws * fresh);
        reporter.publishEntry(
                regressor.description(),
                String.format(
                        Locale.ROOT,
                        "%d rows, %d folds: 90 %% intervals hold %.1f %%, %.2f wide (normal noise alone: 3.29)",
                        rows,
                        count,
                        100 * coverage,
                        width / (draws * fresh)));
        double error = Math.sqrt(0.09 / (rows + 2) / draws + 0.09 / (draws * fresh));
        assertTrue(coverage > 0.9 - 3 * error, () -> "coverage " + coverage);
        assertTrue(!isStable || coverage < 0.9 + 1.0 / (rows + 1) + 3 * error, () -> "coverage " + coverage);
    }

    private static DesignMatrix rows(int count, Random random) {
        var values = new float[3 * count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new DesignMatrix(count, 3, values);
    }

    private static double[] targets(DesignMatrix x, double slope, Random random) {
        return IntStream.range(0, x.rows())
                .mapToDouble(row -> slope * x.get(row, 0) + random.nextGaussian())
                .toArray();
    }

    private static PropertyModel boilingPoints(IntervalMethod method, TargetTransform.Choice transform)
            throws LearnException {
        var data = SampleModels.trainingSet(SampleModels.boilingPoints(), SampleModels.recipe("descriptors2d"));
        return new RegressionLearner(new BayesianRidge(), Split.random(5), transform, 100, 1, method)
                .learn(data, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(TargetTransform.Choice.class)
    void foldModelsTravelInTheFile(TargetTransform.Choice transform) throws LearnException {
        var model = boilingPoints(IntervalMethod.AUTO, transform);
        var read = PropertyModel.fromOnnx(model.toOnnx(), "model.onnx");
        var expected = model.predictMaterials(SampleModels.newMolecules(), Progress.NONE);
        var found = read.predictMaterials(SampleModels.newMolecules(), Progress.NONE);
        assertArrayEquals(expected.lower(), found.lower());
        assertArrayEquals(expected.upper(), found.upper());
        var plain = boilingPoints(IntervalMethod.CROSS_CONFORMAL, transform)
                .predictMaterials(SampleModels.newMolecules(), Progress.NONE);
        assertArrayEquals(plain.mean(), found.mean());
        for (int row = 0; row < found.mean().length; row++) {
            assertTrue(found.lower()[row] <= found.mean()[row] && found.mean()[row] <= found.upper()[row]);
            assertNotEquals(plain.lower()[row], found.lower()[row]);
        }
    }

    @Test
    void strangeMaterialHasAWiderInterval() throws LearnException {
        var model = boilingPoints(IntervalMethod.CV_PLUS, TargetTransform.Choice.NONE);
        var materials = List.of(SampleModels.molecule("CCCCO"), SampleModels.molecule("FC(F)(Cl)C(Br)(I)C#N"));
        var found = model.predictMaterials(materials, Progress.NONE);
        assertTrue(found.inDomain()[0] && !found.inDomain()[1]);
        assertTrue(found.upper()[1] - found.lower()[1] > found.upper()[0] - found.lower()[0]);
    }

    @Test
    void scoresWithoutAColumnForEachFoldAreRefused() throws LearnException {
        var model = boilingPoints(IntervalMethod.CV_PLUS, TargetTransform.Choice.NONE);
        var texts = new LinkedHashMap<>(model.graph().metadata());
        texts.put(PropertyModel.FOLDS, new FoldIntervals(List.of(fold(1))).toJson());
        var graph = model.graph().withMetadata(texts);
        var refused = assertThrows(LearnException.class, () -> PropertyModel.of(graph, model.card()));
        assertEquals("Its value 'folds.location' has 5 columns for 1 folds.", refused.getMessage());
    }
}
