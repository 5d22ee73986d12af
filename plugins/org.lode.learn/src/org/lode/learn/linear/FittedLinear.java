package org.lode.learn.linear;

import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;

/**
 * A fitted linear model in standard units, equally sure of all rows.
 *
 * @param standardizer of the rows
 * @param reach standardised descriptors beyond this count as much as at it
 * @param weights one a descriptor
 * @param deviation of the errors, greater than zero
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedLinear(
        Standardizer standardizer,
        double reach,
        double[] weights,
        double deviation,
        double targetMean,
        double targetDeviation)
        implements FittedRegressor {
    @Override
    public Outputs write(GraphBuilder graph, String input) {
        var rows = Standardizer.writeClipped(graph, standardizer.write(graph, input), reach);
        var linear = graph.node("MatMul", "linear", rows, graph.constant("weights", weights, weights.length, 1));
        var mean = graph.shift("mean.shifted", graph.scale("mean.scaled", linear, targetDeviation), targetMean);
        var nothing = graph.scale("zeros", linear, 0);
        return new Outputs(mean, graph.shift("deviation.constant", nothing, deviation * targetDeviation));
    }
}
