package org.lode.learn.validation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures of predictions against measured values.
 *
 * @param mae mean absolute error
 * @param rmse root mean squared error
 * @param r2 coefficient of determination; 0 if the measured values don't vary
 * @param pearson correlation coefficient; 0 if one side doesn't vary
 */
public record Metrics(double mae, double rmse, double r2, double pearson) {
    /** The measures of at least one pair. */
    public static Metrics of(double[] measured, double[] predicted) {
        int n = measured.length;
        if (n == 0 || predicted.length != n) {
            throw new IllegalArgumentException("There must be as many predictions as values, at least one.");
        }
        double meanX = mean(measured);
        double meanY = mean(predicted);
        double absolute = 0;
        double squared = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i] - measured[i];
            absolute += Math.abs(error);
            squared += error * error;
            xx += (measured[i] - meanX) * (measured[i] - meanX);
            yy += (predicted[i] - meanY) * (predicted[i] - meanY);
            xy += (measured[i] - meanX) * (predicted[i] - meanY);
        }
        return new Metrics(
                absolute / n,
                Math.sqrt(squared / n),
                xx > 0 ? 1 - squared / xx : 0,
                xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0);
    }

    /** The mean of at least one value. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The measures by name, as cards list them. */
    public Map<String, Double> toMap() {
        var map = new LinkedHashMap<String, Double>();
        map.put("mae", mae);
        map.put("rmse", rmse);
        map.put("r2", r2);
        map.put("pearson", pearson);
        return map;
    }
}
