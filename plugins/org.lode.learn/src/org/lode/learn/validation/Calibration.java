package org.lode.learn.validation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lode.learn.ConformalIntervals;
import org.lode.learn.regression.Estimates;

/**
 * The factor that makes deviations tell the truth: a nominal 90 % interval of the normal distribution then covers 90 %
 * of the cross-validated rows; and the scores that make intervals of any level.
 *
 * <p>It is the split conformal quantile of the standardised residuals (Lei et al., J. Am. Stat. Assoc. 113 (2018) 1094)
 * over the normal one, with the finite-sample rank ⌈p (n + 1)⌉ of {@link ConformalIntervals}.
 *
 * <p>These are cross-conformal intervals with normalised scores around the model of all rows: one regressor, and no
 * bound of the coverage for unstable learners. {@link org.lode.learn.FoldIntervals} are those with such a bound, for
 * the size and the cost of all fold models. Both agree as far as the fold models predict alike. Models learned with
 * fewer rows, as the scores' are, err a little more: the intervals tend to be wide rather than narrow.
 *
 * <p>Coverage is measured by quantiles of rows that were not asked: those of the other folds, or of
 * every other row.
 *
 * @param factor what to multiply deviations by
 * @param coverage the share of rows inside their nominal 90 % interval
 * @param intervals how wide intervals are in multiplied deviations
 */
public record Calibration(double factor, double coverage, ConformalIntervals intervals) {
    private static final double SMALLEST = 1e-3;

    /** Calibrates on cross-validated predictions of at least two rows. */
    public static Calibration of(double[] measured, Estimates predicted) {
        var halves = IntStream.range(0, measured.length).map(row -> row % 2).toArray();
        return of(measured, predicted, new Folds(2, halves));
    }

    /**
     * Calibrates on cross-validated predictions of at least two rows.
     *
     * @param folds the folds they were predicted in
     */
    public static Calibration of(double[] measured, Estimates predicted, Folds folds) {
        var scores = scores(measured, predicted);
        double factor = factor(ConformalIntervals.of(scores));
        var intervals = ConformalIntervals.of(scores).dividedBy(factor);
        return new Calibration(factor, coverage(scores, folds, ConformalIntervals.NOMINAL), intervals);
    }

    /** How many deviations each row's error is. */
    public static double[] scores(double[] measured, Estimates predicted) {
        var scores = new double[measured.length];
        Arrays.setAll(
                scores,
                row -> Math.abs(measured[row] - predicted.mean()[row])
                        / predicted.deviation()[row]);
        return scores;
    }

    /** The share of rows inside intervals of a level, each made from the scores of the other folds. */
    public static double coverage(double[] scores, Folds folds, double level) {
        int covered = 0;
        for (int fold = 0; fold < folds.count(); fold++) {
            double halfWidth = ConformalIntervals.of(Folds.select(scores, folds.training(fold)))
                    .halfWidth(level);
            for (int row : folds.test(fold)) {
                covered += scores[row] <= halfWidth ? 1 : 0;
            }
        }
        return (double) covered / scores.length;
    }

    /** The share of rows inside their nominal 90 % interval of the normal distribution. */
    public static double coverage(double[] measured, Estimates predicted) {
        double halfWidth = ConformalIntervals.NORMAL.halfWidth(ConformalIntervals.NOMINAL);
        return (double) Arrays.stream(scores(measured, predicted))
                        .filter(score -> score <= halfWidth)
                        .count()
                / measured.length;
    }

    private static double factor(ConformalIntervals scores) {
        double level = ConformalIntervals.NOMINAL;
        return Math.max(SMALLEST, scores.halfWidth(level) / ConformalIntervals.NORMAL.halfWidth(level));
    }
}
