package org.lode.learn.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.FloatMatrix;
import org.lode.learn.algebra.Gemm;
import org.lode.learn.algebra.JavaGemm;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.Progress;

/**
 * Trains a network by mini-batches, watches its error on rows kept aside and returns the layers of the best epoch.
 */
final class NetworkTrainer {
    private static final int GRAIN = 8;

    private final NetworkSettings settings;
    private final Parallel parallel;
    private final Gemm gemm = new JavaGemm();

    /** The best epoch's layers with their root mean squared error on the validation rows. */
    record Trained(List<FoldedLayer> layers, double deviation, int epoch) {}

    NetworkTrainer(NetworkSettings settings, Parallel parallel) {
        this.settings = settings;
        this.parallel = parallel;
    }

    /**
     * Trains.
     *
     * @param x standardised rows
     * @param y standardised targets
     * @param training the rows for the steps
     * @param validation the rows to choose the epoch by; none: the last epoch is taken
     */
    Trained train(DesignMatrix x, float[] y, int[] training, int[] validation, long seed, Progress progress)
            throws LearnException {
        var network = new Network(x.columns(), settings, seed, parallel);
        var adam = new Adam(network.parameters(), settings.weightDecay(), parallel);
        var order = training.clone();
        var random = new SplittableRandom(seed ^ 0x5deece66dL);
        var watched = x.select(validation.length > 0 ? validation : training);
        var watchedTargets = select(y, validation.length > 0 ? validation : training);
        int batch = Math.min(settings.batch(), training.length);
        var input = new float[batch * x.columns()];
        var target = new float[batch];
        Trained best = null;
        double bestScore = Double.POSITIVE_INFINITY;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Shuffle.inPlace(order, random);
            int steps = order.length / batch;
            for (int step = 0; step < steps; step++) {
                progress.check();
                gather(x, y, order, step * batch, batch, input, target);
                network.backpropagate(input, target, batch, (float) settings.huber());
                adam.step(rate((epoch + (double) step / steps) / settings.epochs()));
            }
            var layers = network.fold();
            var errors = errors(layers, watched, watchedTargets);
            double score = validation.length == 0 ? -epoch : errors.mae();
            if (!Double.isFinite(errors.mae())) {
                throw new LearnException("Training ran away in epoch " + (epoch + 1)
                        + "; take a smaller learning rate than " + settings.learningRate() + ".");
            }
            if (score < bestScore) {
                bestScore = score;
                best = new Trained(layers, errors.rmse(), epoch + 1);
            } else if (epoch + 1 - best.epoch() >= settings.patience()) {
                break;
            }
            progress.report(
                    (epoch + 1.0) / settings.epochs(),
                    String.format(Locale.ROOT, "epoch %d, validation error %.4g", epoch + 1, errors.mae()));
        }
        return best;
    }

    /** The step size when a share of the training is done. */
    private double rate(double done) {
        return settings.learningRate() * settings.schedule().share(done);
    }

    private static void gather(
            DesignMatrix x, float[] y, int[] order, int from, int count, float[] input, float[] target) {
        for (int i = 0; i < count; i++) {
            int row = order[from + i];
            System.arraycopy(x.values(), row * x.columns(), input, i * x.columns(), x.columns());
            target[i] = y[row];
        }
    }

    private static float[] select(float[] y, int[] rows) {
        var selected = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = y[rows[i]];
        }
        return selected;
    }

    private record Errors(double mae, double rmse) {}

    private Errors errors(List<FoldedLayer> layers, DesignMatrix x, float[] y) {
        var outputs = predict(layers, x);
        double absolute = 0;
        double squared = 0;
        for (int i = 0; i < y.length; i++) {
            double error = outputs[i] - y[i];
            absolute += Math.abs(error);
            squared += error * error;
        }
        return new Errors(absolute / y.length, Math.sqrt(squared / y.length));
    }

    private float[] predict(List<FoldedLayer> layers, DesignMatrix x) {
        var result = new float[x.rows()];
        parallel.forRange(x.rows(), GRAIN, (from, to) -> {
            for (int start = from; start < to; start += 256) {
                int rows = Math.min(256, to - start);
                var values = Arrays.copyOfRange(x.values(), start * x.columns(), (start + rows) * x.columns());
                for (var layer : layers) {
                    values = forward(layer, values, rows);
                }
                System.arraycopy(values, 0, result, start, rows);
            }
        });
        return result;
    }

    private float[] forward(FoldedLayer layer, float[] input, int rows) {
        var values = new float[rows * layer.outputs()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(layer.bias(), 0, values, row * layer.outputs(), layer.outputs());
        }
        gemm.multiply(
                rows,
                layer.outputs(),
                layer.inputs(),
                FloatMatrix.of(input, layer.inputs()),
                FloatMatrix.of(layer.weights(), layer.outputs()),
                FloatMatrix.of(values, layer.outputs()),
                true);
        if (layer.activation() != null) {
            layer.activation().apply(values, values, 0, values.length);
        }
        return values;
    }
}
