package org.lode.learn.linear;

import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.TrainingRange;

/**
 * A fitted Bayesian ridge regression in standard units.
 *
 * @param range where descriptors are cut
 * @param standardizer of the rows
 * @param weights one a descriptor
 * @param vectors the directions in which the training rows vary, as rows of length 1
 * @param variances the posterior variance of the weight along each of them
 * @param noise the variance of noise and intercept
 * @param unseen the prior variance of the weights along all other directions; 0 if there are none
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedRidge(
        TrainingRange range,
        Standardizer standardizer,
        double[] weights,
        double[][] vectors,
        double[] variances,
        double noise,
        double unseen,
        double targetMean,
        double targetDeviation)
        implements FittedRegressor {

    @Override
    public Outputs write(GraphBuilder graph, String input) {
        int columns = weights.length;
        int directions = vectors.length;
        var rows = standardizer.write(graph, range.write(graph, input));
        var linear = graph.node("MatMul", "linear", rows, graph.constant("weights", weights, columns, 1));
        var mean = graph.shift("mean.shifted", graph.scale("mean.scaled", linear, targetDeviation), targetMean);

        var basis = new float[columns * directions];
        for (int k = 0; k < directions; k++) {
            for (int column = 0; column < columns; column++) {
                basis[column * directions + k] = (float) vectors[k][column];
            }
        }
        var basisName = graph.constant("directions", basis, columns, directions);
        var coordinates = graph.node("MatMul", "coordinates", rows, basisName);
        var variance = graph.node(
                "MatMul",
                "variance.seen",
                graph.square("coordinates.squared", coordinates),
                graph.constant("variances", variances, directions, 1));
        if (unseen > 0) {
            var inside = graph.node("MatMul", "inside", coordinates, graph.node("Transpose", "basis", basisName));
            var outside = graph.sumOfSquares("outside", graph.node("Sub", "rest", rows, inside));
            variance = graph.node("Add", "variance.weights", variance, graph.scale("variance.unseen", outside, unseen));
        }
        var deviation = graph.node("Sqrt", "deviation.standard", graph.shift("variance", variance, noise));
        return new Outputs(mean, graph.scale("deviation.scaled", deviation, targetDeviation));
    }
}
