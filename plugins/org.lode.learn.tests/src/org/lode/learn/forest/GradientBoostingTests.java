package org.lode.learn.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

class GradientBoostingTests {
    private static DesignMatrix uniform(int rows, int columns, long seed) {
        var random = new Random(seed);
        var values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return new DesignMatrix(rows, columns, values);
    }

    /** Friedman, Ann. Stat. 19 (1991) 1, equation 56, without noise. */
    private static double[] friedman(DesignMatrix x) {
        var y = new double[x.rows()];
        for (int i = 0; i < y.length; i++) {
            double bump = x.get(i, 2) - 0.5;
            y[i] = 10 * Math.sin(Math.PI * x.get(i, 0) * x.get(i, 1))
                    + 20 * bump * bump
                    + 10 * x.get(i, 3)
                    + 5 * x.get(i, 4);
        }
        return y;
    }

    /**
     * The bar is scikit-learn 1.2.1, the mean over five draws of as many rows: {@code
     * GradientBoostingRegressor(n_estimators=300, learning_rate=0.05, max_depth=5)} has an R² of 0.946.
     */
    @Test
    void friedmansFunctionIsLearned() throws LearnException {
        var x = uniform(800, 10, 1);
        var fitted = GradientBoosting.standard().fit(x, friedman(x), 1, Progress.NONE);
        var test = uniform(500, 10, 2);
        var predicted = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1).predict(test);
        double r2 = Metrics.of(friedman(test), predicted.mean()).r2();
        assertTrue(r2 > 0.946, () -> "R² " + r2);
    }

    @Test
    void oneBranchFindsAStep() {
        var x = uniform(200, 3, 4);
        var residuals = new double[200];
        var all = new int[200];
        for (int i = 0; i < 200; i++) {
            residuals[i] = x.get(i, 1) < 0.5 ? -1 : 1;
            all[i] = i;
        }
        var settings = new GradientBoosting(1, 1, 1, 1, 1, 1, 0);
        var tree = TreeGrower.grow(
                BinnedRows.of(x), settings, residuals, all, new java.util.SplittableRandom(1), Progress.NONE);
        assertEquals(-1, tree.predict(new float[] {0.9f, 0.4f, 0.9f}, 0), 0.1);
        assertEquals(1, tree.predict(new float[] {0.1f, 0.6f, 0.1f}, 0), 0.1);
    }

    @Test
    void fewRowsAreRefused() {
        var x = uniform(5, 2, 1);
        var e = assertThrows(LearnException.class, () -> GradientBoosting.standard()
                .fit(x, new double[] {1, 2, 3, 4, 5}, 1, Progress.NONE));
        assertEquals("Gradient boosting needs at least 12 rows, not 5; choose another learner.", e.getMessage());
    }
}
