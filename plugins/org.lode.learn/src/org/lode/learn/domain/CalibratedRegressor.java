package org.lode.learn.domain;

import java.util.List;
import java.util.Map;
import org.lode.learn.ConformalIntervals;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.regression.TargetTransform;

/**
 * A regressor with its applicability domain. The deviation is multiplied by a calibration factor and, outside the
 * domain, by the relative distance; then the target's transform is undone.
 *
 * @param regressor what predicts the transformed target
 * @param domain of the rows it was learned from
 * @param factor the calibration factor, greater than zero
 * @param intervals how wide intervals are, in deviations that the factor is in
 * @param transform what the target was transformed by
 */
public record CalibratedRegressor(
        FittedRegressor regressor,
        ApplicabilityDomain domain,
        double factor,
        ConformalIntervals intervals,
        TargetTransform transform) {
    /** With intervals of the normal distribution and an untransformed target. */
    public CalibratedRegressor(FittedRegressor regressor, ApplicabilityDomain domain, double factor) {
        this(regressor, domain, factor, ConformalIntervals.NORMAL, TargetTransform.NONE);
    }

    /**
     * Values in a graph, rows × 1 each.
     *
     * @param mean the expected values
     * @param deviation the standard deviations, greater than zero
     * @param distance the relative distances
     * @param location the expected values of the transformed target
     * @param spread its standard deviations
     */
    public record Outputs(String mean, String deviation, String distance, String location, String spread) {}

    /** Writes the prediction into a graph. */
    public Outputs write(GraphBuilder graph, String input) {
        var outputs = regressor.write(graph, input);
        var distance = domain.write(graph, input);
        var widening = graph.node("Max", "widening", distance, graph.constant("one", 1));
        var calibrated = graph.scale("calibrated", outputs.deviation(), factor);
        var spread = graph.node("Mul", "widened", calibrated, widening);
        if (transform.isNone()) {
            return new Outputs(outputs.mean(), spread, distance, outputs.mean(), spread);
        }
        // A mean that grew with the widening would be biased outside the domain.
        var undone = transform.write(graph, outputs.mean(), calibrated);
        var deviation = graph.node("Mul", "undone.widened", undone.deviation(), widening);
        return new Outputs(undone.mean(), deviation, distance, outputs.mean(), spread);
    }

    /** Predicts rows, in one thread. */
    public Estimates predict(DesignMatrix x) throws LearnException {
        var graph = new GraphBuilder();
        var outputs = write(graph, graph.input("rows", x.columns()));
        graph.output(outputs.mean(), "mean", 1);
        graph.output(outputs.deviation(), "deviation", 1);
        graph.output(outputs.distance(), "distance", 1);
        var model = graph.build("regression", Map.of());
        var values = new RowEvaluator(model, List.of("mean", "deviation", "distance")).run(x, 1);
        return new Estimates(
                RowEvaluator.toDoubles(values.get("mean")),
                RowEvaluator.toDoubles(values.get("deviation")),
                RowEvaluator.toDoubles(values.get("distance")));
    }
}
