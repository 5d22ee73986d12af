package org.lode.learn.validation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap of a mean (Efron and Tibshirani, An Introduction to the Bootstrap, chapter 13).
 *
 * @param lower the 2.5 % quantile of the resampled means
 * @param upper the 97.5 % quantile
 */
public record Bootstrap(double lower, double upper) {
    private static final int SAMPLES = 2000;

    /** The 95 % interval of the mean of at least one value. */
    public static Bootstrap ofMean(double[] values, long seed) {
        var random = new SplittableRandom(seed);
        var means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Bootstrap(means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40]);
    }
}
