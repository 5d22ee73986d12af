package org.lode.learn;

/**
 * Predictions for rows in their order.
 *
 * @param mean the predicted values, in the property's unit
 * @param deviation the standard deviations of the predictive distributions, greater than zero, same unit; widened
 *     outside the applicability domain
 * @param inDomain whether the row lies in the model's applicability domain
 */
public record Predictions(double[] mean, double[] deviation, boolean[] inDomain) {
    /** Checks that the arrays are of one length. */
    public Predictions {
        if (mean.length != deviation.length || mean.length != inDomain.length) {
            throw new IllegalArgumentException("Mean, deviation and domain flags must be of one length.");
        }
    }

    /** The number of rows. */
    public int rows() {
        return mean.length;
    }
}
