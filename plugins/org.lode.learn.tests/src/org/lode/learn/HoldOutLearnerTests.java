package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.neighbour.NearestNeighbours;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Split;
import org.lode.represent.Progress;

class HoldOutLearnerTests {
    private static HoldOutLearner learner(Split split, TargetTransform.Choice transform) {
        return new HoldOutLearner(new BayesianRidge(), 0.2, 0.2, split, transform, 50, 1);
    }

    /** The logarithm is linear in the share of iron, but for a ripple of 0.1. */
    private static TrainingSet exponential() {
        return SampleAlloys.of(300, share -> Math.exp(5 * share + 0.1 * Math.sin(1e6 * share)));
    }

    @Test
    void transformedTargetComesBackInItsOwnUnit() throws LearnException {
        var plain = learner(Split.random(20), TargetTransform.Choice.NONE).learn(exponential(), Progress.NONE);
        var logarithm =
                learner(Split.random(20), TargetTransform.Choice.LOGARITHM).learn(exponential(), Progress.NONE);
        double plainError = plain.card().metrics().get("mae");
        double error = logarithm.card().metrics().get("mae");
        assertTrue(error < plainError, () -> error + " against " + plainError);
        assertTrue(logarithm.card().learner().endsWith(", target transform logarithm"));
        assertEquals(0.9, logarithm.card().metrics().get("coverage90"), 0.1);
    }

    @Test
    void otherSplitsGiveWholeFoldsToTheTest() throws LearnException {
        var card = learner(Split.of(Split.Kind.STRATIFIED, 10), TargetTransform.Choice.NONE)
                .learn(exponential(), Progress.NONE)
                .card();
        assertEquals(60, card.metrics().get("testRows"));
        assertEquals(
                "held out values from low to high in every fold, seed 1: 20 % test, 20 % calibration", card.split());
    }

    /**
     * The nearest row of a training row is itself: calibrated on the rows learned from, intervals of a ripple that nothing
     * explains would have no width.
     */
    @Test
    void intervalsAreCalibratedOnRowsThatWereNotLearnedFrom() throws LearnException {
        var ripple = SampleAlloys.of(400, share -> Math.sin(1e6 * share));
        var learner = new HoldOutLearner(
                new NearestNeighbours(1), 0.2, 0.2, Split.random(20), TargetTransform.Choice.NONE, 50, 1);
        double coverage = learner.learn(ripple, Progress.NONE).card().metrics().get("coverage90");
        assertEquals(0.9, coverage, 0.1);
    }

    @Test
    void fewRowsAreRefused() {
        var data = SampleAlloys.of(4, share -> share);
        var e = assertThrows(LearnException.class, () -> learner(Split.random(20), TargetTransform.Choice.NONE)
                .learn(data, Progress.NONE));
        assertEquals(
                "The table has too few rows (4) to keep some for test and calibration; use cross-validation.",
                e.getMessage());
    }
}
