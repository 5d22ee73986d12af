package org.lode.learn.onnx;

import java.util.Arrays;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.FloatMatrix;
import org.lode.learn.algebra.Gemm;
import org.lode.learn.algebra.JavaGemm;

/** Matrix products. Sums are fused multiply-adds in single precision, in the order of {@link JavaGemm#inBlocks}. */
final class MatrixOperators {
    private static final Gemm GEMM = JavaGemm.inBlocks();

    private MatrixOperators() {}

    static Operator gemm(OnnxNode node) {
        boolean transposeA = node.integer("transA", 0) != 0;
        boolean transposeB = node.integer("transB", 0) != 0;
        float alpha = node.number("alpha", 1);
        float beta = node.number("beta", 1);
        return (inputs, budget) -> {
            var a = matrix(inputs, 0);
            var b = matrix(inputs, 1);
            int rows = a.shape()[transposeA ? 1 : 0];
            int inner = a.shape()[transposeA ? 0 : 1];
            int columns = b.shape()[transposeB ? 0 : 1];
            checkInner(inner, b.shape()[transposeB ? 1 : 0]);
            budget.spend((long) rows * columns * inner);
            var result = budget.floats(new int[] {rows, columns});
            boolean bias = Operands.has(inputs, 2) && beta != 0;
            if (alpha == 0) {
                throw new LearnException("a factor alpha of 0 is not supported");
            }
            if (bias) {
                fill(result, Operands.floats(inputs, 2), beta / alpha);
            }
            var left = view(a, transposeA);
            var right = view(b, transposeB);
            GEMM.multiply(rows, columns, inner, left, right, FloatMatrix.of(result.values(), columns), bias);
            scale(result.values(), alpha);
            return Operands.result(result);
        };
    }

    /** Puts the bias in every row before the product is added to it. */
    private static void fill(FloatTensor result, FloatTensor bias, float factor) throws LearnException {
        int rows = result.shape()[0];
        int columns = result.shape()[1];
        var shape = Shape.broadcast(bias.shape(), result.shape());
        if (!Arrays.equals(shape, result.shape())) {
            throw new LearnException("a bias of shape " + Arrays.toString(bias.shape()) + " doesn't fit");
        }
        int rank = bias.shape().length;
        int acrossColumns = rank > 0 && bias.shape()[rank - 1] > 1 ? 1 : 0;
        int acrossRows = rank > 1 && bias.shape()[0] > 1 ? bias.shape()[rank - 1] : 0;
        var values = result.values();
        for (int i = 0; i < rows; i++) {
            if (i > 0 && acrossRows == 0) {
                System.arraycopy(values, 0, values, i * columns, columns);
                continue;
            }
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = bias.values()[i * acrossRows + j * acrossColumns] * factor;
            }
        }
    }

    private static void scale(float[] values, float factor) {
        if (factor != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
        }
    }

    static Operator matMul() {
        return (inputs, budget) -> {
            var a = Operands.floats(inputs, 0);
            var b = matrix(inputs, 1);
            int rank = a.shape().length;
            int inner = rank == 0 ? 0 : a.shape()[rank - 1];
            checkInner(inner, b.shape()[0]);
            int rows = Shape.product(a.shape(), 0, Math.max(0, rank - 1));
            int columns = b.shape()[1];
            budget.spend((long) rows * columns * inner);
            var shape = a.shape().clone();
            shape[rank - 1] = columns;
            var result = budget.floats(shape);
            GEMM.multiply(
                    rows,
                    columns,
                    inner,
                    FloatMatrix.of(a.values(), inner),
                    FloatMatrix.of(b.values(), columns),
                    FloatMatrix.of(result.values(), columns),
                    false);
            return Operands.result(result);
        };
    }

    private static FloatTensor matrix(Tensor[] inputs, int index) throws LearnException {
        var tensor = Operands.floats(inputs, index);
        if (tensor.shape().length != 2) {
            throw new LearnException("input " + (index + 1) + " must be a matrix");
        }
        return tensor;
    }

    static void checkInner(int left, int right) throws LearnException {
        if (left != right) {
            throw new LearnException("matrices with " + left + " columns and " + right + " rows cannot be multiplied");
        }
    }

    private static FloatMatrix view(FloatTensor tensor, boolean transpose) {
        return new FloatMatrix(tensor.values(), 0, tensor.shape()[1], transpose);
    }
}
