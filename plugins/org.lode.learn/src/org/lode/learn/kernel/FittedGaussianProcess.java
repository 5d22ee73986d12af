package org.lode.learn.kernel;

import java.util.Map;
import org.lode.learn.onnx.Attribute;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;

/**
 * A fitted Gaussian process in standard units.
 *
 * @param standardizer of the rows
 * @param kernel the smooth part of the covariance
 * @param parameters the hyper-parameters
 * @param rows the standardised training rows
 * @param weights the inverse covariance times the targets
 * @param inverseFactor the inverse of the covariance's Cholesky factor
 * @param signal the variance s² in front of the covariance
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedGaussianProcess(
        Standardizer standardizer,
        Kernel kernel,
        GaussianProcess.HyperParameters parameters,
        double[][] rows,
        double[] weights,
        double[][] inverseFactor,
        double signal,
        double targetMean,
        double targetDeviation)
        implements FittedRegressor {

    @Override
    public Outputs write(GraphBuilder graph, String input) {
        int count = rows.length;
        int columns = rows[0].length;
        var training = new float[count * columns];
        var lengths = new float[count];
        for (int i = 0; i < count; i++) {
            double squares = 0;
            for (int j = 0; j < columns; j++) {
                training[i * columns + j] = (float) rows[i][j];
                squares += rows[i][j] * rows[i][j];
            }
            lengths[i] = (float) squares;
        }
        var x = standardizer.write(graph, input);
        var products = graph.node(
                "Gemm",
                "products",
                Map.of("transB", new Attribute.IntValue(1)),
                x,
                graph.constant("training", training, count, columns));
        var size = graph.sumOfSquares("size", x);
        var sizes = graph.node("Add", "sizes", size, graph.constant("training.sizes", lengths, count));
        var difference = graph.node("Sub", "differences", sizes, graph.scale("products.twice", products, 2));
        var distance = graph.node("Max", "distances", difference, graph.constant("zero", 0));
        var smooth = kernel.write(graph, distance, products, parameters.squaredLength());
        var covariance =
                graph.node("Add", "covariance", smooth, graph.scale("products.linear", products, parameters.linear()));

        var weightsName = graph.constant("kernel.weights", weights, count, 1);
        var standard = graph.node("MatMul", "mean.standard", covariance, weightsName);
        var mean = graph.shift("mean.shifted", graph.scale("mean.scaled", standard, targetDeviation), targetMean);
        return new Outputs(mean, writeDeviation(graph, covariance, size));
    }

    private String writeDeviation(GraphBuilder graph, String covariance, String size) {
        int count = rows.length;
        var factor = new float[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                factor[j * count + i] = (float) inverseFactor[i][j];
            }
        }
        var whitened = graph.node("MatMul", "whitened", covariance, graph.constant("whitening", factor, count, count));
        var prior = graph.shift("variance.prior", graph.scale("variance.linear", size, parameters.linear()), 1);
        var posterior = graph.node("Sub", "variance.posterior", prior, graph.sumOfSquares("explained", whitened));
        var bounded = graph.node("Max", "variance.bounded", posterior, graph.constant("zero", 0));
        var variance = graph.shift("variance", bounded, parameters.noise());
        return graph.scale(
                "deviation.scaled",
                graph.node("Sqrt", "deviation.standard", variance),
                targetDeviation * Math.sqrt(signal));
    }
}
