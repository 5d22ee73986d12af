package org.lode.learn.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.TargetTransform;
import org.lode.represent.Progress;

/** The error by the number of rows learned from: whether more data would help. */
public final class LearningCurve {
    private static final double[] SHARES = {0.125, 0.25, 0.5, 0.75, 1};
    private static final int FEWEST = 8;

    /** The most points that a curve has; for each, the learner learns once a fold. */
    public static final int MOST_POINTS = SHARES.length;

    /**
     * A point of the curve.
     *
     * @param rows how many rows were learned from, on average over the folds
     * @param mae the mean absolute error on the rows of the fold left out, averaged over the folds
     * @param lowest the least of the folds' errors
     * @param highest the largest of them
     */
    public record Point(int rows, double mae, double lowest, double highest) {}

    private LearningCurve() {}

    /**
     * Learns from growing shares of the rows outside each fold and predicts the fold. Shares of fewer than eight rows
     * are left out, as are those a learner refuses.
     *
     * @param y the targets, not transformed
     * @param choice what they are transformed by for learning, fitted to the rows learned from
     */
    public static List<Point> run(
            Regressor regressor,
            DesignMatrix x,
            double[] y,
            TargetTransform.Choice choice,
            Folds folds,
            long seed,
            Progress progress)
            throws LearnException {
        var points = new ArrayList<Point>();
        for (int i = 0; i < SHARES.length; i++) {
            var part = progress.part((double) i / SHARES.length, (i + 1.0) / SHARES.length);
            var point = point(SHARES[i], regressor, x, y, choice, folds, seed, part);
            if (point.rows() >= FEWEST) {
                points.add(point);
            }
        }
        return points;
    }

    private static Point point(
            double share,
            Regressor regressor,
            DesignMatrix x,
            double[] y,
            TargetTransform.Choice choice,
            Folds folds,
            long seed,
            Progress progress)
            throws LearnException {
        var errors = new double[folds.count()];
        int learned = 0;
        for (int fold = 0; fold < folds.count(); fold++) {
            progress.check();
            var training = folds.training(fold);
            var order = Shuffle.rows(training.length, new SplittableRandom(seed + fold));
            int count = (int) Math.round(share * training.length);
            learned += count;
            if (count < FEWEST) {
                continue;
            }
            var rows = Arrays.stream(order)
                    .limit(count)
                    .sorted()
                    .map(place -> training[place])
                    .toArray();
            var test = folds.test(fold);
            var targets = Folds.select(y, rows);
            var transform = choice.fit(targets);
            var predicted = CrossValidation.predict(
                    regressor, x.select(rows), transform.apply(targets), x.select(test), seed, progress);
            double sum = 0;
            for (int i = 0; i < test.length; i++) {
                double mean = transform
                        .moments(predicted.mean()[i], predicted.deviation()[i])
                        .mean();
                sum += Math.abs(mean - y[test[i]]);
            }
            errors[fold] = sum / test.length;
        }
        return new Point(
                learned / folds.count(),
                Metrics.mean(errors),
                Arrays.stream(errors).min().orElseThrow(),
                Arrays.stream(errors).max().orElseThrow());
    }
}
