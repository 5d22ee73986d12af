package org.lode.learn;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.RegressorChoice;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.learn.validation.Split;
import org.lode.represent.Progress;

/**
 * Learns from a part of a large table, calibrates the deviation on another and tells the error on a third.
 *
 * <p>Materials divided at random belong to a part by their name and the seed alone, so growing tables keep their parts.
 * With any other split its first folds are the test part, the next ones the calibration part. A target transform is
 * fitted to the part learned from. The model is the one that was tested.
 *
 * @param regressor the method
 * @param test the share of materials that are used for nothing but the error told in the card
 * @param calibration the share of materials the deviation is calibrated on
 * @param split how the rows are divided; of other splits than the random one, shares are rounded to whole folds
 * @param transform what the target is transformed by
 * @param references the most rows the applicability domain is told by
 * @param seed the seed of the parts and of everything random
 */
public record HoldOutLearner(
        Regressor regressor,
        double test,
        double calibration,
        Split split,
        TargetTransform.Choice transform,
        int references,
        long seed)
        implements Learner {
    private static final int FEWEST = 10;
    private static final int PARTS = 20;

    /** The rows of each part. */
    private record Parts(int[] training, int[] calibration, int[] test) {
        boolean isTooSmall() {
            return Math.min(training.length, Math.min(calibration.length, test.length)) < FEWEST;
        }
    }

    /** With materials divided at random, as many references as a domain takes by itself and no transform. */
    public HoldOutLearner(Regressor regressor, double test, double calibration, long seed) {
        this(regressor, test, calibration, ApplicabilityDomain.MOST_REFERENCES, seed);
    }

    /** With materials divided at random and no transform. */
    public HoldOutLearner(Regressor regressor, double test, double calibration, int references, long seed) {
        this(regressor, test, calibration, Split.random(PARTS), TargetTransform.Choice.NONE, references, seed);
    }

    @Override
    public PropertyModel learn(TrainingSet data, Progress progress) throws LearnException {
        TrainingChecks.checkTargets(data.targets(), data.property());
        var parts = parts(data, progress.part(0, 0.02));
        if (parts.isTooSmall()) {
            throw new LearnException("The table has too few rows (" + data.targets().length
                    + ") to keep some for test and calibration; use cross-validation.");
        }
        var x = DesignMatrix.of(data.features());
        TrainingChecks.checkFeatures(x, data);
        var y = data.targets();
        var undo = transform.fit(Folds.select(y, parts.training()));
        var rows = x.select(parts.training());
        var targets = undo.apply(Folds.select(y, parts.training()));
        var selected = RegressorChoice.settle(regressor, rows, targets, seed, progress.part(0.02, 0.7));
        var fitted = selected.chosen().fit(rows, targets, seed, progress.part(0.7, 1));
        var domain = ApplicabilityDomain.fit(rows, references, seed);
        var raw = new CalibratedRegressor(fitted, domain, 1);
        var conformal = Calibration.of(
                undo.apply(Folds.select(y, parts.calibration())), raw.predict(x.select(parts.calibration())));
        var calibrated = new CalibratedRegressor(fitted, domain, conformal.factor(), conformal.intervals(), undo);
        var measured = Folds.select(y, parts.test());
        var asked = x.select(parts.test());
        var predicted = calibrated.predict(asked).mean();
        var metrics = Metrics.of(measured, predicted).toMap();
        metrics.put(
                "coverage90",
                Calibration.coverage(
                        undo.apply(measured), RegressionLearner.scaled(raw.predict(asked), conformal.factor())));
        metrics.put("testRows", (double) parts.test().length);
        var description = selected.description() + (undo.isNone() ? "" : ", target transform " + undo.description());
        return new ModelAssembly(data, description, description(), metrics, seed, List.of())
                .build(calibrated)
                .with(HeldOut.of(measured, predicted));
    }

    private Parts parts(TrainingSet data, Progress progress) throws LearnException {
        if (split.kind() == Split.Kind.RANDOM) {
            var inTest = Folds.share(data.materials(), test, seed);
            var inRest = Folds.share(data.materials(), test + calibration, seed);
            return new Parts(
                    rows(data, row -> !inRest[row]),
                    rows(data, row -> inRest[row] && !inTest[row]),
                    rows(data, row -> inTest[row]));
        }
        var fold = split.draw(data, seed, progress).fold();
        int tested = foldsOf(test);
        int rest = tested + foldsOf(calibration);
        return new Parts(
                rows(data, row -> fold[row] >= rest),
                rows(data, row -> fold[row] >= tested && fold[row] < rest),
                rows(data, row -> fold[row] < tested));
    }

    private int foldsOf(double share) {
        return (int) Math.max(1, Math.round(share * split.folds()));
    }

    private static int[] rows(TrainingSet data, IntPredicate in) {
        return IntStream.range(0, data.targets().length).filter(in).toArray();
    }

    private String description() {
        var how = split.kind() == Split.Kind.RANDOM
                ? "by hash of the material"
                : split.kind().words();
        return "held out " + how + ", seed " + seed + ": " + Math.round(100 * test) + " % test, "
                + Math.round(100 * calibration) + " % calibration";
    }
}
