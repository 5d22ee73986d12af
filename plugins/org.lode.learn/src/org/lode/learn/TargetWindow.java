package org.lode.learn;

import java.util.regex.Pattern;

/**
 * The range in which a property is wanted.
 *
 * @param property the property's name
 * @param lower the lower bound, or negative infinity
 * @param upper the upper bound, above the lower one, or positive infinity
 */
public record TargetWindow(String property, double lower, double upper) {
    private static final Pattern TEXT = Pattern.compile("(.+)=([-+0-9.eE]*)\\.\\.([-+0-9.eE]*)");

    /** Checks that lower is below upper. */
    public TargetWindow {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("The target range of '" + property + "' is empty: its lower bound "
                    + lower + " is not below its upper bound " + upper + ".");
        }
    }

    /**
     * Reads a window from a text such as {@code density=0.9..1.1} or {@code density=..1.1}.
     *
     * @throws IllegalArgumentException if it is of another form, or empty
     */
    public static TargetWindow parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The target \"" + text + "\" is not of the form NAME=FROM..TO");
        }
        try {
            return new TargetWindow(
                    matcher.group(1),
                    bound(matcher.group(2), Double.NEGATIVE_INFINITY),
                    bound(matcher.group(3), Double.POSITIVE_INFINITY));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The bounds of the target \"" + text + "\" are no numbers", e);
        }
    }

    private static double bound(String text, double open) {
        return text.isEmpty() ? open : Double.parseDouble(text);
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
