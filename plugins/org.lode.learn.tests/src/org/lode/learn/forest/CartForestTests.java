package org.lode.learn.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.represent.Progress;

class CartForestTests {
    private static final int ROWS = 600;
    private static final int COLUMNS = 10;
    private static final int TRAINING = 300;
    private static final int FORESTS = 4;

    /** Friedman's first function of five of ten uniform columns, with noise, by a generator that Python repeats. */
    private record Friedman(DesignMatrix x, double[] y) {
        static Friedman data() {
            var uniform = new double[ROWS * (COLUMNS + 1)];
            long state = 12345;
            for (int i = 0; i < uniform.length; i++) {
                state = state * 1103515245L + 12345 & 0x7fffffff;
                uniform[i] = state / 2147483648.0;
            }
            var values = new float[ROWS * COLUMNS];
            var y = new double[ROWS];
            for (int row = 0; row < ROWS; row++) {
                var u = new double[COLUMNS];
                for (int column = 0; column < COLUMNS; column++) {
                    u[column] = Math.floor(uniform[row * COLUMNS + column] * 1000) / 1000;
                    values[row * COLUMNS + column] = (float) u[column];
                }
                y[row] = 10 * StrictMath.sin(Math.PI * u[0] * u[1])
                        + 20 * (u[2] - 0.5) * (u[2] - 0.5)
                        + 10 * u[3]
                        + 5 * u[4]
                        + 2 * (uniform[ROWS * COLUMNS + row] - 0.5);
            }
            return new Friedman(new DesignMatrix(ROWS, COLUMNS, values), y);
        }

        double[] predict(CartForest forest, long seed) throws Exception {
            var first = x.select(IntStream.range(0, TRAINING).toArray());
            var rest = x.select(IntStream.range(TRAINING, ROWS).toArray());
            return CartForestTests.predict(forest, first, Arrays.copyOf(y, TRAINING), rest, seed);
        }

        /** The mean over some forests, each with its own seed. */
        double meanAbsoluteError(double columnShare) throws Exception {
            double sum = 0;
            for (int seed = 0; seed < FORESTS; seed++) {
                var predicted = predict(new CartForest(100, columnShare, 1, 1), seed);
                for (int i = 0; i < predicted.length; i++) {
                    sum += Math.abs(predicted[i] - y[TRAINING + i]);
                }
            }
            return sum / FORESTS / (ROWS - TRAINING);
        }
    }

    private static double[] predict(CartForest forest, DesignMatrix x, double[] y, DesignMatrix asked, long seed)
            throws Exception {
        var fitted = forest.fit(x, y, seed, Progress.NONE);
        return new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1)
                .predict(asked)
                .mean();
    }

    /** Expected: 1.780 (deviation of single forests 0.010), scikit-learn 1.2.1, mean of 10 forests of 100 trees. */
    @Test
    void allColumnsGiveTheErrorOfScikitLearn() throws Exception {
        assertEquals(1.780, Friedman.data().meanAbsoluteError(1), 0.05);
    }

    /** Expected: 1.971 (deviation of single forests 0.035), scikit-learn 1.2.1, max_features 1/3. */
    @Test
    void aThirdOfTheColumnsGivesTheErrorOfScikitLearn() throws Exception {
        assertEquals(1.971, Friedman.data().meanAbsoluteError(1 / 3.0), 0.05);
    }

    @Test
    void theForestDoesNotDependOnThreads() throws Exception {
        var data = Friedman.data();
        assertArrayEquals(
                data.predict(new CartForest(10, 0.5, 2, 1), 1), data.predict(new CartForest(10, 0.5, 2, 3), 1));
    }

    /** Expected: counts split half way between those that occur, so 2 lies with 3, and 1 with 0. */
    @Test
    void sparseColumnsAreSplitHalfWayBetweenTheirValues() throws Exception {
        var values = new float[100];
        var y = new double[100];
        for (int i = 0; i < 10; i++) {
            values[i] = 3;
            y[i] = 1;
        }
        var x = new DesignMatrix(100, 1, values);
        var predicted = predict(new CartForest(20, 1, 1, 1), x, y, new DesignMatrix(4, 1, new float[] {0, 1, 2, 3}), 1);
        assertArrayEquals(new double[] {0, 0, 1, 1}, predicted, 1e-6);
    }

    /** Expected: dense and sparse columns tell the same, so rows and targets are found again by each. */
    @Test
    void sparseColumnsTellTreesAsMuchAsDenseOnes() throws Exception {
        var random = new SplittableRandom(1);
        var values = new float[500 * 6];
        var y = new double[500];
        for (int row = 0; row < 500; row++) {
            for (int column = 0; column < 6; column++) {
                int count = random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0;
                values[row * 6 + column] = count;
                y[row] += (column + 1) * count;
            }
        }
        // A row whose value was never 0 in any column would make it dense: adding noise below a rank changes nothing.
        var x = new DesignMatrix(500, 6, values);
        var dense = values.clone();
        for (int i = 0; i < dense.length; i++) {
            dense[i] += i / 6 % 2 * 1e-3f;
        }
        var bySparse = predict(new CartForest(30, 1, 1, 1), x, y, x, 1);
        var byDense = predict(new CartForest(30, 1, 1, 1), new DesignMatrix(500, 6, dense), y, x, 1);
        double difference = 0;
        for (int i = 0; i < 500; i++) {
            difference += Math.abs(bySparse[i] - byDense[i]) / 500;
        }
        assertEquals(0, difference, 0.1);
    }

    @Test
    void growingIsCancelled() {
        var data = Friedman.data();
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var forest = CartForest.ofColumns(1);
        assertThrows(CancellationException.class, () -> forest.fit(data.x(), data.y(), 1, cancelled));
    }

    @Test
    void aShareOfNoColumnsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CartForest.ofColumns(0));
    }
}
