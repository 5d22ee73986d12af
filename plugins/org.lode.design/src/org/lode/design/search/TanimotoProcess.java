package org.lode.design.search;

import java.util.Arrays;
import java.util.List;
import org.lode.learn.algebra.Cholesky;

/**
 * A Gaussian process whose covariance is the Tanimoto similarity of counts (L. Ralaivola et al., Neural Netw. 18 (2005)
 * 1093), with a constant mean and noise: tells what score a structure may have from those of similar ones.
 *
 * <p>Mean and amplitude are those of greatest likelihood, in closed form (C. E. Rasmussen, C. K. I. Williams, Gaussian
 * Processes for Machine Learning (2006), sections 2.2 and 2.7); the share of noise is given. Costs n³/6 multiplications
 * to fit and n²/2 for each prediction. Immutable, for any number of threads.
 */
public final class TanimotoProcess {
    private final CountTable known;
    private final Cholesky factor;
    private final double[] weights;
    private final double mean;
    private final double variance;
    private final double noise;

    private TanimotoProcess(
            CountTable known, Cholesky factor, double[] weights, double mean, double variance, double noise) {
        this.known = known;
        this.factor = factor;
        this.weights = weights;
        this.mean = mean;
        this.variance = variance;
        this.noise = noise;
    }

    /** What is predicted of a structure: mean and deviation of its score without noise. */
    public record Prediction(double mean, double deviation) {}

    /**
     * Learns from scores.
     *
     * @param known at least one structure
     * @param scores their scores, finite
     * @param noise variance of the noise as a share of the amplitude, above 0
     */
    public static TanimotoProcess fit(List<EnvironmentCounts> known, double[] scores, double noise) {
        int n = known.size();
        var table = new CountTable(known);
        var covariance = new double[n][];
        for (int i = 0; i < n; i++) {
            covariance[i] = table.similarities(known.get(i), i + 1);
            covariance[i][i] = 1 + noise;
        }
        var factor = Cholesky.of(covariance).orElseThrow(() -> new IllegalArgumentException("noise of " + noise));
        var ones = new double[n];
        Arrays.fill(ones, 1);
        var solvedOnes = factor.solve(ones);
        double mean = product(solvedOnes, scores) / product(solvedOnes, ones);
        var rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = scores[i] - mean;
        }
        var weights = factor.solve(rest);
        return new TanimotoProcess(table, factor, weights, mean, product(weights, rest) / n, noise);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The prediction for a structure. */
    public Prediction predict(EnvironmentCounts counts) {
        var similarities = known.similarities(counts, weights.length);
        var solved = factor.solveFactor(similarities);
        double share = Math.max(0, 1 - product(solved, solved));
        return new Prediction(mean + product(weights, similarities), Math.sqrt(variance * share));
    }

    /** The constant mean, which is predicted of what is similar to nothing known. */
    double mean() {
        return mean;
    }

    /** The deviation of the noise in the scores. */
    double noise() {
        return Math.sqrt(variance * noise);
    }
}
