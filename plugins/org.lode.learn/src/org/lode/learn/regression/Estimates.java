package org.lode.learn.regression;

/**
 * Predictions for rows.
 *
 * @param mean the expected values
 * @param deviation the standard deviations, greater than zero
 */
public record Estimates(double[] mean, double[] deviation) {}
