package org.lode.learn.validation;

import java.util.Arrays;
import org.lode.learn.regression.Estimates;

/**
 * The factor that makes deviations tell the truth: a nominal 90 % interval of the normal distribution then covers 90 %
 * of the cross-validated rows.
 *
 * <p>It is the split conformal quantile of the standardised residuals (Lei et al., J. Am. Stat. Assoc. 113 (2018) 1094)
 * over the normal one. Coverage is measured by factors from the other half of the rows.
 *
 * @param factor what to multiply deviations by
 * @param coverage the share of rows inside their nominal 90 % interval
 */
public record Calibration(double factor, double coverage) {
    private static final double NOMINAL = 0.9;
    /** The 95 % quantile of the standard normal distribution. */
    private static final double HALF_WIDTH = 1.6448536269514722;

    private static final double SMALLEST = 1e-3;

    /** Calibrates on cross-validated predictions of at least two rows. */
    public static Calibration of(double[] measured, Estimates predicted) {
        var scores = new double[measured.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.abs(measured[i] - predicted.mean()[i]) / predicted.deviation()[i];
        }
        int covered = 0;
        for (int half = 0; half < 2; half++) {
            double factor = factor(everyOther(scores, 1 - half));
            for (double score : everyOther(scores, half)) {
                covered += score <= factor * HALF_WIDTH ? 1 : 0;
            }
        }
        return new Calibration(factor(scores), (double) covered / scores.length);
    }

    /** The share of rows inside their nominal 90 % interval. */
    public static double coverage(double[] measured, Estimates predicted) {
        int covered = 0;
        for (int i = 0; i < measured.length; i++) {
            double error = Math.abs(measured[i] - predicted.mean()[i]);
            covered += error <= HALF_WIDTH * predicted.deviation()[i] ? 1 : 0;
        }
        return (double) covered / measured.length;
    }

    private static double[] everyOther(double[] values, int first) {
        var half = new double[(values.length - first + 1) / 2];
        Arrays.setAll(half, i -> values[first + 2 * i]);
        return half;
    }

    private static double factor(double[] scores) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        int place = (int) Math.min(sorted.length, Math.ceil(NOMINAL * (sorted.length + 1)));
        return Math.max(SMALLEST, sorted[place - 1] / HALF_WIDTH);
    }
}
