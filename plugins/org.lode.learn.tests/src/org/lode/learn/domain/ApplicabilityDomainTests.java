package org.lode.learn.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;

class ApplicabilityDomainTests {
    private static DesignMatrix rows(int count, int columns, long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[count * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % columns == columns - 1 ? 2 : (float) random.nextDouble();
        }
        return new DesignMatrix(count, columns, values);
    }

    private static float[] distances(DesignMatrix training, DesignMatrix test) throws LearnException {
        var graph = new GraphBuilder();
        var distance = ApplicabilityDomain.fit(training, 1).write(graph, graph.input("x", training.columns()));
        graph.output(distance, "distance", 1);
        var evaluator = new RowEvaluator(graph.build("domain", Map.of()), List.of("distance"));
        return evaluator.run(test, 1).get("distance").values();
    }

    /** Also for tables so large that some rows stand for all. */
    @ParameterizedTest
    @ValueSource(ints = {60, 600, 9000})
    void aboutFivePercentOfFreshRowsOfTheSameKindAreOutside(int count) throws LearnException {
        int outside = 0;
        for (float distance : distances(rows(count, 4, 1), rows(2000, 4, 2))) {
            outside += distance > 1 ? 1 : 0;
        }
        double share = outside / 2000.0;
        assertTrue(share > 0.005 && share < 0.2, () -> "share " + share);
    }

    @Test
    void distanceIsThatToTheNearestRow() throws LearnException {
        // Columns vary by 1 in deviation; the rows' nearest neighbours are 2 apart.
        var training = new DesignMatrix(4, 2, new float[] {-1, -1, -1, 1, 1, -1, 1, 1});
        var found = distances(training, new DesignMatrix(2, 2, new float[] {1, 4, 3, -1}));
        assertEquals(1.5, found[0], 1e-5);
        assertEquals(1, found[1], 1e-5);
    }

    @Test
    void newValueInAConstantColumnIsOutside() throws LearnException {
        var training = rows(100, 4, 1);
        var changed = training.select(new int[] {5});
        changed.values()[3] = 4;
        assertTrue(distances(training, changed)[0] > 1);
    }
}
