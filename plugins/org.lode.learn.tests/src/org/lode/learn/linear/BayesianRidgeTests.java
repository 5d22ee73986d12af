package org.lode.learn.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.represent.Progress;

/**
 * Expected figures: BayesianRidge of scikit-learn 1.2.1 on standardised columns and targets, run to convergence; the
 * deviation plus the part of the intercept, alpha⁻¹/n, and in the wide table by the full posterior covariance in NumPy.
 */
class BayesianRidgeTests {
    private static Estimates predict(float[] table, int columns, double[] y, float... row) throws LearnException {
        var x = new DesignMatrix(y.length, columns, table);
        var fitted = new BayesianRidge().fit(x, y, 1, Progress.NONE);
        // A domain of the row itself doesn't widen.
        var domain = ApplicabilityDomain.fit(new DesignMatrix(1, columns, row), 1);
        return new CalibratedRegressor(fitted, domain, 1).predict(new DesignMatrix(1, columns, row));
    }

    private static float[] longTable() {
        var values = new float[40 * 4];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 4; j++) {
                values[i * 4 + j] = (float) (i * (j + 3) * 7 % 23 / 23.0 + 0.1 * j);
            }
        }
        return values;
    }

    /** The script uses the values before rounding to float. */
    private static double[] longTargets() {
        var y = new double[40];
        for (int i = 0; i < 40; i++) {
            double x0 = i * 21 % 23 / 23.0;
            double x1 = i * 28 % 23 / 23.0 + 0.1;
            double x2 = i * 35 % 23 / 23.0 + 0.2;
            y[i] = 3 + 2 * x0 - 1.5 * x1 + 0.5 * x2 + 0.1 * (i * 13 % 17 / 17.0 - 0.5);
        }
        return y;
    }

    @Test
    @Tag("check-21")
    void longTableGivesScikitLearnsFigures() throws LearnException {
        var inside = predict(longTable(), 4, longTargets(), 0.2f, 0.5f, 0.9f, 0.4f);
        assertEquals(3.08866225, inside.mean()[0], 2e-6);
        assertEquals(0.03118856, inside.deviation()[0], 1e-6);
        var outside = predict(longTable(), 4, longTargets(), 1.4f, -0.3f, 0, 1.6f);
        assertEquals(6.24880343, outside.mean()[0], 4e-6);
        assertEquals(0.03875946, outside.deviation()[0], 1e-6);
    }

    /** scikit-learn's own deviation here is 0.34: it leaves out the directions that the rows don't tell about. */
    @Test
    void wideTableIsUnsureInUnseenDirections() throws LearnException {
        var table = new float[6 * 9];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 9; j++) {
                table[i * 9 + j] = (float) ((i * 5 + j * j * 3 + i * j * 2) % 11 / 11.0);
            }
        }
        float[] row = {0.6f, 0.6f, 0.6f, 0.6f, 0.6f, 0.6f, 0.6f, 0.6f, 0.6f};
        var found = predict(table, 9, new double[] {1, 4, 2, 8, 5, 7}, row);
        assertEquals(-0.16719497, found.mean()[0], 2e-5);
        assertEquals(0.6940629416238487, found.deviation()[0], 2e-5);
    }

    /** Rows of ±1e-6 have the targets ±1; by hand, 1 counts as one range beyond them, 3e-6, whose target is 3. */
    @Test
    void aDescriptorThatHardlyVariedDoesntCarryThePredictionAway() throws LearnException {
        var table = new float[20];
        var y = new double[20];
        for (int i = 0; i < 20; i++) {
            table[i] = i % 2 == 0 ? 1e-6f : -1e-6f;
            y[i] = i % 2 == 0 ? 1 : -1;
        }
        var far = predict(table, 1, y, 1);
        assertEquals(3, far.mean()[0], 1e-3);
        assertEquals(1, predict(table, 1, y, 1e-6f).mean()[0], 1e-3);
    }

    @Test
    void sameValuesAreRefused() {
        assertThrows(LearnException.class, () -> predict(longTable(), 4, new double[40], 0, 0, 0, 0));
    }
}
