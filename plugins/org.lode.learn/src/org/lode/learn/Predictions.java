package org.lode.learn;

import java.util.Arrays;

/**
 * Predictions for rows in their order.
 *
 * @param mean the predicted values, in the property's unit
 * @param deviation the standard deviations of the predictive distributions, greater than zero, same unit; widened
 *     outside the applicability domain
 * @param lower the lower ends of the prediction intervals, same unit
 * @param upper their upper ends
 * @param level the share of values that the intervals are to hold, such as 0.9
 * @param inDomain whether the row lies in the model's applicability domain
 */
public record Predictions(
        double[] mean, double[] deviation, double[] lower, double[] upper, double level, boolean[] inDomain) {
    /** Checks that the arrays are of one length. */
    public Predictions {
        if (mean.length != deviation.length
                || mean.length != lower.length
                || mean.length != upper.length
                || mean.length != inDomain.length) {
            throw new IllegalArgumentException(
                    "Mean, deviation, ends of intervals and domain flags must be of one length.");
        }
    }

    /** Normally distributed predictions with intervals of {@link ConformalIntervals#NOMINAL}. */
    public Predictions(double[] mean, double[] deviation, boolean[] inDomain) {
        this(
                mean,
                deviation,
                ends(mean, deviation, -ConformalIntervals.NORMAL.halfWidth(ConformalIntervals.NOMINAL)),
                ends(mean, deviation, ConformalIntervals.NORMAL.halfWidth(ConformalIntervals.NOMINAL)),
                ConformalIntervals.NOMINAL,
                inDomain);
    }

    private static double[] ends(double[] mean, double[] deviation, double width) {
        var ends = new double[mean.length];
        Arrays.setAll(ends, row -> mean[row] + width * deviation[row]);
        return ends;
    }

    /** The number of rows. */
    public int rows() {
        return mean.length;
    }
}
