package org.lode.design.similarity;

import java.util.Arrays;
import java.util.List;
import org.lode.learn.algebra.Cholesky;

/**
 * A Gaussian process whose covariance is the Tanimoto similarity of counts (L. Ralaivola et al., Neural Netw. 18 (2005)
 * 1093), with a constant mean and noise: tells what scores a structure may have from those of similar ones. Several
 * scores share the covariance and nothing else.
 *
 * <p>Mean and amplitude are those of greatest likelihood, in closed form (C. E. Rasmussen, C. K. I. Williams, Gaussian
 * Processes for Machine Learning (2006), sections 2.2 and 2.7); the share of noise is given. Costs n³/6 multiplications
 * to fit and n²/2 for each prediction. Immutable, for any number of threads.
 */
public final class TanimotoProcess {
    private final CountTable known;
    private final Cholesky factor;
    private final Output[] outputs;

    private TanimotoProcess(CountTable known, Cholesky factor, Output[] outputs) {
        this.known = known;
        this.factor = factor;
        this.outputs = outputs;
    }

    /** What was learned of one of the scores. */
    private record Output(double[] weights, double mean, double variance) {}

    /** What is predicted of a structure: means and deviations of its scores without noise. */
    public record Prediction(double[] mean, double[] deviation) {}

    /**
     * Learns from scores.
     *
     * @param known at least one structure
     * @param scores {@code outputs × structures}, finite
     * @param noise variance of the noise as a share of the amplitude, above 0
     */
    public static TanimotoProcess fit(List<EnvironmentCounts> known, double[][] scores, double noise) {
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
        var outputs = new Output[scores.length];
        for (int output = 0; output < outputs.length; output++) {
            double mean = product(solvedOnes, scores[output]) / product(solvedOnes, ones);
            var rest = new double[n];
            for (int i = 0; i < n; i++) {
                rest[i] = scores[output][i] - mean;
            }
            var weights = factor.solve(rest);
            outputs[output] = new Output(weights, mean, product(weights, rest) / n);
        }
        return new TanimotoProcess(table, factor, outputs);
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
        var similarities = known.similarities(counts);
        var solved = factor.solveFactor(similarities);
        double share = Math.max(0, 1 - product(solved, solved));
        var deviation = new double[outputs.length];
        for (int output = 0; output < outputs.length; output++) {
            deviation[output] = Math.sqrt(outputs[output].variance * share);
        }
        return new Prediction(means(similarities), deviation);
    }

    /** The means alone, which cost no more than the similarities. */
    public double[] predictMean(EnvironmentCounts counts) {
        return means(known.similarities(counts));
    }

    private double[] means(double[] similarities) {
        var means = new double[outputs.length];
        for (int output = 0; output < outputs.length; output++) {
            means[output] = outputs[output].mean + product(outputs[output].weights, similarities);
        }
        return means;
    }

    /** The constant mean of an output, which is predicted of what is similar to nothing known. */
    public double mean(int output) {
        return outputs[output].mean;
    }
}
