package org.lode.learn;

import java.util.Arrays;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.Regressor;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

/**
 * Learns by a regressor, validates it by cross-validation, calibrates its deviation on that and learns from all rows.
 *
 * @param regressor the method
 * @param folds how many folds, at least 2
 * @param references the most rows the applicability domain is told by
 * @param seed the seed of the folds and of everything random
 */
public record RegressionLearner(Regressor regressor, int folds, int references, long seed) implements Learner {
    /** With as many references as a domain takes by itself. */
    public RegressionLearner(Regressor regressor, int folds, long seed) {
        this(regressor, folds, ApplicabilityDomain.MOST_REFERENCES, seed);
    }

    /** A model with the predictions of its cross-validation, in the order of the rows. */
    public record Validated(PropertyModel model, Estimates predictions, Folds folds) {}

    @Override
    public PropertyModel learn(TrainingSet data, Progress progress) throws LearnException {
        return learnValidated(data, progress).model();
    }

    /** Learns, and keeps what cross-validation predicted. */
    public Validated learnValidated(TrainingSet data, Progress progress) throws LearnException {
        var drawn = folds(data, folds, seed);
        checkTargets(data.targets(), data.property());
        var x = DesignMatrix.of(data.features());
        var y = data.targets();
        var raw = CrossValidation.run(regressor, x, y, drawn, seed, progress.part(0, 0.8));
        var calibration = Calibration.of(y, raw);
        var metrics = Metrics.of(y, raw.mean()).toMap();
        metrics.put("coverage90", calibration.coverage());
        progress.report(0.8, "learning from all rows");
        var fitted = new CalibratedRegressor(
                regressor.fit(x, y, seed, progress.part(0.8, 1)),
                ApplicabilityDomain.fit(x, references, seed),
                calibration.factor());
        var assembly = new ModelAssembly(
                data,
                regressor.description(),
                folds + "-fold cross-validation, materials kept together, seed " + seed,
                metrics,
                seed,
                java.util.List.of());
        return new Validated(assembly.build(fitted), scaled(raw, calibration.factor()), drawn);
    }

    /** Deviations after calibration. */
    public static Estimates scaled(Estimates raw, double factor) {
        return new Estimates(
                raw.mean(),
                Arrays.stream(raw.deviation())
                        .map(deviation -> deviation * factor)
                        .toArray());
    }

    /** Draws folds, or says why there are too few materials. */
    public static Folds folds(TrainingSet data, int count, long seed) throws LearnException {
        long materials = data.materials().stream().distinct().count();
        if (count < 2 || materials < count) {
            throw new LearnException("The table has " + materials
                    + (materials == 1 ? " material" : " different materials") + " with a value of '"
                    + data.property().name() + "', and at least " + Math.max(2, count) + " are needed for " + count
                    + " folds; give more rows or take fewer folds.");
        }
        return Folds.draw(data.materials(), count, seed);
    }

    /** Refuses values there is nothing to learn from. */
    public static void checkTargets(double[] y, Property property) throws LearnException {
        for (double value : y) {
            if (!Double.isFinite(value)) {
                throw new LearnException("The column of '" + property.name() + "' holds the value " + value
                        + ", which is not a finite number; correct or remove that row.");
            }
        }
        if (Arrays.stream(y).distinct().count() < 2) {
            throw new LearnException("All values of '" + property.name()
                    + "' are the same; there is nothing to learn from. Choose another column.");
        }
    }
}
