package org.lode.learn.forest;

import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;

/**
 * Boosted trees in standard units: the mean of the members.
 *
 * @param trees the trees; each member is a target
 * @param residual the deviation of the members' errors on rows kept out
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedBoosting(TreeTable trees, double residual, double targetMean, double targetDeviation)
        implements FittedRegressor {
    @Override
    public Outputs write(GraphBuilder graph, String input) {
        var each = graph.node(GraphBuilder.ML_DOMAIN, "TreeEnsembleRegressor", "members", trees.attributes(), input);
        var mean = graph.mean("members.mean", each);
        var rest = graph.node("Sub", "members.rest", each, mean);
        var spread = graph.mean("members.variance", graph.square("members.squares", rest));
        var variance = graph.shift("variance", spread, residual * residual);
        return new Outputs(
                graph.shift("mean.shifted", graph.scale("mean.scaled", mean, targetDeviation), targetMean),
                graph.scale("deviation.scaled", graph.node("Sqrt", "deviation.standard", variance), targetDeviation));
    }
}
