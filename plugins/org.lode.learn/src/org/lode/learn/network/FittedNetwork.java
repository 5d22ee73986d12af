package org.lode.learn.network;

import java.util.ArrayList;
import java.util.List;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;

/**
 * Trained networks, averaged.
 *
 * <p>Hidden layer k of the first network is named {@code hidden<k>.linear} before and {@code hidden<k>} after its
 * activation; those of further ones get a number.
 *
 * @param standardizer of the rows
 * @param members the networks' layers
 * @param residual the deviation of a network's errors on rows that were not used for the steps, in standard units
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedNetwork(
        Standardizer standardizer,
        List<List<FoldedLayer>> members,
        double residual,
        double targetMean,
        double targetDeviation)
        implements FittedRegressor {
    /** Standardised inputs beyond this are cut: nothing was learned there. */
    static final float MOST = 10;

    @Override
    public Outputs write(GraphBuilder graph, String input) {
        var rows = Standardizer.writeClipped(graph, standardizer.write(graph, input), MOST);
        var outputs = new ArrayList<String>();
        for (var layers : members) {
            outputs.add(writeLayers(graph, rows, layers));
        }
        var all = outputs.size() == 1 ? outputs.get(0) : graph.concatenate("members", outputs);
        var mean = graph.mean("member.mean", all);
        var variance =
                graph.mean("spread", graph.square("member.squares", graph.node("Sub", "member.rest", all, mean)));
        var total = graph.shift("variance", variance, residual * residual);
        return new Outputs(
                graph.shift("shifted", graph.scale("scaled", mean, targetDeviation), targetMean),
                graph.scale("deviations", graph.node("Sqrt", "standard.deviation", total), targetDeviation));
    }

    private static String writeLayers(GraphBuilder graph, String input, List<FoldedLayer> layers) {
        var value = input;
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            var name = layer.activation() == null ? "output" : "hidden" + (i + 1);
            var linear = graph.node(
                    "Gemm",
                    layer.activation() == null ? name : name + ".linear",
                    value,
                    graph.constant(name + ".weights", layer.weights(), layer.inputs(), layer.outputs()),
                    graph.constant(name + ".bias", layer.bias(), layer.outputs()));
            value = layer.activation() == null
                    ? linear
                    : graph.node(layer.activation().operator(), name, linear);
        }
        return value;
    }
}
