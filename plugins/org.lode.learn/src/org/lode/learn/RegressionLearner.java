package org.lode.learn;

import java.util.Arrays;
import java.util.List;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.RegressorChoice;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.FoldTransforms;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.LearningCurve;
import org.lode.learn.validation.Split;
import org.lode.learn.validation.ValidationReport;
import org.lode.represent.Progress;

/**
 * Learns by a regressor, validates it by cross-validation, calibrates its deviation on that and learns from all rows.
 *
 * <p>A transformed target is learned, validated and calibrated as such; what is reported is back in its own unit. A
 * transform with a parameter is fitted anew to the rows outside each fold.
 *
 * @param regressor the method
 * @param split how the rows are divided for validation
 * @param transform what the target is transformed by
 * @param references the most rows the applicability domain is told by
 * @param seed the seed of the folds and of everything random
 * @param intervals how prediction intervals are made
 */
public record RegressionLearner(
        Regressor regressor,
        Split split,
        TargetTransform.Choice transform,
        int references,
        long seed,
        IntervalMethod intervals)
        implements Learner {
    /** With intervals around the one model. */
    public RegressionLearner(
            Regressor regressor, Split split, TargetTransform.Choice transform, int references, long seed) {
        this(regressor, split, transform, references, seed, IntervalMethod.CROSS_CONFORMAL);
    }

    /** With materials divided at random, as many references as a domain takes by itself and no transform. */
    public RegressionLearner(Regressor regressor, int folds, long seed) {
        this(regressor, folds, ApplicabilityDomain.MOST_REFERENCES, seed);
    }

    /** With materials divided at random and no transform. */
    public RegressionLearner(Regressor regressor, int folds, int references, long seed) {
        this(regressor, Split.random(folds), TargetTransform.Choice.NONE, references, seed);
    }

    /**
     * A model with the predictions of its cross-validation, in the order of the rows.
     *
     * @param model the model, learned from all rows
     * @param predictions means and calibrated deviations, in the property's unit
     * @param folds the folds
     * @param report all that is to be seen of the validation
     */
    public record Validated(PropertyModel model, Estimates predictions, Folds folds, ValidationReport report) {}

    @Override
    public PropertyModel learn(TrainingSet data, Progress progress) throws LearnException {
        return learnValidated(data, progress).model();
    }

    /** Learns, and keeps what cross-validation predicted. */
    public Validated learnValidated(TrainingSet data, Progress progress) throws LearnException {
        return learnValidated(data, ConformalIntervals.NOMINAL, progress);
    }

    /**
     * Learns, and keeps what cross-validation predicted.
     *
     * @param level the level of the reported intervals, above 0 and below 1
     */
    public Validated learnValidated(TrainingSet data, double level, Progress progress) throws LearnException {
        var drawn = split.draw(data, seed, progress.part(0, 0.02));
        TrainingChecks.checkTargets(data.targets(), data.property());
        var undo = transform.fit(data.targets());
        var x = DesignMatrix.of(data.features());
        TrainingChecks.checkFeatures(x, data);
        var y = undo.apply(data.targets());
        var transforms = FoldTransforms.fit(transform, data.targets(), drawn);
        var folds = CrossValidation.fit(regressor, x, data.targets(), transforms, seed, progress.part(0.02, 0.8));
        var raw = folds.estimates();
        var calibration = Calibration.of(transforms.apply(data.targets()), raw, drawn);
        var validation = new Validation(data, transforms, raw, calibration);
        progress.report(0.8, "learning from all rows");
        var selected = RegressorChoice.settle(regressor, x, y, seed, progress.part(0.8, 0.95));
        var fitted = new CalibratedRegressor(
                selected.chosen().fit(x, y, seed, progress.part(0.95, 1)),
                ApplicabilityDomain.fit(x, references, seed),
                calibration.factor(),
                calibration.intervals(),
                undo);
        var description = selected.description() + (undo.isNone() ? "" : ", target transform " + undo.description());
        var divided = split.description(seed);
        var predictions = validation.predictions();
        var assembly = new ModelAssembly(data, description, divided, validation.metrics(), seed, List.of());
        var model = (intervals.keepsFolds(data.targets().length)
                        ? assembly.build(fitted, folds.models(), validation.foldIntervals())
                        : assembly.build(fitted))
                .with(HeldOut.of(data.targets(), predictions.mean()));
        var report = validation.report(description, divided, level, selected.scores());
        return new Validated(model, predictions, drawn, report);
    }

    /** The error by the number of rows learned from, with the same folds. */
    public List<LearningCurve.Point> learningCurve(TrainingSet data, Progress progress) throws LearnException {
        TrainingChecks.checkTargets(data.targets(), data.property());
        return LearningCurve.run(
                regressor,
                DesignMatrix.of(data.features()),
                data.targets(),
                transform,
                split.draw(data, seed, progress.part(0, 0.02)),
                seed,
                progress.part(0.02, 1));
    }

    /** Deviations after calibration. */
    public static Estimates scaled(Estimates raw, double factor) {
        return new Estimates(
                raw.mean(),
                Arrays.stream(raw.deviation())
                        .map(deviation -> deviation * factor)
                        .toArray());
    }

    /** Draws folds of materials at random, or says why there are too few materials. */
    public static Folds folds(TrainingSet data, int count, long seed) throws LearnException {
        return Split.random(count).draw(data, seed, Progress.NONE);
    }
}
