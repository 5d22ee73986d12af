package org.lode.learn.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.TargetTransform;
import org.lode.represent.Progress;

/** Predictions of rows by regressors that had not seen them. */
public final class CrossValidation {
    private CrossValidation() {}

    /**
     * Learns without each fold in turn and predicts it. The deviations are not calibrated yet, but widened outside the
     * applicability domain.
     */
    public static Estimates run(
            Regressor regressor, DesignMatrix x, double[] y, Folds folds, long seed, Progress progress)
            throws LearnException {
        var none = Collections.nCopies(folds.count(), TargetTransform.NONE);
        return run(regressor, x, y, new FoldTransforms(folds, none), seed, progress);
    }

    /**
     * Learns transformed targets without each fold in turn and predicts it.
     *
     * @param y the targets, not transformed
     * @param transforms what each fold's targets are transformed by
     * @return estimates of the transformed targets, not calibrated yet, but widened outside the applicability domain
     */
    public static Estimates run(
            Regressor regressor, DesignMatrix x, double[] y, FoldTransforms transforms, long seed, Progress progress)
            throws LearnException {
        return fit(regressor, x, y, transforms, seed, progress).estimates();
    }

    /**
     * What cross-validation learned and predicted.
     *
     * @param estimates of the transformed targets, by the models that had not seen their rows
     * @param models the model of the rows outside each fold, not calibrated
     */
    public record Fitted(Estimates estimates, List<CalibratedRegressor> models) {}

    /** As {@link #run(Regressor, DesignMatrix, double[], FoldTransforms, long, Progress)}, with the models. */
    public static Fitted fit(
            Regressor regressor, DesignMatrix x, double[] y, FoldTransforms transforms, long seed, Progress progress)
            throws LearnException {
        var folds = transforms.folds();
        var mean = new double[y.length];
        var deviation = new double[y.length];
        var distance = new double[y.length];
        var models = new ArrayList<CalibratedRegressor>();
        for (int fold = 0; fold < folds.count(); fold++) {
            var part = progress.part((double) fold / folds.count(), (fold + 1.0) / folds.count());
            part.check();
            var training = folds.training(fold);
            var test = folds.test(fold);
            var model = learn(regressor, x.select(training), transforms.training(y, fold), seed, part);
            var predicted = predict(regressor, model, x.select(test));
            for (int i = 0; i < test.length; i++) {
                mean[test[i]] = predicted.mean()[i];
                deviation[test[i]] = predicted.deviation()[i];
                distance[test[i]] = predicted.distance()[i];
            }
            models.add(model);
        }
        return new Fitted(new Estimates(mean, deviation, distance), models);
    }

    /** Learns from rows and predicts others; not calibrated, but widened outside the applicability domain. */
    static Estimates predict(
            Regressor regressor, DesignMatrix rows, double[] y, DesignMatrix asked, long seed, Progress progress)
            throws LearnException {
        return predict(regressor, learn(regressor, rows, y, seed, progress), asked);
    }

    private static CalibratedRegressor learn(
            Regressor regressor, DesignMatrix rows, double[] y, long seed, Progress progress) throws LearnException {
        var fitted = regressor.fit(rows, y, seed, progress);
        return new CalibratedRegressor(fitted, ApplicabilityDomain.fit(rows, seed), 1);
    }

    private static Estimates predict(Regressor regressor, CalibratedRegressor model, DesignMatrix asked)
            throws LearnException {
        var predicted = model.predict(asked);
        for (int i = 0; i < asked.rows(); i++) {
            if (!Double.isFinite(predicted.mean()[i]) || !(predicted.deviation()[i] > 0)) {
                throw new LearnException("The learner '" + regressor.description()
                        + "' gives no finite prediction for some rows; choose another learner or other descriptors.");
            }
        }
        return predicted;
    }
}
