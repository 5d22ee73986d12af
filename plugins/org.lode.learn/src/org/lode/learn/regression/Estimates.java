package org.lode.learn.regression;

/**
 * Predictions for rows.
 *
 * @param mean the expected values
 * @param deviation the standard deviations, greater than zero
 * @param distance the relative distances to the training rows: at most 1 in the applicability domain; 0 where they were
 *     not asked for
 */
public record Estimates(double[] mean, double[] deviation, double[] distance) {
    /** Without distances. */
    public Estimates(double[] mean, double[] deviation) {
        this(mean, deviation, new double[mean.length]);
    }
}
