package org.lode.learn.forest;

import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;

/**
 * A grown forest in standard units: the mean of its trees, with their spread as deviation.
 *
 * @param trees the trees
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedForest(TreeTable trees, double targetMean, double targetDeviation) implements FittedRegressor {
    /** The least variance, in standard units: trees that all agree are not certain. */
    private static final double LEAST_VARIANCE = 1e-3;

    @Override
    public Outputs write(GraphBuilder graph, String input) {
        var each = graph.node(GraphBuilder.ML_DOMAIN, "TreeEnsembleRegressor", "trees", trees.attributes(), input);
        var mean = graph.mean("trees.mean", each);
        var rest = graph.node("Sub", "trees.rest", each, mean);
        var variance = graph.shift(
                "variance", graph.mean("trees.variance", graph.square("trees.squares", rest)), LEAST_VARIANCE);
        return new Outputs(
                graph.shift("mean.shifted", graph.scale("mean.scaled", mean, targetDeviation), targetMean),
                graph.scale("deviation.scaled", graph.node("Sqrt", "deviation.standard", variance), targetDeviation));
    }
}
