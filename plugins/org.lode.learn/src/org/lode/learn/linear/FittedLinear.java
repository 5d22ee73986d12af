package org.lode.learn.linear;

import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.TrainingRange;

/**
 * A fitted linear model in standard units, equally sure of all rows.
 *
 * @param range where descriptors are cut
 * @param standardizer of the rows
 * @param weights one a descriptor
 * @param deviation of the errors, greater than zero
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedLinear(
        TrainingRange range,
        Standardizer standardizer,
        double[] weights,
        double deviation,
        double targetMean,
        double targetDeviation)
        implements FittedRegressor {
    @Override
    public Outputs write(GraphBuilder graph, String input) {
        var rows = standardizer.write(graph, range.write(graph, input));
        var linear = graph.node("MatMul", "linear", rows, graph.constant("weights", weights, weights.length, 1));
        var mean = graph.shift("mean.shifted", graph.scale("mean.scaled", linear, targetDeviation), targetMean);
        var nothing = graph.scale("zeros", linear, 0);
        return new Outputs(mean, graph.shift("deviation.constant", nothing, deviation * targetDeviation));
    }
}
