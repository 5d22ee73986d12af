package org.lode.learn.regression;

import java.util.List;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor.Outputs;

/**
 * The mixture of several predictive distributions: its mean is the weighted mean of theirs, its variance the mean of
 * their variances plus the spread of their means.
 */
public final class Mixture {
    private Mixture() {}

    /**
     * Writes a mixture into a graph.
     *
     * @param parts what is mixed, at least one
     * @param weights the weight of each; they sum to 1
     */
    public static Outputs write(GraphBuilder graph, List<Outputs> parts, double[] weights) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var shares = graph.constant("ensemble.weights", weights, weights.length, 1);
        var means = graph.concatenate(
                "ensemble.means", parts.stream().map(Outputs::mean).toList());
        var mean = graph.node("MatMul", "ensemble.mean", means, shares);
        var deviations = graph.concatenate(
                "ensemble.deviations", parts.stream().map(Outputs::deviation).toList());
        var rest = graph.node("Sub", "ensemble.rest", means, mean);
        var variances = graph.node(
                "Add",
                "ensemble.variances",
                graph.square("ensemble.noise", deviations),
                graph.square("ensemble.spread", rest));
        var variance = graph.node("MatMul", "ensemble.variance", variances, shares);
        return new Outputs(mean, graph.node("Sqrt", "ensemble.deviation", variance));
    }
}
