package org.lode.learn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.lode.learn.algebra.FloatMatrix;
import org.lode.learn.algebra.Gemm;
import org.lode.learn.algebra.Parallel;

/**
 * A fully connected layer with what follows it: batch normalisation, activation, dropout (each optional).
 *
 * <p>Weights are inputs × outputs, row-major. Threads share the rows of a product; each number is computed by one
 * thread in a fixed order.
 */
final class DenseLayer {
    private static final int GRAIN = 8;

    final int inputs;
    final int outputs;
    final Parameter weights;
    final Parameter bias;
    final BatchNormalization normalization;
    private final Activation activation;
    private final float dropout;
    /** Values before and after the activation, and the gradient, rows × outputs. */
    private float[] before = new float[0];

    private float[] after = new float[0];
    private float[] gradient = new float[0];
    private float[] mask = new float[0];

    /** A hidden layer; without activation an output layer. Weights are drawn as He et al., arXiv 1502.01852. */
    DenseLayer(int inputs, int outputs, Activation activation, boolean normalize, double dropout, Random random) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.activation = activation;
        this.dropout = (float) dropout;
        weights = new Parameter(inputs * outputs, 0, true);
        bias = new Parameter(outputs, 0, false);
        normalization = normalize ? new BatchNormalization(outputs) : null;
        double deviation = Math.sqrt((activation == null ? 1.0 : 2.0) / inputs);
        for (int i = 0; i < weights.values.length; i++) {
            weights.values[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    List<Parameter> parameters() {
        var all = new ArrayList<>(List.of(weights, bias));
        if (normalization != null) {
            all.addAll(normalization.parameters());
        }
        return all;
    }

    /** The activation of the layer, or null. */
    Activation activation() {
        return activation;
    }

    /** The gradient with respect to the layer's result; rows × outputs. */
    float[] gradient() {
        return gradient;
    }

    private void reserve(int rows) {
        int size = rows * outputs;
        if (before.length < size) {
            before = new float[size];
            after = activation == null ? before : new float[size];
            gradient = new float[size];
            mask = dropout > 0 ? new float[size] : mask;
        }
    }

    /** Computes the layer's result for a training batch; rows × outputs. */
    float[] forward(float[] input, int rows, SplittableRandom random, Gemm gemm, Parallel parallel) {
        reserve(rows);
        parallel.forRange(rows, GRAIN, (from, to) -> multiply(input, from, to, gemm));
        if (activation == null) {
            return after;
        }
        if (normalization != null) {
            normalization.train(before, rows);
        }
        parallel.forRange(rows, GRAIN, (from, to) -> activation.apply(before, after, from * outputs, to * outputs));
        if (dropout > 0) {
            drop(rows * outputs, random);
        }
        return after;
    }

    private void multiply(float[] input, int from, int to, Gemm gemm) {
        for (int row = from; row < to; row++) {
            System.arraycopy(bias.values, 0, before, row * outputs, outputs);
        }
        gemm.multiply(
                to - from,
                outputs,
                inputs,
                FloatMatrix.of(input, inputs).fromRow(from),
                FloatMatrix.of(weights.values, outputs),
                FloatMatrix.of(before, outputs).fromRow(from),
                true);
    }

    /** Four values share a random number of 64 bits. */
    private void drop(int size, SplittableRandom random) {
        float keep = 1 - dropout;
        int threshold = (int) (keep * 0x10000);
        for (int i = 0; i < size; ) {
            long bits = random.nextLong();
            for (int end = Math.min(size, i + 4); i < end; i++, bits >>>= 16) {
                mask[i] = (bits & 0xffff) < threshold ? 1 / keep : 0f;
            }
        }
        for (int i = 0; i < size; i++) {
            after[i] *= mask[i];
        }
    }

    /**
     * Turns the gradient of the layer's result into those of its parameters and, if wanted, of its input.
     *
     * @param input what the batch's forward pass was given
     * @param inputGradient rows × inputs, or null for the first layer
     */
    void backward(float[] input, int rows, float[] inputGradient, Gemm gemm, Parallel parallel) {
        if (activation != null) {
            for (int i = 0; dropout > 0 && i < rows * outputs; i++) {
                gradient[i] *= mask[i];
            }
            parallel.forRange(
                    rows, GRAIN, (from, to) -> activation.backward(before, gradient, from * outputs, to * outputs));
            if (normalization != null) {
                normalization.backward(gradient, rows);
            }
        }
        var errors = FloatMatrix.of(gradient, outputs);
        parallel.forRange(
                inputs,
                GRAIN,
                (from, to) -> gemm.multiply(
                        to - from,
                        outputs,
                        rows,
                        FloatMatrix.of(input, inputs).fromColumn(from).transpose(),
                        errors,
                        FloatMatrix.of(weights.gradient, outputs).fromRow(from),
                        false));
        Arrays.fill(bias.gradient, 0);
        for (int row = 0, at = 0; row < rows; row++) {
            for (int j = 0; j < outputs; j++, at++) {
                bias.gradient[j] += gradient[at];
            }
        }
        if (inputGradient != null) {
            parallel.forRange(
                    rows,
                    GRAIN,
                    (from, to) -> gemm.multiply(
                            to - from,
                            inputs,
                            outputs,
                            errors.fromRow(from),
                            FloatMatrix.of(weights.values, outputs).transpose(),
                            FloatMatrix.of(inputGradient, inputs).fromRow(from),
                            false));
        }
    }
}
