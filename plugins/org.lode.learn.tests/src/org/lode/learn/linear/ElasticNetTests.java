package org.lode.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.Targets;
import org.lode.represent.Progress;

/**
 * The expected weights are those of scikit-learn 1.2.1: {@code enet_path(Z, t, l1_ratio=r, alphas=[0.5, 0.1, 0.01],
 * tol=1e-14)} of the standardised rows and targets.
 */
class ElasticNetTests {
    private static final int ROWS = 12;
    private static final int COLUMNS = 4;

    private static DesignMatrix rows() {
        var values = new float[ROWS * COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                values[i * COLUMNS + j] = (i * (j + 3) * 7 + j * 5) % 13 - 6;
            }
        }
        return new DesignMatrix(ROWS, COLUMNS, values);
    }

    private static double[] targets() {
        var y = new double[ROWS];
        Arrays.setAll(y, i -> 2 * rows().get(i, 0) - rows().get(i, 2) + (i * 5 % 7 - 3) * 0.5);
        return y;
    }

    private static CoordinateDescent descent(double share) throws LearnException {
        var x = Standardizer.fit(rows()).apply(rows());
        return new CoordinateDescent(x, Targets.standardize(targets()).values(), share, CoordinateDescent.EXACT);
    }

    @Test
    void lassoPathIsScikitLearns() throws LearnException {
        var path = descent(1).path(new double[] {0.5, 0.1, 0.01}, Progress.NONE);
        assertArrayEquals(new double[] {0.3854447440641555, 0, 0, 0}, path[0], 1e-6);
        assertArrayEquals(new double[] {0.8014156739178836, 0, -0.3525806032604047, 0}, path[1], 1e-6);
        assertArrayEquals(
                new double[] {0.8999767337290286, -0.04855322385133253, -0.44357980672781094, -0.01449572386970276},
                path[2],
                1e-6);
    }

    @Test
    void elasticNetPathIsScikitLearns() throws LearnException {
        var path = descent(0.5).path(new double[] {0.5, 0.1, 0.01}, Progress.NONE);
        assertArrayEquals(new double[] {0.5138510313526409, 0, -0.15164377382887947, 0}, path[0], 1e-6);
        assertArrayEquals(
                new double[] {0.8125044532623995, -0.005274446410438542, -0.383988411538649, 0}, path[1], 1e-6);
        assertArrayEquals(
                new double[] {0.9012217911353709, -0.05263488386951899, -0.44536930481873993, -0.018163576704868182},
                path[2],
                1e-6);
    }

    @Test
    void highestPenaltyIsScikitLearns() throws LearnException {
        assertEquals(0.8854447440641556, descent(1).highestPenalty(), 1e-12);
        assertEquals(1.7708894881283113, descent(0.5).highestPenalty(), 1e-12);
    }

    /** Of 40 columns three matter, with weights of 3, -2 and 1. */
    @Test
    void columnsThatMatterAreFound() throws LearnException {
        var random = new Random(5);
        int n = 120;
        var values = new float[n * 40];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 40; j++) {
                values[i * 40 + j] = (float) random.nextGaussian();
            }
            y[i] = 3 * values[i * 40] - 2 * values[i * 40 + 7] + values[i * 40 + 20] + 0.3 * random.nextGaussian();
        }
        var fitted = (FittedLinear) new ElasticNet().fit(new DesignMatrix(n, 40, values), y, 1, Progress.NONE);
        double scale = fitted.targetDeviation();
        assertEquals(3, fitted.weights()[0] * scale * fitted.standardizer().scale()[0], 0.15);
        assertEquals(-2, fitted.weights()[7] * scale * fitted.standardizer().scale()[7], 0.15);
        assertEquals(0.3, fitted.deviation() * scale, 0.06);
        assertTrue(Arrays.stream(fitted.weights()).filter(weight -> weight == 0).count() > 10);
    }
}
