package org.lode.learn.regression;

import java.util.Arrays;
import org.lode.learn.onnx.GraphBuilder;

/**
 * The range of each descriptor over the training rows, widened by as much at both ends. What lies beyond counts as
 * lying at the end: a descriptor that hardly varied in training may be many thousand deviations away in a new
 * material, and would carry a model with a linear part to any value.
 *
 * <p>Constant descriptors have no range and stay as they are; learners that standardise leave them out. One
 * range was chosen by measurement: docs/decisions/0002-engines.md.
 *
 * @param lower the lower end of each column
 * @param upper the upper end of each column
 */
public record TrainingRange(float[] lower, float[] upper) {
    private static final double WIDENING = 1;

    /** The range of the given rows, at least one. */
    public static TrainingRange of(DesignMatrix x) {
        var lower = new float[x.columns()];
        var upper = new float[x.columns()];
        Arrays.fill(lower, Float.POSITIVE_INFINITY);
        Arrays.fill(upper, Float.NEGATIVE_INFINITY);
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                lower[column] = Math.min(lower[column], x.get(row, column));
                upper[column] = Math.max(upper[column], x.get(row, column));
            }
        }
        for (int column = 0; column < x.columns(); column++) {
            double range = (double) upper[column] - lower[column];
            double beyond = range > 0 ? WIDENING * range : Float.MAX_VALUE;
            lower[column] = (float) Math.max(-Float.MAX_VALUE, lower[column] - beyond);
            upper[column] = (float) Math.min(Float.MAX_VALUE, upper[column] + beyond);
        }
        return new TrainingRange(lower, upper);
    }

    /** Writes the cut into a graph, in single precision; returns the name of the rows. */
    public String write(GraphBuilder graph, String input) {
        var above = graph.node("Max", "above", input, graph.constant("range.lower", lower, lower.length));
        return graph.node("Min", "within", above, graph.constant("range.upper", upper, upper.length));
    }
}
