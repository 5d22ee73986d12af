package org.lode.learn.transfer;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Targets;
import org.lode.represent.Progress;

/**
 * Trains a source network on: its first layer stays frozen, the layers above learn slowly, the output anew. The
 * deviation is that of the training rows; calibration makes it true.
 *
 * @param layers the layers above the first; rows hold the first layer's values before the activation
 */
record FineTuning(List<UpperLayer> layers) implements Regressor {
    private static final int STEPS = 200;
    private static final double LEAST_DEVIATION = 0.01;

    @Override
    public String description() {
        return "fine-tuned network, first layer frozen, rates that fall with depth, L2-SP, " + STEPS + " steps";
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var targets = Targets.standardize(y);
        var rows = new double[x.rows()][x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                rows[row][column] = x.get(row, column);
            }
        }
        var tuned = new FineTunedLayers(layers);
        for (int step = 0; step < STEPS; step++) {
            progress.check();
            tuned.step(rows, targets.values());
        }
        double squares = 0;
        for (int row = 0; row < rows.length; row++) {
            double error = tuned.predict(rows[row]) - targets.values()[row];
            squares += error * error;
        }
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(squares / rows.length));
        return (graph, input) -> write(graph, input, tuned, targets, deviation);
    }

    private static FittedRegressor.Outputs write(
            GraphBuilder graph, String input, FineTunedLayers tuned, Targets targets, double deviation) {
        var value = input;
        for (int layer = 0; layer < tuned.count(); layer++) {
            int inputs = tuned.inputs(layer);
            int outputs = tuned.outputs(layer);
            var weights = new float[inputs * outputs];
            var bias = new float[outputs];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) tuned.values(layer)[i];
            }
            for (int i = 0; i < outputs; i++) {
                bias[i] = (float) tuned.values(layer)[weights.length + i];
            }
            value = graph.node(
                    "Gemm",
                    "tuned.linear",
                    graph.node("Relu", "tuned.rectified", value),
                    graph.constant("tuned.weights", weights, inputs, outputs),
                    graph.constant("tuned.bias", bias, outputs));
        }
        var mean =
                graph.shift("tuned.shifted", graph.scale("tuned.scaled", value, targets.deviation()), targets.mean());
        // The same for every row, yet with a row's place, which the outputs of a model need.
        var nothing = graph.scale("tuned.nothing", value, 0);
        return new FittedRegressor.Outputs(
                mean, graph.shift("tuned.deviation", nothing, deviation * targets.deviation()));
    }
}
