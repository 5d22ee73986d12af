package org.lode.screen.selection;

import java.util.Random;
import org.lode.learn.TargetWindow;

/**
 * What it promises to measure a candidate next, if its property is normally distributed (J. Mockus, V. Tiesis, A.
 * Zilinskas, Towards Global Optimisation 2 (1978) 117; N. Srinivas et al., ICML (2010) 1015; W. R. Thompson, Biometrika
 * 25 (1933) 285).
 *
 * <p>A target window says what is better: with a lower bound alone, more; with an upper bound alone, less; with both,
 * closer to its middle.
 */
public final class Acquisition {
    private static final double ONE_OVER_SQRT_TWO_PI = 0.39894228040143267794;

    private Acquisition() {}

    /**
     * The mean of how far the value exceeds a threshold, 0 where it doesn't.
     *
     * @param deviation greater than zero
     */
    public static double expectedExcess(double mean, double deviation, double threshold) {
        double z = (mean - threshold) / deviation;
        double density = ONE_OVER_SQRT_TWO_PI * StrictMath.exp(-0.5 * z * z);
        return Math.max(0, deviation * (density + z * cumulative(z)));
    }

    /** The probability that a standard normal value is below a number. */
    private static double cumulative(double z) {
        return StrictMath.exp(new TargetWindow("", Double.NEGATIVE_INFINITY, z).logProbability(0, 1));
    }

    /**
     * Expected improvement: the mean of how much better than the best known value the candidate is.
     *
     * @param deviation greater than zero
     * @param best the best known value of the property; NaN for the window's own bound or, if it has two, for a value at
     *     its ends
     */
    public static double expectedImprovement(double mean, double deviation, TargetWindow target, double best) {
        if (isOpen(target.upper())) {
            return expectedExcess(mean, deviation, Double.isNaN(best) ? target.lower() : best);
        }
        if (isOpen(target.lower())) {
            return expectedExcess(-mean, deviation, -(Double.isNaN(best) ? target.upper() : best));
        }
        double middle = middle(target);
        double distance = Double.isNaN(best) ? target.upper() - middle : Math.abs(best - middle);
        // a tent over the middle, put together from three ramps
        double tent = expectedExcess(mean, deviation, middle - distance)
                - 2 * expectedExcess(mean, deviation, middle)
                + expectedExcess(mean, deviation, middle + distance);
        return Math.max(0, tent);
    }

    /** Upper confidence bound: how good the value is if it is better than predicted by so many deviations. */
    public static double upperConfidenceBound(double mean, double deviation, TargetWindow target, double deviations) {
        if (isOpen(target.upper()) || isOpen(target.lower())) {
            return goodness(mean, target) + deviations * deviation;
        }
        return Math.min(0, goodness(mean, target) + deviations * deviation);
    }

    /** How good a value is: larger is better. */
    public static double goodness(double value, TargetWindow target) {
        if (isOpen(target.upper())) {
            return value;
        }
        return isOpen(target.lower()) ? -value : -Math.abs(value - middle(target));
    }

    /**
     * Thompson draw: a value drawn from the prediction. The same seed, candidate and property always give the same one.
     */
    public static double thompsonDraw(double mean, double deviation, long seed, long candidate, int property) {
        long stream = seed * 0x9e3779b97f4a7c15L + candidate * 0xbf58476d1ce4e5b9L + property * 0x94d049bb133111ebL;
        stream = (stream ^ stream >>> 31) * 0xd6e8feb86659fd93L;
        return mean + deviation * new Random(stream ^ stream >>> 32).nextGaussian();
    }

    private static double middle(TargetWindow target) {
        return target.lower() + (target.upper() - target.lower()) / 2;
    }

    private static boolean isOpen(double bound) {
        return Double.isInfinite(bound);
    }
}
