package org.lode.learn.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlgebraTests {
    private static float[] random(int size, long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return values;
    }

    /** Against the definition, summed in double precision. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, false, false",
        "3, 5, 7, false, false",
        "17, 600, 130, false, false",
        "9, 33, 70, true, false",
        "9, 530, 65, false, true",
        "4, 6, 9, true, true",
        "1030, 3, 600, false, false"
    })
    void productIsTheDefinition(int rows, int columns, int inner, boolean transposeA, boolean transposeB) {
        var a = random(rows * inner, 1);
        var b = random(inner * columns, 2);
        var c = random(rows * columns, 3);
        var inBlocks = c.clone();
        var expected = new float[c.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = c[i * columns + j];
                for (int k = 0; k < inner; k++) {
                    sum += (double) (transposeA ? a[k * rows + i] : a[i * inner + k])
                            * (transposeB ? b[j * inner + k] : b[k * columns + j]);
                }
                expected[i * columns + j] = (float) sum;
            }
        }
        var left = new FloatMatrix(a, 0, transposeA ? rows : inner, transposeA);
        var right = new FloatMatrix(b, 0, transposeB ? inner : columns, transposeB);
        new JavaGemm().multiply(rows, columns, inner, left, right, FloatMatrix.of(c, columns), true);
        assertArrayEquals(expected, c, 2e-5f);
        JavaGemm.inBlocks().multiply(rows, columns, inner, left, right, FloatMatrix.of(inBlocks, columns), true);
        assertArrayEquals(expected, inBlocks, 2e-5f);
    }

    /** The hash of the numbers is that of what the operator Gemm of ONNX Runtime 1.22 gives (x86-64, AVX-512). */
    @Test
    void blockedSumsAreThoseOfOnnxRuntimeToTheLastBit() {
        var c = new float[64 * 40];
        for (int row = 0; row < 64; row++) {
            System.arraycopy(random(40, 8), 0, c, row * 40, 40);
        }
        var a = FloatMatrix.of(random(64 * 600, 6), 600);
        var b = FloatMatrix.of(random(600 * 40, 7), 40);
        JavaGemm.inBlocks().multiply(64, 40, 600, a, b, FloatMatrix.of(c, 40), true);
        assertEquals(-0.13346837f, c[0]);
        assertEquals(877630649, Arrays.hashCode(c));
    }

    @Test
    void blocksOfTransposedMatricesAreTheSame() {
        var a = random(9 * 600, 1);
        var b = random(600 * 30, 2);
        var plain = new float[9 * 30];
        var turned = new float[9 * 30];
        var gemm = JavaGemm.inBlocks();
        gemm.multiply(9, 30, 600, FloatMatrix.of(a, 600), FloatMatrix.of(b, 30), FloatMatrix.of(plain, 30), false);
        var left = FloatMatrix.of(transposed(a, 9), 9).transpose();
        var right = FloatMatrix.of(transposed(b, 600), 600).transpose();
        gemm.multiply(9, 30, 600, left, right, FloatMatrix.of(turned, 30), false);
        assertArrayEquals(plain, turned);
    }

    private static float[] transposed(float[] matrix, int rows) {
        int columns = matrix.length / rows;
        var turned = new float[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            turned[i % columns * rows + i / columns] = matrix[i];
        }
        return turned;
    }

    @Test
    void productOfARowDoesNotDependOnItsNeighbours() {
        var a = random(40 * 90, 4);
        var b = random(90 * 50, 5);
        var all = new float[40 * 50];
        var one = new float[50];
        var gemm = new JavaGemm();
        gemm.multiply(40, 50, 90, FloatMatrix.of(a, 90), FloatMatrix.of(b, 50), FloatMatrix.of(all, 50), false);
        gemm.multiply(
                1, 50, 90, FloatMatrix.of(a, 90).fromRow(23), FloatMatrix.of(b, 50), FloatMatrix.of(one, 50), false);
        assertArrayEquals(Arrays.copyOfRange(all, 23 * 50, 24 * 50), one);
    }

    /** Closed form: the second-difference matrix has eigenvalues 2 - 2 cos(k π / (n + 1)). */
    @Test
    void eigenvaluesOfTheSecondDifference() {
        int n = 37;
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 2;
            if (i > 0) {
                matrix[i][i - 1] = -1;
                matrix[i - 1][i] = -1;
            }
        }
        var values = SymmetricEigen.of(matrix).values().clone();
        Arrays.sort(values);
        for (int k = 1; k <= n; k++) {
            assertEquals(2 - 2 * Math.cos(k * Math.PI / (n + 1)), values[k - 1], 1e-13);
        }
    }

    @Test
    void eigenvectorsRebuildTheMatrix() {
        int n = 23;
        var matrix = new double[n][n];
        var random = new SplittableRandom(8);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextDouble() - 0.5;
                matrix[j][i] = matrix[i][j];
            }
        }
        var copy = new double[n][];
        Arrays.setAll(copy, i -> matrix[i].clone());
        var eigen = SymmetricEigen.of(copy);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    sum += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
                    product += eigen.vectors()[i][k] * eigen.vectors()[j][k];
                }
                assertEquals(matrix[i][j], sum, 1e-13);
                assertEquals(i == j ? 1 : 0, product, 1e-13);
            }
        }
    }

    /** Most eigenvalues of a sum of few squares are nothing but rounding; their sum is still the trace. */
    @Test
    void eigenvaluesOfASingularMatrixConverge() {
        int n = 300;
        int rank = 7;
        var random = new SplittableRandom(9);
        var rows = new double[rank][];
        Arrays.setAll(rows, i -> random.doubles(n).map(Math::rint).toArray());
        var matrix = new double[n][n];
        double trace = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (var row : rows) {
                    matrix[i][j] += row[i] * row[j];
                }
            }
            trace += matrix[i][i];
        }
        var values = SymmetricEigen.of(matrix).values();
        assertEquals(trace, Arrays.stream(values).sum(), 1e-9);
        assertEquals(rank, Arrays.stream(values).filter(value -> value > 1e-6).count());
    }

    /** The example of Golub and Van Loan's and many other books: A = [[4,12,-16],[12,37,-43],[-16,-43,98]]. */
    @Test
    void choleskyOfAKnownMatrix() {
        var factor = Cholesky.of(new double[][] {{4}, {12, 37}, {-16, -43, 98}}).orElseThrow();
        assertEquals(2, factor.factor(0, 0), 1e-14);
        assertEquals(6, factor.factor(1, 0), 1e-14);
        assertEquals(1, factor.factor(1, 1), 1e-14);
        assertEquals(-8, factor.factor(2, 0), 1e-14);
        assertEquals(5, factor.factor(2, 1), 1e-14);
        assertEquals(3, factor.factor(2, 2), 1e-14);
        assertEquals(Math.log(36), factor.logDeterminant(), 1e-13);
        assertArrayEquals(new double[] {1, 2, 3}, factor.solve(new double[] {-20, -43, 192}), 1e-12);
        assertEquals(1.0 / 3, factor.inverseFactor()[2][2], 1e-14);
    }

    @Test
    void indefiniteMatrixHasNoCholeskyFactor() {
        assertTrue(Cholesky.of(new double[][] {{1}, {2, 1}}).isEmpty());
    }

    /** Rosenbrock's function has its minimum at (1, 1). */
    @Test
    void simplexFindsTheBottomOfTheValley() {
        var found = NelderMead.minimize(
                p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2), new double[] {-1.2, 1}, 0.5, 400);
        assertArrayEquals(new double[] {1, 1}, found, 1e-4);
    }
}
