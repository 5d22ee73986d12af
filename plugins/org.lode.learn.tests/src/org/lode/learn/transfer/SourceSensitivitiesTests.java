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

class SourceSensitivitiesTests {
    /** The change of a linear model is its weight wherever it is taken, so both metrics of a ridge are one. */
    @Test
    void metricsOfALinearSourceAreItsWeights() throws LearnException {
        var source = SampleModels.ridge();
        var materials = SampleModels.boilingPoints().materials();
        var texts = materials.stream().map(Material::canonical).toList();
        var rows = DesignMatrix.of(new Featurizer(source.recipe(), 1).compute(materials, Progress.NONE));
        var columns = IntStream.range(0, rows.columns()).toArray();
        var metrics = SourceSensitivities.of(source, columns, rows, texts, Progress.NONE);
        assertEquals(2, metrics.size());
        double largest = IntStream.of(columns)
                .mapToDouble(i -> metrics.get(0).weights()[i])
                .max()
                .orElseThrow();
        assertArrayEquals(metrics.get(0).weights(), metrics.get(1).weights(), 1e-2 * largest);
    }
}
