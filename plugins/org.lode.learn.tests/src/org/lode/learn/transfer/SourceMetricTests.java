package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.SampleModels;
import org.lode.learn.regression.DesignMatrix;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;

class SourceMetricTests {
    /** The change of a linear model is its weight wherever it is taken, so both metrics of a ridge are one. */
    @Test
    void metricsOfALinearSourceAreItsWeights() throws LearnException {
        var source = SampleModels.ridge();
        var materials = SampleModels.boilingPoints().materials();
        var texts = materials.stream().map(Material::canonical).toList();
        var rows = DesignMatrix.of(new Featurizer(source.recipe(), 1).compute(materials, Progress.NONE));
        var columns = IntStream.range(0, rows.columns()).toArray();
        var metrics = SourceMetric.of(source, columns, rows, texts, Progress.NONE);
        assertEquals(2, metrics.size());
        double largest = IntStream.of(columns)
                .mapToDouble(i -> metrics.get(0).weights()[i])
                .max()
                .orElseThrow();
        assertArrayEquals(metrics.get(0).weights(), metrics.get(1).weights(), 1e-2 * largest);
    }

    @Test
    void scaledRowsHaveAMeanSquareLengthOfOne() {
        var metric = new SourceMetric("m", new int[] {0, 1}, new double[] {2, 0});
        var rows = new DesignMatrix(3, 2, new float[] {1, 5, 2, 7, 6, 9});
        double sum = 0;
        for (var row : metric.standardizer(rows).apply(rows)) {
            sum += row[0] * row[0] + row[1] * row[1];
            assertEquals(0, row[1], 1e-12, "a column of weight 0 doesn't count");
        }
        assertEquals(1, sum / 3, 1e-12);
    }

    @Test
    void preferredCandidateStaysUnlessTheAverageIsBetterForCertain() {
        double[] measured = {1, 2, 3, 4, 5, 6};
        double[] good = {1.1, 2.1, 3.1, 4.1, 5.1, 6.1};
        double[] nearlyAsGood = {1.2, 2, 3.2, 4, 5.2, 6};
        double[] bad = {6, 5, 4, 3, 2, 1};
        assertArrayEquals(
                new int[] {0, 1},
                EnsembleSelection.unless(new int[] {1, 0}, 1, new double[][] {nearlyAsGood, good}, measured));
        assertArrayEquals(
                new int[] {1, 0}, EnsembleSelection.unless(new int[] {1, 0}, 1, new double[][] {good, bad}, measured));
    }
}
