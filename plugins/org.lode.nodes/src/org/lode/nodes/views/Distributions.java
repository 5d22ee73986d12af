package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DoubleValue;
import org.lode.nodes.views.Block.Histogram;
import org.lode.nodes.views.Block.Matrix;

/** Distributions of numbers, and how they go together. */
public final class Distributions {
    private static final int BINS = 20;

    private Distributions() {}

    /** The distributions of the given number columns of a sample. */
    public static List<Histogram> of(Sample sample, List<String> columns) {
        var histograms = new ArrayList<Histogram>();
        for (var column : columns) {
            histograms.add(of(column, sample.numbers(column)));
        }
        return histograms;
    }

    /** The names of a table's number columns, in their order. */
    public static List<String> numberColumns(Sample sample, int most) {
        return sample.spec().stream()
                .filter(column -> column.getType().isCompatible(DoubleValue.class))
                .map(DataColumnSpec::getName)
                .limit(most)
                .toList();
    }

    /** A distribution in bins of equal width; values that are no numbers count as missing. */
    public static Histogram of(String name, double[] values) {
        var finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(0);
        var counts = new int[high > low ? BINS : 1];
        for (double value : finite) {
            counts[high > low ? (int) Math.min(BINS - 1, BINS * ((value - low) / (high - low))) : 0]++;
        }
        return new Histogram(Sample.shortened(name), low, high, counts, values.length - finite.length);
    }

    /** Pearson's correlation of every pair of columns over the rows where both are known; 0 for a constant one. */
    public static Matrix correlations(String title, Sample sample, List<String> columns) {
        var numbers = columns.stream().map(sample::numbers).toArray(double[][]::new);
        var values = new double[numbers.length][numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j <= i; j++) {
                values[i][j] = i == j ? 1 : correlation(numbers[i], numbers[j]);
                values[j][i] = values[i][j];
            }
        }
        return new Matrix(title, columns.stream().map(Sample::shortened).toList(), values);
    }

    private static double correlation(double[] a, double[] b) {
        int count = 0;
        double meanA = 0;
        double meanB = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            if (Double.isFinite(a[i]) && Double.isFinite(b[i])) {
                count++;
                double da = a[i] - meanA;
                double db = b[i] - meanB;
                meanA += da / count;
                meanB += db / count;
                aa += da * (a[i] - meanA);
                bb += db * (b[i] - meanB);
                ab += da * (b[i] - meanB);
            }
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
