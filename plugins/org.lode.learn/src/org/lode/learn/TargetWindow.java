package org.lode.learn;

/**
 * The range in which a property is wanted.
 *
 * @param property the property's name
 * @param lower the lower bound, or negative infinity
 * @param upper the upper bound, above the lower one, or positive infinity
 */
public record TargetWindow(String property, double lower, double upper) {
    /** Checks that lower is below upper. */
    public TargetWindow {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("The target range of '" + property + "' is empty: its lower bound "
                    + lower + " is not below its upper bound " + upper + ".");
        }
    }

    /** Whether a value lies in the window, bounds included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /**
     * The natural logarithm of the probability that a normally distributed value lies in the window.
     *
     * <p>Stable far out in both tails: 40 deviations away the result still carries all its digits.
     *
     * @param mean the mean of the value
     * @param deviation its standard deviation, greater than zero
     */
    public double logProbability(double mean, double deviation) {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("A deviation must be greater than zero, not " + deviation + ".");
        }
        return NormalDistribution.logInterval((lower - mean) / deviation, (upper - mean) / deviation);
    }
}
