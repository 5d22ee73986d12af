package org.lode.design.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.design.Structures;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TargetWindow;
import org.lode.learn.TrainingSet;
import org.lode.learn.forest.CartForest;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Likelihoods of targets far from what the models predict, and of structures far from what they know. */
class TailTests {
    private static final List<Material> MOLECULES = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
    private static final List<Material> ASPIRIN = MOLECULES.subList(0, 1);

    private static PropertyModel linear;
    private static double mean;
    private static double deviation;

    @BeforeAll
    static void learn() throws Exception {
        linear = learn(new BayesianRidge());
        var evaluation =
                evaluate(linear, ASPIRIN, new TargetWindow("length", 0, 1)).get(0);
        mean = evaluation.mean()[0];
        deviation = evaluation.deviation()[0];
    }

    private static PropertyModel learn(Regressor regressor) throws Exception {
        var recipe = Recipe.parse("descriptors2d");
        var data = new TrainingSet(
                new Featurizer(recipe, 1).compute(MOLECULES, Progress.NONE),
                MOLECULES.stream().map(Material::canonical).toList(),
                MOLECULES.stream()
                        .mapToDouble(molecule -> molecule.text().length())
                        .toArray(),
                new Property("length", "1"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        return new RegressionLearner(regressor, 3, 1).learn(data, Progress.NONE);
    }

    private static List<Evaluation> evaluate(PropertyModel model, List<Material> materials, TargetWindow window)
            throws LearnException {
        return new TargetLikelihood(new ModelPanel(List.of(model)), List.of(window), 0.5, 1)
                .evaluate(materials, Progress.NONE);
    }

    /** The logarithm of the probability of a window that is given in deviations from the mean. */
    private static double log(double lower, double upper) throws LearnException {
        var window = new TargetWindow("length", mean + lower * deviation, mean + upper * deviation);
        return evaluate(linear, ASPIRIN, window).get(0).logProbability()[0];
    }

    /** mpmath 1.2.1 with 60 digits: log(erfc(x / sqrt(2)) / 2). */
    @ParameterizedTest
    @CsvSource({
        "10, -53.231285150512471",
        "20, -203.91715537109726",
        "30, -454.3212439563432",
        "40, -804.60844201375379"
    })
    void oneSidedTargetsAreRightInBothTails(double far, double expected) throws Exception {
        assertEquals(expected, log(far, Double.POSITIVE_INFINITY), 1e-11 * -expected);
        assertEquals(expected, log(Double.NEGATIVE_INFINITY, -far), 1e-11 * -expected);
        assertEquals(0, log(-far, Double.POSITIVE_INFINITY), 1e-22);
        assertEquals(0, log(Double.NEGATIVE_INFINITY, far), 1e-22);
    }

    /** mpmath 1.2.1 with 60 digits: log(Q(a) - Q(b)) with Q(x) = erfc(x / sqrt(2)) / 2. */
    @ParameterizedTest
    @CsvSource({"20, 21, -203.91715537228816", "40, 41, -804.60844201375379", "9.75, 10.25, -50.744147993578116"})
    void intervalsAreRightInBothTails(double lower, double upper, double expected) throws Exception {
        assertEquals(expected, log(lower, upper), 1e-11 * -expected);
        assertEquals(expected, log(-upper, -lower), 1e-11 * -expected);
    }

    /** A target with a tolerance to both sides; mpmath as above. */
    @ParameterizedTest
    @CsvSource({"0, 0.001, -7.13354679829352", "20, 0.5, -194.01696577945859", "40, 0.001, -807.13328014588318"})
    void targetsWithAToleranceAreRightInBothTails(double target, double tolerance, double expected) throws Exception {
        // the ends of the narrow window are rounded to some 1e-10 of its width
        assertEquals(expected, log(target - tolerance, target + tolerance), 1e-9);
        assertEquals(expected, log(-target - tolerance, -target + tolerance), 1e-9);
    }

    /**
     * Chains far outside end in the same leaves of all trees, so that only the distance tells their deviations apart.
     */
    @Test
    void outsideOfTheDomainTheDeviationGrowsWithTheDistance() throws Exception {
        var forest = learn(new CartForest(20, 0.3, 1, 1));
        var chains = Structures.molecules("C".repeat(150), "C".repeat(300), "C".repeat(600));
        var inside = evaluate(forest, ASPIRIN, new TargetWindow("length", 0, 1)).get(0);
        assertTrue(inside.inDomain()[0]);
        var far = evaluate(forest, chains, new TargetWindow("length", 0, 1));
        var window =
                new TargetWindow("length", far.get(0).mean()[0] - 5, far.get(0).mean()[0] + 5);
        var logs = new ArrayList<Double>();
        for (var evaluation : evaluate(forest, chains, window)) {
            assertTrue(!evaluation.inDomain()[0]);
            logs.add(evaluation.logProbability()[0]);
        }
        for (int i = 1; i < far.size(); i++) {
            assertEquals(far.get(0).mean()[0], far.get(i).mean()[0], 1e-3);
            assertTrue(far.get(i).deviation()[0] > 1.5 * far.get(i - 1).deviation()[0], i + "");
            assertTrue(logs.get(i) < logs.get(i - 1), logs.toString());
        }
        assertTrue(far.get(0).deviation()[0] > 2 * inside.deviation()[0]);
    }
}
