package org.lode.learn.regression;

import java.util.Arrays;
import org.lode.learn.onnx.FloatTensor;
import org.lode.learn.onnx.GraphBuilder;

/**
 * Shift and scale that give each column mean 0 and deviation 1 over the training rows. Constant columns become 0.
 *
 * @param mean the mean of each column
 * @param scale the factor of each column after the shift; 0 for a constant one
 */
public record Standardizer(double[] mean, double[] scale) {
    /** Deviations below this share of the mean's size are rounding errors of a constant column. */
    private static final double CONSTANT = 1e-6;

    /** The standardizer of the given rows; deviations divide by the number of rows. */
    public static Standardizer fit(DesignMatrix x) {
        var mean = new double[x.columns()];
        var squares = new double[x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                mean[column] += x.get(row, column);
            }
        }
        for (int column = 0; column < x.columns(); column++) {
            mean[column] /= x.rows();
        }
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                double difference = x.get(row, column) - mean[column];
                squares[column] += difference * difference;
            }
        }
        var scale = new double[x.columns()];
        for (int column = 0; column < x.columns(); column++) {
            double deviation = Math.sqrt(squares[column] / x.rows());
            scale[column] = deviation > CONSTANT * Math.abs(mean[column]) ? 1 / deviation : 0;
        }
        return new Standardizer(mean, scale);
    }

    /** How many columns vary. */
    public int varying() {
        return (int) Arrays.stream(scale).filter(factor -> factor > 0).count();
    }

    /** The standardised rows in double precision. */
    public double[][] apply(DesignMatrix x) {
        var result = new double[x.rows()][x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                result[row][column] = (x.get(row, column) - mean[column]) * scale[column];
            }
        }
        return result;
    }

    /** The standardised rows in single precision, cut at plus and minus a number of deviations. */
    public DesignMatrix applyClipped(DesignMatrix x, float most) {
        var values = new float[x.values().length];
        for (int i = 0; i < values.length; i++) {
            int column = i % x.columns();
            float value = (x.values()[i] - (float) mean[column]) * (float) scale[column];
            values[i] = Math.max(-most, Math.min(most, value));
        }
        return new DesignMatrix(x.rows(), x.columns(), values);
    }

    /** Writes shift and scale into a graph; returns the name of the standardised rows. */
    public String write(GraphBuilder graph, String input) {
        var centred = graph.node("Sub", "centred", input, graph.constant("means", mean, mean.length));
        return graph.node("Mul", "standardised", centred, graph.constant("scales", scale, scale.length));
    }

    /** Writes standardised rows, cut at plus and minus a number of deviations; returns their name. */
    public static String writeClipped(GraphBuilder graph, String standardised, double most) {
        return graph.node(
                "Clip",
                "inputs",
                standardised,
                graph.constant("least", FloatTensor.of(new float[] {(float) -most})),
                graph.constant("most", FloatTensor.of(new float[] {(float) most})));
    }
}
