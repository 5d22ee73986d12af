package org.lode.learn.transfer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Greedy choice of an average of candidates by their cross-validated predictions. Half of the members are the
 * candidates that are best alone, as far as they are about as good as the best; in each further round the candidate
 * joins that lowers the average's mean absolute error most. A candidate may join again, which raises its weight.
 *
 * <p>Caruana et al., Ensemble selection from libraries of models, ICML 2004.
 */
final class EnsembleSelection {
    /** One in so many rounds goes to the candidates that are best alone, which guards against overfitting. */
    private static final int FIRST_SHARE = 2;

    /** Such a candidate has at most so many times the error of the best, which would be spoiled by it otherwise. */
    private static final double MOST_ERRORS = 2;

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
        var first = best(predictions, measured, rounds / FIRST_SHARE);
        for (int candidate : first) {
            counts[candidate]++;
            Arrays.setAll(sums, row -> sums[row] + predictions[candidate][row]);
        }
        for (int round = first.length + 1; round <= rounds; round++) {
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

    private static int[] best(double[][] predictions, double[] measured, int count) {
        var errors = Arrays.stream(predictions)
                .mapToDouble(predicted -> error(predicted, measured))
                .toArray();
        double most = MOST_ERRORS * Arrays.stream(errors).min().orElse(0);
        return IntStream.range(0, errors.length)
                .filter(candidate -> errors[candidate] <= most && Double.isFinite(errors[candidate]))
                .boxed()
                .sorted(Comparator.comparingDouble(candidate -> errors[candidate]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double error(double[] predicted, double[] measured) {
        double sum = 0;
        for (int row = 0; row < measured.length; row++) {
            sum += Math.abs(predicted[row] - measured[row]);
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }
}
