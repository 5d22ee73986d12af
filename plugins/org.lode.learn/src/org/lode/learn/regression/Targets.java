package org.lode.learn.regression;

import java.util.Arrays;
import org.lode.learn.LearnException;

/**
 * Targets brought to mean 0 and deviation 1.
 *
 * @param values the standardised targets
 * @param mean the mean of the targets
 * @param deviation their deviation, greater than zero
 */
public record Targets(double[] values, double mean, double deviation) {
    /**
     * Standardises.
     *
     * @throws LearnException if there are fewer than two targets or all are the same
     */
    public static Targets standardize(double[] y) throws LearnException {
        if (y.length < 2) {
            throw new LearnException("Learning needs at least two rows, not " + y.length + ".");
        }
        double mean = Arrays.stream(y).sum() / y.length;
        double squares = 0;
        for (double value : y) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / y.length);
        if (!(deviation > 1e-12 * Math.abs(mean))) {
            throw new LearnException("All values are the same, " + y[0] + "; there is nothing to learn.");
        }
        var values = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            values[i] = (y[i] - mean) / deviation;
        }
        return new Targets(values, mean, deviation);
    }
}
