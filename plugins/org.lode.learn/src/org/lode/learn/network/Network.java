package org.lode.learn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.lode.learn.algebra.Gemm;
import org.lode.learn.algebra.JavaGemm;
import org.lode.learn.algebra.Parallel;

/** A feed-forward network in training, with one output a target. */
final class Network {
    private final List<DenseLayer> layers = new ArrayList<>();
    private final Gemm gemm = new JavaGemm();
    private final Parallel parallel;
    private final SplittableRandom dropoutRandom;
    private final int targets;

    Network(int inputs, int targets, NetworkSettings settings, long seed, Parallel parallel) {
        this.parallel = parallel;
        this.targets = targets;
        this.dropoutRandom = new SplittableRandom(seed);
        var random = new Random(seed);
        int width = inputs;
        for (int units : settings.hidden()) {
            layers.add(new DenseLayer(
                    width, units, settings.activation(), settings.batchNormalization(), settings.dropout(), random));
            width = units;
        }
        layers.add(new DenseLayer(width, targets, null, false, 0, random));
    }

    List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /** The layers as they predict now; later training doesn't change them. */
    List<FoldedLayer> fold() {
        return layers.stream().map(FoldedLayer::of).toList();
    }

    /**
     * Computes the gradients of a batch's loss, which is summed over the targets and averaged over the rows.
     *
     * @param input rows × inputs
     * @param expected rows × targets; NaN where a target is not known, which then counts for nothing
     * @param huber where the loss turns linear, 0 for never
     * @return the loss
     */
    double backpropagate(float[] input, float[] expected, int rows, float huber) {
        var values = new ArrayList<float[]>();
        values.add(input);
        for (var layer : layers) {
            values.add(layer.forward(values.get(values.size() - 1), rows, dropoutRandom, gemm, parallel));
        }
        var output = layers.get(layers.size() - 1);
        double loss = loss(values.get(layers.size()), expected, rows, huber, output.gradient());
        for (int i = layers.size() - 1; i >= 0; i--) {
            var below = i == 0 ? null : layers.get(i - 1).gradient();
            layers.get(i).backward(values.get(i), rows, below, gemm, parallel);
        }
        return loss;
    }

    private double loss(float[] outputs, float[] expected, int rows, float huber, float[] gradient) {
        double loss = 0;
        for (int i = 0; i < rows * targets; i++) {
            float error = Float.isNaN(expected[i]) ? 0 : outputs[i] - expected[i];
            float size = Math.abs(error);
            boolean linear = huber > 0 && size > huber;
            loss += linear ? huber * (2 * size - huber) : error * error;
            gradient[i] = (linear ? Math.copySign(2 * huber, error) : 2 * error) / rows;
        }
        return loss / rows;
    }
}
