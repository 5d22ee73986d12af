package org.lode.design.likelihood;

/** Targets for properties that are predicted: what their probability would be if the predictions were others. */
public interface Targets {
    /**
     * The natural logarithm of the probability that all targets are met by properties with normal distributions.
     *
     * @param mean the means, one per property as in {@link Evaluation#mean}
     * @param deviation the standard deviations, above 0
     */
    double logProbability(double[] mean, double[] deviation);
}
