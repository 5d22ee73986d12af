package org.lode.learn.regression;

import org.lode.learn.onnx.GraphBuilder;

/** Something learned that predicts by the graph it writes. */
@FunctionalInterface
public interface FittedRegressor {
    /**
     * The names of what is predicted.
     *
     * @param mean a value of rows × 1
     * @param deviation the standard deviation of the predictive distribution, greater than zero, rows × 1
     */
    record Outputs(String mean, String deviation) {}

    /**
     * Writes the prediction into a graph.
     *
     * @param input the name of the value with the rows, rows × columns as learned from
     */
    Outputs write(GraphBuilder graph, String input);
}
