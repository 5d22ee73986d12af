package org.lode.learn.kernel;

import java.util.Map;
import org.lode.learn.onnx.Attribute;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.onnx.IntTensor;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.TrainingRange;

/**
 * A fitted Gaussian process in standard units.
 *
 * <p>Its graph calculates in double precision: mean and variance are small differences of large sums, in which runtimes
 * that add in other orders would differ in the fifth digit in single precision.
 *
 * @param range where descriptors are cut: the linear part of the covariance would follow them to any value
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
        TrainingRange range,
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

    /** The matrices are kept in single precision, which all runtimes read alike, and make up most of the file. */
    @Override
    public Outputs write(GraphBuilder single, String input) {
        var graph = single.inDoublePrecision();
        int count = rows.length;
        var x = standardizer.write(graph, graph.cast("precise", range.write(single, input)));
        var columns = single.constant("training.single", turned(rows), rows[0].length, count);
        var training = graph.cast("training", columns);
        var products = graph.node("MatMul", "products", x, training);
        var size = graph.sumOfSquares("size", x);
        var sizes = graph.node("Add", "sizes", size, writeSizes(graph, training));
        var difference = graph.node("Sub", "differences", sizes, graph.scale("products.twice", products, 2));
        var distance = graph.node("Max", "distances", difference, graph.constant("zero", 0));
        var smooth = kernel.write(graph, distance, products, parameters.squaredLength());
        var covariance =
                graph.node("Add", "covariance", smooth, graph.scale("products.linear", products, parameters.linear()));

        var weightsName = graph.constant("kernel.weights", weights, count, 1);
        var standard = graph.node("MatMul", "mean.standard", covariance, weightsName);
        var mean = graph.shift("mean.shifted", graph.scale("mean.scaled", standard, targetDeviation), targetMean);
        var factor = single.constant("whitening.single", turned(inverseFactor), count, count);
        var deviation = writeDeviation(graph, covariance, size, graph.cast("whitening", factor));
        return new Outputs(single.cast("mean.single", mean), single.cast("deviation.single", deviation));
    }

    /** The transposed matrix, row-major. */
    private static float[] turned(double[][] matrix) {
        var values = new float[matrix.length * matrix[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) matrix[i % matrix.length][i / matrix.length];
        }
        return values;
    }

    /** The squared lengths of the training rows as they are in the file, side by side. */
    private static String writeSizes(GraphBuilder graph, String training) {
        return graph.node(
                "ReduceSum",
                "training.sizes",
                Map.of("keepdims", new Attribute.IntValue(0)),
                graph.square("training.squares", training),
                graph.constant("axis", IntTensor.vector(0)));
    }

    private String writeDeviation(GraphBuilder graph, String covariance, String size, String whitening) {
        var whitened = graph.node("MatMul", "whitened", covariance, whitening);
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
