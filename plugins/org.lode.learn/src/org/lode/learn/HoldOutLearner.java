package org.lode.learn;

import java.util.List;
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
import org.lode.represent.Progress;

/**
 * Learns from a part of a large table, calibrates the deviation on another and tells the error on a third.
 *
 * <p>Which part a row belongs to depends on its material and the seed alone. The model is the one that was tested.
 *
 * @param regressor the method
 * @param test the share of materials that are used for nothing but the error told in the card
 * @param calibration the share of materials the deviation is calibrated on
 * @param references the most rows the applicability domain is told by
 * @param seed the seed of the parts and of everything random
 */
public record HoldOutLearner(Regressor regressor, double test, double calibration, int references, long seed)
        implements Learner {
    private static final int FEWEST = 10;

    /** With as many references as a domain takes by itself. */
    public HoldOutLearner(Regressor regressor, double test, double calibration, long seed) {
        this(regressor, test, calibration, ApplicabilityDomain.MOST_REFERENCES, seed);
    }

    @Override
    public PropertyModel learn(TrainingSet data, Progress progress) throws LearnException {
        RegressionLearner.checkTargets(data.targets(), data.property());
        var inTest = Folds.share(data.materials(), test, seed);
        var inRest = Folds.share(data.materials(), test + calibration, seed);
        int rows = data.targets().length;
        var testRows = IntStream.range(0, rows).filter(row -> inTest[row]).toArray();
        var calibrationRows = IntStream.range(0, rows)
                .filter(row -> inRest[row] && !inTest[row])
                .toArray();
        var training = IntStream.range(0, rows).filter(row -> !inRest[row]).toArray();
        if (testRows.length < FEWEST || calibrationRows.length < FEWEST || training.length < FEWEST) {
            throw new LearnException("The table has too few rows (" + rows + ") to keep some for test and calibration;"
                    + " use cross-validation.");
        }
        var x = DesignMatrix.of(data.features());
        var y = data.targets();
        var trainingRows = x.select(training);
        var trainingTargets = Folds.select(y, training);
        var selected = RegressorChoice.settle(regressor, trainingRows, trainingTargets, seed, progress.part(0, 0.7));
        var fitted = selected.chosen().fit(trainingRows, trainingTargets, seed, progress.part(0.7, 1));
        var domain = ApplicabilityDomain.fit(trainingRows, references, seed);
        var raw = new CalibratedRegressor(fitted, domain, 1);
        var conformal = Calibration.of(Folds.select(y, calibrationRows), raw.predict(x.select(calibrationRows)));
        var calibrated = new CalibratedRegressor(
                fitted, domain, conformal.factor(), conformal.intervals(), TargetTransform.NONE);
        var measured = Folds.select(y, testRows);
        var predicted = calibrated.predict(x.select(testRows));
        var metrics = Metrics.of(measured, predicted.mean()).toMap();
        metrics.put("coverage90", Calibration.coverage(measured, predicted));
        metrics.put("testRows", (double) testRows.length);
        var split = "held out by hash of the material, seed " + seed + ": " + Math.round(100 * test) + " % test, "
                + Math.round(100 * calibration) + " % calibration";
        return new ModelAssembly(data, selected.description(), split, metrics, seed, List.of()).build(calibrated);
    }
}
