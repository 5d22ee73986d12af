package org.lode.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.FittedRegressor;
import org.lode.represent.Progress;

class GaussianProcessTests {
    private static final int ROWS = 25;

    private static DesignMatrix rows() {
        var values = new float[ROWS * 2];
        for (int i = 0; i < ROWS; i++) {
            values[2 * i] = i * 0.4f - 5;
            values[2 * i + 1] = i * 7 % 11 * 0.3f;
        }
        return new DesignMatrix(ROWS, 2, values);
    }

    private static double[] targets() {
        var y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double x = rows().get(i, 0);
            y[i] = 10 + 3 * Math.sin(x) + 0.5 * rows().get(i, 1) + 0.02 * (i * 5 % 7 - 3);
        }
        return y;
    }

    private static Estimates predict(FittedRegressor fitted, float... row) throws LearnException {
        var x = new DesignMatrix(1, 2, row);
        return new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1).predict(x);
    }

    @ParameterizedTest
    @EnumSource(value = Kernel.class, names = "TANIMOTO", mode = EnumSource.Mode.EXCLUDE)
    void smoothFunctionIsFoundBetweenTheRows(Kernel kernel) throws LearnException {
        var fitted = new GaussianProcess(kernel).fit(rows(), targets(), 1, Progress.NONE);
        var found = predict(fitted, 0.8f, 1.5f);
        assertEquals(10 + 3 * Math.sin(0.8) + 0.75, found.mean()[0], 0.15);
        assertTrue(found.deviation()[0] < 1, () -> "deviation " + found.deviation()[0]);
    }

    /** Values that are calculated have no noise at all, and the covariance is nearly singular without any. */
    @ParameterizedTest
    @EnumSource(value = Kernel.class, names = "TANIMOTO", mode = EnumSource.Mode.EXCLUDE)
    void lawThatHoldsToTheLastDigitIsFound(Kernel kernel) throws LearnException {
        var random = new Random(3);
        var values = new float[400 * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var x = new DesignMatrix(400, 2, values);
        var linear = new double[400];
        var bent = new double[400];
        for (int row = 0; row < 400; row++) {
            linear[row] = 100 + 3 * x.get(row, 1);
            bent[row] = Math.sin(x.get(row, 0)) + x.get(row, 0) * x.get(row, 1);
        }
        var process = new GaussianProcess(kernel);
        float[] asked = {0.8f, -0.6f};
        assertEquals(
                100 - 3 * 0.6,
                predict(process.fit(x, linear, 1, Progress.NONE), asked).mean()[0],
                1e-3);
        assertEquals(
                Math.sin(0.8) - 0.8 * 0.6,
                predict(process.fit(x, bent, 1, Progress.NONE), asked).mean()[0],
                1e-2);
    }

    @ParameterizedTest
    @EnumSource(value = Kernel.class, names = "TANIMOTO", mode = EnumSource.Mode.EXCLUDE)
    void uncertaintyGrowsAwayFromTheRows(Kernel kernel) throws LearnException {
        var fitted = new GaussianProcess(kernel).fit(rows(), targets(), 1, Progress.NONE);
        assertTrue(predict(fitted, 15, 1.5f).deviation()[0]
                > 3 * predict(fitted, 0.8f, 1.5f).deviation()[0]);
    }

    /** Rasmussen and Williams, equations 2.25 and 2.26, with the inverse by Gauss-Jordan elimination. */
    @ParameterizedTest
    @EnumSource(value = Kernel.class, names = "TANIMOTO", mode = EnumSource.Mode.EXCLUDE)
    void predictionIsThePosteriorOfTheTextbook(Kernel kernel) throws LearnException {
        var fitted = (FittedGaussianProcess) new GaussianProcess(kernel).fit(rows(), targets(), 1, Progress.NONE);
        var parameters = fitted.parameters();
        var x = fitted.standardizer().apply(rows());
        float[] row = {1.3f, 2.2f};
        var z = fitted.standardizer().apply(new DesignMatrix(1, 2, row))[0];
        var covariance = new double[ROWS][ROWS];
        var cross = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ROWS; j++) {
                covariance[i][j] = covariance(kernel, parameters, x[i], x[j]) + (i == j ? parameters.noise() : 0);
            }
            cross[i] = covariance(kernel, parameters, x[i], z);
        }
        var inverse = inverse(covariance);
        double mean = 0;
        double explained = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ROWS; j++) {
                mean += cross[i] * inverse[i][j] * (targets()[j] - fitted.targetMean());
                explained += cross[i] * inverse[i][j] * cross[j];
            }
        }
        double variance = covariance(kernel, parameters, z, z) - explained + parameters.noise();
        var found = predict(fitted, row);
        assertEquals(fitted.targetMean() + mean, found.mean()[0], 1e-5);
        double deviation = Math.sqrt(fitted.signal() * variance) * fitted.targetDeviation();
        assertEquals(deviation, found.deviation()[0], 1e-4 * deviation);
    }

    private static double covariance(
            Kernel kernel, GaussianProcess.HyperParameters parameters, double[] a, double[] b) {
        double distance = 0;
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            distance += (a[i] - b[i]) * (a[i] - b[i]);
            product += a[i] * b[i];
        }
        double r = Math.sqrt(distance / parameters.squaredLength());
        double smooth =
                switch (kernel) {
                    case RBF -> Math.exp(-r * r / 2);
                    case MATERN32 -> (1 + Math.sqrt(3) * r) * Math.exp(-Math.sqrt(3) * r);
                    default -> (1 + Math.sqrt(5) * r + 5 * r * r / 3) * Math.exp(-Math.sqrt(5) * r);
                };
        return smooth + parameters.linear() * product;
    }

    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        var work = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, work[i], 0, n);
            work[i][n + i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            for (int j = 2 * n - 1; j >= pivot; j--) {
                work[pivot][j] /= work[pivot][pivot];
            }
            for (int i = 0; i < n; i++) {
                double factor = work[i][pivot];
                for (int j = 0; i != pivot && j < 2 * n; j++) {
                    work[i][j] -= factor * work[pivot][j];
                }
            }
        }
        var inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(work[i], n, inverse[i], 0, n);
        }
        return inverse;
    }

    @Test
    void noisyLineGetsTheNoiseAsDeviation() throws LearnException {
        var y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = 2 * rows().get(i, 0) + (i % 2 == 0 ? 1 : -1);
        }
        var fitted = new GaussianProcess(Kernel.RBF).fit(rows(), y, 1, Progress.NONE);
        assertEquals(1, predict(fitted, 0, 1.5f).deviation()[0], 0.35);
    }

    /** scikit-learn 1.2.1: {@code RBF(0.8)}, {@code Matern(0.8, nu=1.5)} and {@code Matern(0.8, nu=2.5)} at 1.7. */
    @Test
    void correlationsAreScikitLearns() {
        double square = 1.7 * 1.7;
        double length = 0.8 * 0.8;
        assertEquals(0.10457900128900145, Kernel.RBF.correlation(square, 0, length), 1e-14);
        assertEquals(0.117987102975376, Kernel.MATERN32.correlation(square, 0, length), 1e-14);
        assertEquals(0.11468574292929709, Kernel.MATERN52.correlation(square, 0, length), 1e-14);
    }

    /**
     * scikit-learn 1.2.1: {@code log_marginal_likelihood} of s² (kernel(√1.3) + 0.4 DotProduct(0) + WhiteKernel(0.05)),
     * where s² is the best one, 1.4411591488276168 for the RBF kernel.
     */
    @ParameterizedTest
    @CsvSource({"RBF, -10.661135950955408", "MATERN52, -10.14577788098611", "MATERN32, -9.981826042718728"})
    void logMarginalLikelihoodIsScikitLearns(Kernel kernel, double expected) {
        double[][] rows = {{0, 0}, {1, 0.5}, {2, -1}, {-1, 1.5}, {0.5, 2}, {-2, -0.5}};
        double[] targets = {0.2, 1.1, -0.4, 0.9, -1.5, 0.3};
        var parameters = new GaussianProcess.HyperParameters(1.3, 0.4, 0.05);
        assertEquals(expected, new GaussianProcess(kernel).logMarginalLikelihood(parameters, rows, targets), 1e-9);
    }

    /** Counts 2, 0, 1 and 1, 1, 1: product 3, squares 5 and 3, so 3 / (5 + 3 - 3). */
    @Test
    void tanimotoSimilarityOfCounts() {
        assertEquals(0.6, Kernel.TANIMOTO.correlation(1 + 1 + 0, 3, 1), 1e-6);
        assertEquals(1, Kernel.TANIMOTO.correlation(0, 0, 1));
    }

    /** The property counts fragments: methyl, methylene and hydroxyl with their own contributions. */
    @Test
    void tanimotoKernelLearnsFromCounts() throws LearnException {
        var values = new float[60 * 3];
        var y = new double[60];
        for (int i = 0; i < 60; i++) {
            values[3 * i] = i % 4;
            values[3 * i + 1] = i * 7 % 5;
            values[3 * i + 2] = i * 11 % 3;
            y[i] = 10 * values[3 * i] + 3 * values[3 * i + 1] - 5 * values[3 * i + 2] + 0.1 * (i % 2);
        }
        var x = new DesignMatrix(60, 3, values);
        var fitted = new GaussianProcess(Kernel.TANIMOTO).fit(x, y, 1, Progress.NONE);
        var asked = new DesignMatrix(1, 3, new float[] {2, 3, 1});
        var found = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1).predict(asked);
        assertEquals(24, found.mean()[0], 2);
    }

    @Test
    void negativeCountsAreRefused() {
        var e = assertThrows(LearnException.class, () -> new GaussianProcess(Kernel.TANIMOTO)
                .fit(rows(), targets(), 1, Progress.NONE));
        assertTrue(e.getMessage().startsWith("The Tanimoto kernel takes counts"), e.getMessage());
    }
}
