package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * The upper layers of a network in training on a whole small table: rectified units, a linear output, squared error,
 * Adam.
 *
 * <p>Layers far from the output learn more slowly (Howard and Ruder, ACL 2018, 328), and weights are drawn back to
 * where they started (L2-SP: Li et al., ICML 2018, 2825); the output starts at 0.
 */
final class FineTunedLayers {
    private static final double RATE = 0.01;
    private static final double SLOWER = 0.3;
    /** How strongly weights are drawn to their start, and the output's to 0. */
    private static final double BACK = 0.01;

    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double SMALL = 1e-8;

    /** Weights and bias of a layer with the moments of their gradients; the bias comes after the weights. */
    private static final class Layer {
        final int inputs;
        final int outputs;
        final double[] start;
        final double[] values;
        final double[] gradient;
        final double[] first;
        final double[] second;

        Layer(int inputs, int outputs, double[] start) {
            this.inputs = inputs;
            this.outputs = outputs;
            this.start = start;
            values = start.clone();
            gradient = new double[start.length];
            first = new double[start.length];
            second = new double[start.length];
        }
    }

    private final List<Layer> layers = new ArrayList<>();
    private int steps;

    FineTunedLayers(List<UpperLayer> source) {
        for (var layer : source) {
            var start = new double[(layer.inputs() + 1) * layer.outputs()];
            for (int i = 0; i < layer.weights().length; i++) {
                start[i] = layer.weights()[i];
            }
            for (int i = 0; i < layer.bias().length; i++) {
                start[layer.weights().length + i] = layer.bias()[i];
            }
            layers.add(new Layer(layer.inputs(), layer.outputs(), start));
        }
        int width = source.get(source.size() - 1).outputs();
        layers.add(new Layer(width, 1, new double[width + 1]));
    }

    int count() {
        return layers.size();
    }

    int inputs(int layer) {
        return layers.get(layer).inputs;
    }

    int outputs(int layer) {
        return layers.get(layer).outputs;
    }

    /** Weights, inputs × outputs, and then the bias of a layer. */
    double[] values(int layer) {
        return layers.get(layer).values;
    }

    /** The output for a row of values before the activation of the layer below. */
    double predict(double[] row) {
        return forward(row)[layers.size()][0];
    }

    /** Each layer's input, rectified, and at last the output. */
    private double[][] forward(double[] row) {
        var values = new double[layers.size() + 1][];
        var below = row;
        for (int l = 0; l < layers.size(); l++) {
            var layer = layers.get(l);
            values[l] = rectified(below);
            below = new double[layer.outputs];
            System.arraycopy(layer.values, layer.inputs * layer.outputs, below, 0, layer.outputs);
            for (int i = 0; i < layer.inputs; i++) {
                for (int j = 0; values[l][i] > 0 && j < layer.outputs; j++) {
                    below[j] += values[l][i] * layer.values[i * layer.outputs + j];
                }
            }
        }
        values[layers.size()] = below;
        return values;
    }

    private static double[] rectified(double[] values) {
        var result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.max(0, values[i]);
        }
        return result;
    }

    /** Takes a step down the error on all rows. */
    void step(double[][] rows, double[] targets) {
        for (var layer : layers) {
            for (int i = 0; i < layer.gradient.length; i++) {
                layer.gradient[i] = BACK * (layer.values[i] - layer.start[i]);
            }
        }
        for (int row = 0; row < rows.length; row++) {
            var values = forward(rows[row]);
            double[] error = {2 * (values[layers.size()][0] - targets[row]) / rows.length};
            for (int l = layers.size() - 1; l >= 0; l--) {
                error = backward(layers.get(l), values[l], error);
            }
        }
        steps++;
        double rate =
                RATE * Math.sqrt(1 - StrictMath.pow(SECOND_DECAY, steps)) / (1 - StrictMath.pow(FIRST_DECAY, steps));
        for (int l = layers.size() - 1; l >= 0; l--, rate *= SLOWER) {
            update(layers.get(l), rate);
        }
    }

    /** Adds a row's gradient; returns the error of the layer's input. */
    private static double[] backward(Layer layer, double[] input, double[] error) {
        var below = new double[layer.inputs];
        for (int i = 0; i < layer.inputs; i++) {
            for (int j = 0; input[i] > 0 && j < layer.outputs; j++) {
                layer.gradient[i * layer.outputs + j] += input[i] * error[j];
                below[i] += layer.values[i * layer.outputs + j] * error[j];
            }
        }
        for (int j = 0; j < layer.outputs; j++) {
            layer.gradient[layer.inputs * layer.outputs + j] += error[j];
        }
        return below;
    }

    private static void update(Layer layer, double rate) {
        for (int i = 0; i < layer.values.length; i++) {
            double slope = layer.gradient[i];
            layer.first[i] = FIRST_DECAY * layer.first[i] + (1 - FIRST_DECAY) * slope;
            layer.second[i] = SECOND_DECAY * layer.second[i] + (1 - SECOND_DECAY) * slope * slope;
            layer.values[i] -= rate * layer.first[i] / (Math.sqrt(layer.second[i]) + SMALL);
        }
    }
}
