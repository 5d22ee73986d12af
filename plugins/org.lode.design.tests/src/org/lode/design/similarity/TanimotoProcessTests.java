package org.lode.design.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;

/** The Gaussian process of Tanimoto similarities against closed forms. */
class TanimotoProcessTests {
    private static EnvironmentCounts counts(double... row) {
        return EnvironmentCounts.of(row);
    }

    @Test
    void similarityIsSumOfMinimaOverSumOfMaxima() {
        assertEquals(2.0 / 7, counts(2, 0, 1, 1).similarity(counts(1, 3, 1, 0)), 1e-12);
        assertEquals(1, counts(0, 2, 5).similarity(counts(0, 2, 5)), 1e-12);
        assertEquals(0, counts(1, 0).similarity(counts(0, 1)), 1e-12);
    }

    /**
     * Two unlike structures and a third half like the first. With {@code K = diag(1.5, 1.5)} the mean of scores 1 and 4
     * is 2.5 and the weights are {@code ∓1}; the third's mean is {@code 2.5 - 0.5}, the amplitude
     * {@code (1.5² + 1.5²) / 1.5 / 2 = 1.5} and the variance {@code 1.5 (1 - 0.5² / 1.5) = 1.25}.
     */
    @Test
    void predictionFromTwoUnlikeStructuresIsTheClosedForm() {
        var process = TanimotoProcess.fit(List.of(counts(1, 0, 0), counts(0, 0, 1)), new double[][] {{1, 4}}, 0.5);
        var prediction = process.predict(counts(1, 1, 0));
        assertEquals(2.5, process.mean(0), 1e-12);
        assertEquals(2.0, prediction.mean()[0], 1e-12);
        assertEquals(Math.sqrt(1.25), prediction.deviation()[0], 1e-12);
    }

    /**
     * Ethanol, propanol and benzene: the matrix of the three similarities is inverted by cofactors here.
     */
    @Test
    void predictionFromThreeMoleculesIsThatOfTheInverseMatrix() throws Exception {
        var known = new EnvironmentCounts[3];
        var names = List.of("CCO", "CCCO", "c1ccccc1");
        for (int i = 0; i < 3; i++) {
            known[i] = EnvironmentCounts.of(Structures.molecules(names.get(i)).get(0));
        }
        var butanol = EnvironmentCounts.of(Structures.molecules("CCCCO").get(0));
        double noise = 0.01;
        var y = new double[] {0.2, 0.9, -1};
        var k = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                k[i][j] = known[i].similarity(known[j]) + (i == j ? noise : 0);
            }
        }
        var inverse = inverse(k);
        double ones = 0;
        double onesY = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                ones += inverse[i][j];
                onesY += inverse[i][j] * y[j];
            }
        }
        double mean = onesY / ones;
        double expected = mean;
        double amplitude = 0;
        double explained = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double similarity = butanol.similarity(known[i]);
                expected += similarity * inverse[i][j] * (y[j] - mean);
                amplitude += (y[i] - mean) * inverse[i][j] * (y[j] - mean) / 3;
                explained += similarity * inverse[i][j] * butanol.similarity(known[j]);
            }
        }
        var prediction =
                TanimotoProcess.fit(List.of(known), new double[][] {y}, noise).predict(butanol);
        assertEquals(expected, prediction.mean()[0], 1e-10);
        assertEquals(Math.sqrt(amplitude * (1 - explained)), prediction.deviation()[0], 1e-10);
    }

    private static double[][] inverse(double[][] m) {
        var inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int a = (j + 1) % 3;
                int b = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                inverse[i][j] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
            }
            determinant += m[0][i] * (m[1][(i + 1) % 3] * m[2][(i + 2) % 3] - m[1][(i + 2) % 3] * m[2][(i + 1) % 3]);
        }
        for (var row : inverse) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return inverse;
    }

    @Test
    void whatIsLikeNothingKnownIsAsUncertainAsCanBe() {
        var process = TanimotoProcess.fit(List.of(counts(1, 0, 0), counts(0, 1, 0)), new double[][] {{0, 1}}, 1e-6);
        var near = process.predict(counts(1, 0, 0));
        var far = process.predict(counts(0, 0, 1));
        assertEquals(process.mean(0), far.mean()[0], 1e-12);
        assertTrue(far.deviation()[0] > 100 * near.deviation()[0]);
    }
}
