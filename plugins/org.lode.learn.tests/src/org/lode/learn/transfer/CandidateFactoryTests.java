package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.SampleModels;
import org.lode.learn.TrainingSet;
import org.lode.learn.forest.GradientBoosting;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.linear.ElasticNet;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class CandidateFactoryTests {
    private static final String RECIPE = "fractions";

    private static List<String> alloys(int iron, int nickel) {
        var formulas = new ArrayList<String>();
        for (int i = 1; i <= iron; i++) {
            for (int j = 1; j <= nickel; j++) {
                formulas.add("Fe" + i + "Ni" + j + "Co20");
            }
        }
        return formulas;
    }

    private static Features features(List<String> formulas) {
        return new Featurizer(SampleModels.recipe(RECIPE), 1)
                .parseAndCompute(MaterialKind.COMPOSITION, formulas, Progress.NONE);
    }

    /** The share of a part among iron, nickel and cobalt. */
    private static double share(String formula, int part) {
        var amounts = Arrays.stream(formula.split("[A-Za-z]+"))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return amounts[part] / Arrays.stream(amounts).sum();
    }

    /** A source that predicts the share of iron. */
    private static PropertyModel source() throws LearnException {
        var formulas = alloys(8, 8);
        var y = formulas.stream().mapToDouble(formula -> share(formula, 0)).toArray();
        var data = new TrainingSet(
                features(formulas),
                formulas,
                y,
                new Property("iron", ""),
                SampleModels.recipe(RECIPE),
                Provenance.of("test", ""));
        return new RegressionLearner(new BayesianRidge(), 4, 1).learn(data, Progress.NONE);
    }

    /** What transfer tries of a table whose property is a bent function of the iron and linear in the cobalt. */
    private static CandidatePool pool(TransferMethod method, int iron, int nickel) throws LearnException {
        var source = source();
        var formulas = alloys(iron, nickel);
        var y = formulas.stream()
                .mapToDouble(formula -> 10 * Math.abs(share(formula, 0) - 0.3) + share(formula, 2))
                .toArray();
        var settings = new TransferSettings(
                Optional.of(SampleModels.recipe(RECIPE)), 5, 1, 1, Provenance.of("a test", "2026-01-01"));
        var recipe = TransferRecipe.of(List.of(source), MaterialKind.COMPOSITION, settings);
        var table = new TargetTable(
                DesignMatrix.of(features(formulas)), recipe.columns(recipe.simple()), formulas, y, 1, 1);
        return new CandidateFactory(recipe, List.of(source), table).pool(method, Progress.NONE);
    }

    private static Regressor last(Candidate candidate) {
        return candidate.regressor() instanceof ResidualRegressor residual ? residual.rest() : candidate.regressor();
    }

    /** A linear learner can't bend; a table of more rows than a Gaussian process takes has nothing else that does. */
    @ParameterizedTest
    @CsvSource({"STACKING", "RESIDUAL"})
    void boostedTreesReadTheSourcesOfTablesTooLargeForAProcess(TransferMethod method) throws LearnException {
        var pool = pool(method, 56, 55);
        assertTrue(pool.table().targets().length > GaussianProcess.MOST_ROWS);
        var boosted = pool.transfer().stream()
                .filter(candidate -> last(candidate) instanceof GradientBoosting)
                .toList();
        var linear = pool.transfer().stream()
                .filter(candidate -> last(candidate) instanceof BayesianRidge)
                .toList();
        assertEquals(1, boosted.size());
        assertEquals(2, boosted.get(0).blocks().size(), "the source's output beside the simple descriptors");
        double bent = pool.errors(boosted, Progress.NONE)[0];
        double straight =
                Arrays.stream(pool.errors(linear, Progress.NONE)).min().orElseThrow();
        assertTrue(bent < 0.2 * straight, () -> bent + " by boosting, " + straight + " by a linear learner");
    }

    @Test
    void smallTablesHaveNoBoostedTrees() throws LearnException {
        var stacking = pool(TransferMethod.STACKING, 12, 12).transfer();
        assertEquals(
                List.of(GaussianProcess.class, GaussianProcess.class, ElasticNet.class, BayesianRidge.class),
                stacking.stream()
                        .map(CandidateFactoryTests::last)
                        .map(Object::getClass)
                        .toList());
        var residual = pool(TransferMethod.RESIDUAL, 12, 12).transfer();
        assertEquals(
                List.of(GaussianProcess.class),
                residual.stream()
                        .map(CandidateFactoryTests::last)
                        .map(Object::getClass)
                        .toList());
    }

    @Test
    void automaticTransferOfALargeTableHasThemToo() throws LearnException {
        var ways = pool(TransferMethod.AUTO, 56, 55).transfer();
        assertEquals(
                2,
                ways.stream()
                        .filter(way -> last(way) instanceof GradientBoosting)
                        .count());
    }

    /** The source has two metrics; the third is for what it doesn't know. */
    @Test
    void metricsOfSourcesStandBesideAnEvenOne() throws LearnException {
        var average = (MetricAverage)
                pool(TransferMethod.METRIC, 12, 12).transfer().get(0).regressor();
        assertEquals(3, average.metrics().size());
        assertEquals("equal weights", average.metrics().get(2).label());
    }

    /** What transfer is compared with: an average of learners too, or it would be praised for averaging. */
    @Test
    void directLearningIsAnAverageChosenInTheSameWay() throws LearnException {
        var pool = pool(TransferMethod.AUTO, 12, 12);
        var rows = IntStream.range(0, pool.table().targets().length).toArray();
        var learned = pool.learn(rows, Progress.NONE);
        var direct = ((Ensemble) learned.direct().regressor()).members();
        assertTrue(direct.size() > 1, () -> direct.size() + " members");
        assertTrue(direct.stream().allMatch(member -> pool.direct().contains(member.candidate())));
        var transfer = ((Ensemble) learned.transfer().regressor()).members();
        assertTrue(transfer.stream().anyMatch(member -> pool.transfer().contains(member.candidate())));
    }
}
