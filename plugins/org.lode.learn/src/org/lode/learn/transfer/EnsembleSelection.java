package org.lode.learn.transfer;

import java.util.Arrays;

/**
 * Greedy choice of an average of candidates by their cross-validated predictions: in each round the candidate joins that
 * lowers the average's mean absolute error most; a candidate may join again, which raises its weight.
 *
 * <p>Caruana et al., Ensemble selection from libraries of models, ICML 2004.
 */
final class EnsembleSelection {
    private EnsembleSelection() {}

    /**
     * Chooses.
     *
     * @param predictions for each candidate, each row's prediction by models that had not seen it
     * @param measured each row's value
     * @param rounds how many members join; 1 chooses the best candidate
     * @return how often each candidate joined
     */
    static int[] choose(double[][] predictions, double[] measured, int rounds) {
        var counts = new int[predictions.length];
        var sums = new double[measured.length];
        for (int round = 1; round <= rounds; round++) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int candidate = 0; candidate < predictions.length; candidate++) {
                double error = 0;
                for (int row = 0; row < measured.length; row++) {
                    error += Math.abs((sums[row] + predictions[candidate][row]) / round - measured[row]);
                }
                if (error < least) {
                    least = error;
                    best = candidate;
                }
            }
            if (best < 0) {
                return counts;
            }
            counts[best]++;
            var joined = predictions[best];
            Arrays.setAll(sums, row -> sums[row] + joined[row]);
        }
        return counts;
    }
}
