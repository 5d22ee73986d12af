package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

class MetricTests {
    @Test
    void scaledRowsHaveAMeanSquareLengthOfOne() {
        var metric = new Metric("m", new int[] {0, 1}, new double[] {2, 0});
        var rows = new DesignMatrix(3, 2, new float[] {1, 5, 2, 7, 6, 9});
        double sum = 0;
        for (var row : metric.standardizer(rows).apply(rows)) {
            sum += row[0] * row[0] + row[1] * row[1];
            assertEquals(0, row[1], 1e-12, "a column of weight 0 doesn't count");
        }
        assertEquals(1, sum / 3, 1e-12);
    }

    @Test
    void perturbedMetricKeepsColumnsThatDoNotCount() {
        var metric = new Metric("m", new int[] {3, 7}, new double[] {2, 0});
        var perturbed = metric.perturbed(1, new Random(1));
        assertArrayEquals(metric.columns(), perturbed.columns());
        assertTrue(perturbed.weights()[0] > 0);
        assertEquals(0, perturbed.weights()[1]);
    }

    /** Of twenty columns one matters, and the rows are twice as many: the mean has a coefficient of 0. */
    @Test
    void averageOverRandomMetricsLearnsFromFewRowsOfManyColumns() throws LearnException {
        var random = new Random(5);
        int columns = 20;
        var values = new float[90 * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var all = new DesignMatrix(90, columns, values);
        var y = new double[90];
        for (int row = 0; row < y.length; row++) {
            y[row] = 3 * all.get(row, 4);
        }
        int[] training = IntStream.range(0, 40).toArray();
        int[] test = IntStream.range(40, 90).toArray();
        var fitted = new RandomMetrics().fit(all.select(training), Folds.select(y, training), 1, Progress.NONE);
        var predicted = FittedValues.means(fitted, all.select(test));
        var metrics = Metrics.of(Folds.select(y, test), predicted);
        assertTrue(metrics.r2() > 0.5, metrics.toString());
    }

    /** The first two columns are all that sources know of; the third is what matters. */
    @Test
    void evenMetricOutweighsThoseOfSourcesThatKnowNothing() throws LearnException {
        var random = new Random(3);
        var values = new float[90 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var all = new DesignMatrix(90, 3, values);
        var y = IntStream.range(0, 90).mapToDouble(row -> 3 * all.get(row, 2)).toArray();
        var columns = new int[] {0, 1, 2};
        var misled = List.of(
                new Metric("of a source", columns, new double[] {1, 0, 0}),
                new Metric("of another", columns, new double[] {1, 2, 0}));
        var with = new ArrayList<>(misled);
        with.add(Metric.even("even", columns, all));
        assertTrue(r2(misled, all, y) < 0.2);
        assertTrue(r2(with, all, y) > 0.99);
    }

    /** Learned from the first forty of ninety rows, tested on the others. */
    private static double r2(List<Metric> metrics, DesignMatrix all, double[] y) throws LearnException {
        int[] training = IntStream.range(0, 40).toArray();
        int[] test = IntStream.range(40, 90).toArray();
        var fitted = new MetricAverage("some metrics", metrics)
                .fit(all.select(training), Folds.select(y, training), 1, Progress.NONE);
        return Metrics.of(Folds.select(y, test), FittedValues.means(fitted, all.select(test)))
                .r2();
    }
}
