package org.lode.design.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.constraint.AllowedElements;
import org.lode.design.constraint.Constraint;
import org.lode.design.constraint.StructureRange;
import org.lode.design.constraint.StructureRange.Quantity;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TargetWindow;
import org.lode.learn.TrainingSet;
import org.lode.learn.linear.BayesianRidge;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

class TargetLikelihoodTests {
    private static final List<Material> MOLECULES = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);

    private static PropertyModel model;

    @BeforeAll
    static void learn() throws Exception {
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
        model = new RegressionLearner(new BayesianRidge(), 3, 1).learn(data, Progress.NONE);
    }

    private static List<Evaluation> evaluate(List<TargetWindow> targets, Constraint... constraints)
            throws LearnException {
        var ofTargets = new TargetLikelihood(new ModelPanel(List.of(model)), targets, 0.25, 1);
        return new ConstrainedLikelihood(ofTargets, List.of(constraints), 2).evaluate(MOLECULES, Progress.NONE);
    }

    /** Φ by the trapezoid rule on the density: independent of the model's own error function. */
    private static double normalProbability(double from, double to) {
        int steps = 200_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = from + (to - from) * i / steps;
            sum += (i == 0 || i == steps ? 0.5 : 1) * Math.exp(-x * x / 2);
        }
        return sum * (to - from) / steps / Math.sqrt(2 * Math.PI);
    }

    @Test
    void theLikelihoodIsTheProbabilityOfTheWindow() throws Exception {
        var evaluation = evaluate(List.of(new TargetWindow("length", 18, 24))).get(0);
        double mean = evaluation.mean()[0];
        double deviation = evaluation.deviation()[0];
        double expected = normalProbability((18 - mean) / deviation, (24 - mean) / deviation);
        assertEquals(expected, Math.exp(evaluation.logProbability()[0]), 1e-8);
    }

    @Test
    void severalTargetsMultiply() throws Exception {
        var one = new TargetWindow("length", 10, 30);
        var other = new TargetWindow("length", 20, Double.POSITIVE_INFINITY);
        var both = evaluate(List.of(one, other)).get(3);
        double expected = evaluate(List.of(one)).get(3).logLikelihood()
                + evaluate(List.of(other)).get(3).logLikelihood();
        assertEquals(expected, both.logLikelihood() + both.logTrust(), 1e-12);
        assertEquals(both.logTarget(), both.logLikelihood(), 1e-12);
    }

    @Test
    void aTargetFarAwayIsUnlikelyButNotImpossible() throws Exception {
        var near = evaluate(List.of(new TargetWindow("length", 1e4, 2e4))).get(0);
        var far = evaluate(List.of(new TargetWindow("length", 2e4, 3e4))).get(0);
        assertTrue(Double.isFinite(far.logLikelihood()));
        assertTrue(far.logLikelihood() < near.logLikelihood());
    }

    @Test
    void aHardConstraintMakesImpossible() throws Exception {
        var evaluations = evaluate(List.of(new TargetWindow("length", 0, 100)), new AllowedElements(List.of("C", "O")));
        for (int i = 0; i < MOLECULES.size(); i++) {
            boolean allowed = MOLECULES.get(i).text().matches("[CcOo()=#\\d-]*")
                    && !MOLECULES.get(i).text().contains("Cl");
            assertEquals(
                    allowed,
                    evaluations.get(i).logLikelihood() > Double.NEGATIVE_INFINITY,
                    MOLECULES.get(i).text());
        }
    }

    @Test
    void aSoftConstraintAddsItsLogarithm() throws Exception {
        var constraint = new StructureRange(Quantity.HEAVY_ATOMS, 0, 10, 3);
        var evaluation = evaluate(List.of(new TargetWindow("length", 0, 100)), constraint)
                .get(0);
        assertEquals(
                evaluation.logTarget() + constraint.logFactor(MOLECULES.get(0)), evaluation.logLikelihood(), 1e-12);
    }

    @Test
    void aTargetWithoutModelIsRefused() {
        assertThrows(LearnException.class, () -> evaluate(List.of(new TargetWindow("colour", 0, 1))));
    }

    @Test
    void outsideOfTheDomainAHitIsTrustedLess() throws Exception {
        var likelihood = new TargetLikelihood(
                new ModelPanel(List.of(model)), List.of(new TargetWindow("length", 0, 1e6)), 0.25, 1);
        var giant = Structures.molecules("C".repeat(300), "CC(=O)Oc1ccccc1C(=O)O");
        var evaluations = likelihood.evaluate(giant, Progress.NONE);
        assertEquals(Math.log(0.25), evaluations.get(0).logTrust(), 1e-12);
        assertEquals(0, evaluations.get(1).logTrust());
    }
}
