package org.lode.represent.composition;

/**
 * Statistics of a property over the elements of a composition.
 *
 * @param mean mean, weighted by atomic fraction
 * @param meanAbsoluteDeviation mean absolute deviation from it
 * @param smallest smallest value
 * @param largest largest value
 * @param mode value of the most abundant element; the mean of those that are equally abundant
 */
record WeightedStatistics(double mean, double meanAbsoluteDeviation, double smallest, double largest, double mode) {
    /** Fractions that differ by less are taken as equal. */
    private static final double EQUAL = 1e-9;

    static WeightedStatistics of(double[] values, double[] fractions) {
        double mean = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            mean += fractions[i] * values[i];
            smallest = Math.min(smallest, values[i]);
            largest = Math.max(largest, values[i]);
            most = Math.max(most, fractions[i]);
        }
        double deviation = 0;
        double mode = 0;
        int modes = 0;
        for (int i = 0; i < values.length; i++) {
            deviation += fractions[i] * Math.abs(values[i] - mean);
            if (fractions[i] > most - EQUAL) {
                mode += values[i];
                modes++;
            }
        }
        return new WeightedStatistics(mean, deviation, smallest, largest, mode / modes);
    }
}
