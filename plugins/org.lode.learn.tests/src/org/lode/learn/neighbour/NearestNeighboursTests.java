package org.lode.learn.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.represent.Progress;

class NearestNeighboursTests {
    private static final int ROWS = 12;
    private static final int COLUMNS = 4;

    private static float[] values() {
        var values = new float[ROWS * COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                values[i * COLUMNS + j] = (i * (j + 3) * 7 + j * 5) % 13 - 6;
            }
        }
        return values;
    }

    private static double[] predict(DesignMatrix x, double[] y, float... asked) throws LearnException {
        var fitted = new NearestNeighbours(3).fit(x, y, 1, Progress.NONE);
        return new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1)
                .predict(new DesignMatrix(asked.length / x.columns(), x.columns(), asked))
                .mean();
    }

    /** scikit-learn 1.2.1: {@code KNeighborsRegressor(3)} after {@code StandardScaler}. */
    @Test
    void predictionsAreScikitLearns() throws LearnException {
        var x = new DesignMatrix(ROWS, COLUMNS, values());
        var y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = 2 * x.get(i, 0) - x.get(i, 2) + (i * 5 % 7 - 3) * 0.5;
        }
        var found = predict(x, y, 1.3f, -2.1f, 0.4f, 3.2f, -5, 5.5f, 2.2f, -1);
        assertEquals(2.66666667, found[0], 1e-5);
        assertEquals(-10.5, found[1], 1e-5);
    }

    @Test
    void rowsAtOneDistanceCountTogether() throws LearnException {
        var x = new DesignMatrix(5, 1, new float[] {0, 0, 1, 5, 9});
        // At 0: both rows at 0, then 1, then 5.
        assertEquals((1 + 3 + 4 + 8) / 4.0, predict(x, new double[] {1, 3, 4, 8, 100}, 0)[0], 1e-4);
    }

    @Test
    void fewerDifferentRowsThanNeighboursGiveTheirMean() throws LearnException {
        var x = new DesignMatrix(4, 1, new float[] {0, 0, 2, 2});
        assertEquals(2.5, predict(x, new double[] {1, 2, 3, 4}, 0.5f)[0], 1e-5);
    }
}
