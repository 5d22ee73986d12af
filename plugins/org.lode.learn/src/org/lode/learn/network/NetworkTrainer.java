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

    /** The best epoch's layers with the root mean squared error of each target on the validation rows. */
    record Trained(List<FoldedLayer> layers, double[] deviations, int epoch) {}

    NetworkTrainer(NetworkSettings settings, Parallel parallel) {
        this.settings = settings;
        this.parallel = parallel;
    }

    /**
     * Trains.
     *
     * @param x standardised rows
     * @param y standardised targets, rows × targets; NaN where one is not known
     * @param training the rows for the steps
     * @param validation the rows to choose the epoch by; none: the last epoch is taken
     */
    Trained train(DesignMatrix x, float[] y, int[] training, int[] validation, long seed, Progress progress)
            throws LearnException {
        int targets = y.length / x.rows();
        var network = new Network(x.columns(), targets, settings, seed, parallel);
        var adam = new Adam(network.parameters(), settings.weightDecay(), parallel);
        var order = training.clone();
        var random = new SplittableRandom(seed ^ 0x5deece66dL);
        var watched = x.select(validation.length > 0 ? validation : training);
        var watchedTargets = select(y, targets, validation.length > 0 ? validation : training);
        int batch = Math.min(settings.batch(), training.length);
        var input = new float[batch * x.columns()];
        var target = new float[batch * targets];
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
        int targets = y.length / x.rows();
        for (int i = 0; i < count; i++) {
            int row = order[from + i];
            System.arraycopy(x.values(), row * x.columns(), input, i * x.columns(), x.columns());
            System.arraycopy(y, row * targets, target, i * targets, targets);
        }
    }

    private static float[] select(float[] y, int targets, int[] rows) {
        var selected = new float[rows.length * targets];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(y, rows[i] * targets, selected, i * targets, targets);
        }
        return selected;
    }

    /** The mean absolute error, averaged over the targets, and the root mean squared error of each. */
    private record Errors(double mae, double[] rmse) {}

    private Errors errors(List<FoldedLayer> layers, DesignMatrix x, float[] y) {
        int targets = y.length / x.rows();
        var outputs = predict(layers, x, targets);
        double mae = 0;
        var rmse = new double[targets];
        for (int target = 0; target < targets; target++) {
            double absolute = 0;
            double squared = 0;
            int known = 0;
            for (int i = target; i < y.length; i += targets) {
                if (!Float.isNaN(y[i])) {
                    double error = outputs[i] - y[i];
                    absolute += Math.abs(error);
                    squared += error * error;
                    known++;
                }
            }
            // A target that none of these rows has is not watched; its deviation is that of the data.
            mae += known == 0 ? 0 : absolute / known / targets;
            rmse[target] = known == 0 ? 1 : Math.sqrt(squared / known);
        }
        return new Errors(mae, rmse);
    }

    private float[] predict(List<FoldedLayer> layers, DesignMatrix x, int targets) {
        var result = new float[x.rows() * targets];
        parallel.forRange(x.rows(), GRAIN, (from, to) -> {
            for (int start = from; start < to; start += 256) {
                int rows = Math.min(256, to - start);
                var values = Arrays.copyOfRange(x.values(), start * x.columns(), (start + rows) * x.columns());
                for (var layer : layers) {
                    values = forward(layer, values, rows);
                }
                System.arraycopy(values, 0, result, start * targets, rows * targets);
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
