package org.lode.learn.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.FittedRegressor;

/** A regressor that expects the first column with a deviation of 2, whatever the row. */
class CalibratedRegressorTests {
    private static final FittedRegressor FIRST_COLUMN = (graph, input) -> {
        var first = graph.gather("first", input, new int[] {0});
        return new FittedRegressor.Outputs(first, graph.shift("two", graph.scale("nothing", first, 0), 2));
    };

    private static Estimates predict(double factor, float... row) throws LearnException {
        var values = new float[80];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7 % 40 / 10f;
        }
        var known = new DesignMatrix(40, 2, values);
        return new CalibratedRegressor(FIRST_COLUMN, ApplicabilityDomain.fit(known, 1), factor)
                .predict(new DesignMatrix(1, 2, row));
    }

    @Test
    void calibrationMultipliesTheDeviation() throws LearnException {
        var found = predict(1.5, 0, 0.7f);
        assertTrue(found.distance()[0] <= 1);
        assertEquals(3, found.deviation()[0], 1e-6);
        assertEquals(0, found.mean()[0], 1e-6);
    }

    @Test
    void outsideTheDomainTheDeviationIsAsManyTimesWiderAsTheRowIsFar() throws LearnException {
        var found = predict(1.5, 40, -30);
        assertTrue(found.distance()[0] > 5, "distance " + found.distance()[0]);
        assertEquals(3 * found.distance()[0], found.deviation()[0], 1e-4);
        assertEquals(40, found.mean()[0], 1e-5);
    }
}
