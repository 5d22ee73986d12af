package org.lode.learn.transfer;

import java.util.Random;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Standardizer;

/**
 * How much each descriptor matters: a diagonal metric of materials.
 *
 * @param label what it is, for people
 * @param columns the places of the descriptors
 * @param weights the weight of each, 0 or greater, in one over the descriptor's unit
 */
record Metric(String label, int[] columns, double[] weights) {
    /** The metric that takes some descriptors as equally important: each counts by its deviation among the rows. */
    static Metric even(String label, int[] columns, DesignMatrix rows) {
        return new Metric(
                label, columns, Standardizer.fit(rows.selectColumns(columns)).scale());
    }

    /** The same with each weight multiplied by a random factor of a log-normal distribution. */
    Metric perturbed(double deviation, Random random) {
        var changed = weights.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] *= StrictMath.exp(deviation * random.nextGaussian());
        }
        return new Metric(label, columns, changed);
    }

    /** The scaling of rows by the metric: mean 0, and a mean square length of 1. */
    Standardizer standardizer(DesignMatrix rows) {
        var mean = new double[columns.length];
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns.length; column++) {
                mean[column] += (double) rows.get(row, column) / rows.rows();
            }
        }
        double squares = 0;
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns.length; column++) {
                double scaled = (rows.get(row, column) - mean[column]) * weights[column];
                squares += scaled * scaled;
            }
        }
        double factor = squares > 0 ? Math.sqrt(rows.rows() / squares) : 0;
        var scale = new double[columns.length];
        for (int column = 0; column < columns.length; column++) {
            scale[column] = weights[column] * factor;
        }
        return new Standardizer(mean, scale);
    }
}
