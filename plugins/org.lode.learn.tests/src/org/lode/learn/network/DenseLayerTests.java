package org.lode.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.algebra.JavaGemm;
import org.lode.learn.algebra.Parallel;

class DenseLayerTests {
    private static final float[] BATCH = {1, -2, 3, 0.5f, 2, 4, -1, 1};

    private static BatchNormalization trained() {
        var normalization = new BatchNormalization(2);
        System.arraycopy(new float[] {1.5f, 0.5f}, 0, normalization.gamma.values, 0, 2);
        System.arraycopy(new float[] {0.25f, -1}, 0, normalization.beta.values, 0, 2);
        return normalization;
    }

    /** PyTorch 1.13: {@code torch.nn.BatchNorm1d(2)} in training with weights 1.5 and 0.5, biases 0.25 and -1. */
    @Test
    void batchNormalizationIsTorchs() {
        var normalization = trained();
        var values = BATCH.clone();
        normalization.train(values, 4);
        assertArrayEquals(
                new float[] {
                    -0.00354570f,
                    -1.67414120f,
                    2.02481988f,
                    -1.08793146f,
                    1.01063709f,
                    -0.26723783f,
                    -2.03191127f,
                    -0.97068951f
                },
                values,
                1e-6f);
        assertArrayEquals(new float[] {0.125f, 0.0875f}, normalization.runningMean, 1e-6f);
        assertArrayEquals(new float[] {1.19166667f, 1.50625f}, normalization.runningVariance, 1e-6f);
    }

    /** PyTorch 1.13: the same module in evaluation of the row (0.5, 2) gives 0.76528003 and -0.22084928. */
    @Test
    void foldedNormalizationPredictsByTheRunningStatistics() {
        var layer = new DenseLayer(2, 2, Activation.RELU, true, 0, new Random(1));
        System.arraycopy(new float[] {1, 0, 0, 1}, 0, layer.weights.values, 0, 4);
        System.arraycopy(new float[] {1.5f, 0.5f}, 0, layer.normalization.gamma.values, 0, 2);
        System.arraycopy(new float[] {0.25f, -1}, 0, layer.normalization.beta.values, 0, 2);
        layer.normalization.train(BATCH.clone(), 4);
        var folded = FoldedLayer.of(layer);
        var result = IntStream.range(0, 2)
                .mapToDouble(
                        unit -> 0.5 * folded.weights()[unit] + 2 * folded.weights()[2 + unit] + folded.bias()[unit])
                .toArray();
        assertArrayEquals(new double[] {0.7652800269565742, -0.2208492795744732}, result, 1e-6);
    }

    /**
     * Inverted dropout (Srivastava et al., J. Mach. Learn. Res. 15 (2014) 1929): what stays is divided by the share
     * that stays, so that the mean stays. Of 40,000 values 30 % are dropped, with a standard error of 0.23 %.
     */
    @Test
    void dropoutDropsItsShareAndKeepsTheMean() {
        var layer = new DenseLayer(1, 400, Activation.RELU, false, 0.3, new Random(1));
        Arrays.fill(layer.weights.values, 1);
        var input = new float[100];
        Arrays.fill(input, 1);
        float[] values;
        try (var parallel = new Parallel(1)) {
            values = layer.forward(input, 100, new SplittableRandom(5), new JavaGemm(), parallel)
                    .clone();
        }
        long dropped = IntStream.range(0, 40_000).filter(i -> values[i] == 0).count();
        assertEquals(0.3, dropped / 40_000.0, 0.01);
        for (float value : values) {
            assertEquals(value == 0 ? 0 : 1 / 0.7f, value, 1e-6f);
        }
    }
}
