package org.lode.learn.domain;

import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.RowEvaluator;

/**
 * A regressor with its applicability domain. The deviation is multiplied by a calibration factor and, outside the
 * domain, by the relative distance.
 *
 * @param regressor what predicts
 * @param domain of the rows it was learned from
 * @param factor the calibration factor, greater than zero
 */
public record CalibratedRegressor(FittedRegressor regressor, ApplicabilityDomain domain, double factor) {
    /** Mean, deviation and relative distance in a graph, rows × 1 each. */
    public record Outputs(String mean, String deviation, String distance) {}

    /** Writes the prediction into a graph. */
    public Outputs write(GraphBuilder graph, String input) {
        var outputs = regressor.write(graph, input);
        var distance = domain.write(graph, input);
        var widening = graph.node("Max", "widening", distance, graph.constant("one", 1));
        var deviation = graph.node("Mul", "widened", graph.scale("calibrated", outputs.deviation(), factor), widening);
        return new Outputs(outputs.mean(), deviation, distance);
    }

    /** Predicts rows, in one thread. */
    public Estimates predict(DesignMatrix x) throws LearnException {
        var graph = new GraphBuilder();
        var outputs = write(graph, graph.input("rows", x.columns()));
        graph.output(outputs.mean(), "mean", 1);
        graph.output(outputs.deviation(), "deviation", 1);
        var model = graph.build("regression", Map.of());
        var values = new RowEvaluator(model, List.of("mean", "deviation")).run(x, 1);
        return new Estimates(
                RowEvaluator.toDoubles(values.get("mean")), RowEvaluator.toDoubles(values.get("deviation")));
    }
}
