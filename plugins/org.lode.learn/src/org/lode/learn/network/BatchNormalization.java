package org.lode.learn.network;

import java.util.Arrays;
import java.util.List;

/**
 * Normalisation of each unit over the batch in training, with running statistics for prediction.
 *
 * <p>Ioffe and Szegedy, arXiv 1502.03167. Statistics are accumulated in the order of the rows by one thread.
 */
final class BatchNormalization {
    static final float EPSILON = 1e-5f;
    private static final float MOMENTUM = 0.1f;

    private final int width;
    final Parameter gamma;
    final Parameter beta;
    final float[] runningMean;
    final float[] runningVariance;
    private final float[] mean;
    private final float[] inverseDeviation;
    private float[] normalized = new float[0];

    BatchNormalization(int width) {
        this.width = width;
        gamma = new Parameter(width, 1, false);
        beta = new Parameter(width, 0, false);
        runningMean = new float[width];
        runningVariance = new float[width];
        Arrays.fill(runningVariance, 1);
        mean = new float[width];
        inverseDeviation = new float[width];
    }

    List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    /** Normalises rows × width values in place by the batch's own statistics, and updates the running ones. */
    void train(float[] values, int rows) {
        if (normalized.length < values.length) {
            normalized = new float[values.length];
        }
        Arrays.fill(mean, 0);
        for (int row = 0, at = 0; row < rows; row++) {
            for (int j = 0; j < width; j++, at++) {
                mean[j] += values[at];
            }
        }
        var variance = new float[width];
        for (int j = 0; j < width; j++) {
            mean[j] /= rows;
        }
        for (int row = 0, at = 0; row < rows; row++) {
            for (int j = 0; j < width; j++, at++) {
                float difference = values[at] - mean[j];
                variance[j] += difference * difference;
            }
        }
        for (int j = 0; j < width; j++) {
            variance[j] /= rows;
            inverseDeviation[j] = 1f / (float) Math.sqrt(variance[j] + EPSILON);
            runningMean[j] += MOMENTUM * (mean[j] - runningMean[j]);
            float unbiased = variance[j] * rows / Math.max(1, rows - 1);
            runningVariance[j] += MOMENTUM * (unbiased - runningVariance[j]);
        }
        for (int row = 0, at = 0; row < rows; row++) {
            for (int j = 0; j < width; j++, at++) {
                normalized[at] = (values[at] - mean[j]) * inverseDeviation[j];
                values[at] = normalized[at] * gamma.values[j] + beta.values[j];
            }
        }
    }

    /** Turns the gradient after the normalisation into the one before it, in place. */
    void backward(float[] gradient, int rows) {
        var sums = beta.gradient;
        var products = gamma.gradient;
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        for (int row = 0, at = 0; row < rows; row++) {
            for (int j = 0; j < width; j++, at++) {
                sums[j] += gradient[at];
                products[j] += gradient[at] * normalized[at];
            }
        }
        float share = 1f / rows;
        for (int row = 0, at = 0; row < rows; row++) {
            for (int j = 0; j < width; j++, at++) {
                gradient[at] = gamma.values[j]
                        * inverseDeviation[j]
                        * (gradient[at] - share * (sums[j] + normalized[at] * products[j]));
            }
        }
    }

    /** The factor of a unit in prediction. */
    float factor(int unit) {
        return gamma.values[unit] / (float) Math.sqrt(runningVariance[unit] + EPSILON);
    }
}
