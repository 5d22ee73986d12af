package org.lode.learn.onnx;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.DoubleGemm;

/**
 * Operators in double precision, which count where one of the operands is. Those without such a form read their
 * operands rounded to single precision.
 */
final class DoubleOperators {
    private DoubleOperators() {}

    /** The form of an operator that takes over where an operand is in double precision. */
    static Optional<Operator> of(OnnxNode node) {
        return Optional.ofNullable(
                switch (node.operator()) {
                    case "Gemm" -> gemm(node);
                    case "MatMul" -> matMul();
                    case "Add" -> binary(Double::sum);
                    case "Sub" -> binary((x, y) -> x - y);
                    case "Mul" -> binary((x, y) -> x * y);
                    case "Div" -> binary((x, y) -> x / y);
                    case "Pow" -> binary(StrictMath::pow);
                    case "Max" -> fold(Math::max);
                    case "Min" -> fold(Math::min);
                    case "Sum" -> fold(Double::sum);
                    case "Sqrt" -> unary(Math::sqrt);
                    case "Exp" -> unary(StrictMath::exp);
                    case "Log" -> unary(StrictMath::log);
                    case "Abs" -> unary(Math::abs);
                    case "Neg" -> unary(x -> -x);
                    case "Relu" -> unary(x -> Math.max(0, x));
                    case "Sigmoid" -> unary(x -> 1 / (1 + StrictMath.exp(-x)));
                    case "Tanh" -> unary(StrictMath::tanh);
                    default -> null;
                });
    }

    /** An operator that is evaluated in double precision where one of its operands is. */
    static Operator either(Operator single, Operator precise) {
        return (inputs, budget) -> {
            for (var input : inputs) {
                if (input instanceof DoubleTensor) {
                    return precise.run(inputs, budget);
                }
            }
            return single.run(inputs, budget);
        };
    }

    private static Operator unary(DoubleUnaryOperator function) {
        return (inputs, budget) -> {
            var from = Operands.doubles(inputs, 0);
            var to = new double[budget.elements(from.shape())];
            for (int i = 0; i < to.length; i++) {
                to[i] = function.applyAsDouble(from.values()[i]);
            }
            return Operands.result(new DoubleTensor(from.shape(), to));
        };
    }

    private static Operator binary(DoubleBinaryOperator function) {
        return (inputs, budget) ->
                Operands.result(combine(Operands.doubles(inputs, 0), Operands.doubles(inputs, 1), function, budget));
    }

    private static Operator fold(DoubleBinaryOperator function) {
        return (inputs, budget) -> {
            var result = Operands.doubles(inputs, 0);
            for (int i = 1; i < inputs.length; i++) {
                result = combine(result, Operands.doubles(inputs, i), function, budget);
            }
            return Operands.result(result);
        };
    }

    /** Goes along the last dimension in an inner loop and through the others by their places in the operands. */
    private static DoubleTensor combine(DoubleTensor a, DoubleTensor b, DoubleBinaryOperator function, Budget budget)
            throws LearnException {
        var shape = Shape.broadcast(a.shape(), b.shape());
        var to = new double[budget.elements(shape)];
        var x = a.values();
        var y = b.values();
        int last = shape.length - 1;
        int length = shape.length == 0 ? 1 : shape[last];
        var left = ElementwiseOperators.strides(a.shape(), shape);
        var right = ElementwiseOperators.strides(b.shape(), shape);
        int stepLeft = shape.length == 0 ? 0 : left[last];
        int stepRight = shape.length == 0 ? 0 : right[last];
        var index = new int[shape.length];
        for (int start = 0, p = 0, q = 0; start < to.length; start += length) {
            for (int i = 0; i < length; i++) {
                to[start + i] = function.applyAsDouble(x[p + i * stepLeft], y[q + i * stepRight]);
            }
            for (int d = last - 1; d >= 0; d--) {
                p += left[d];
                q += right[d];
                if (++index[d] < shape[d]) {
                    break;
                }
                p -= left[d] * index[d];
                q -= right[d] * index[d];
                index[d] = 0;
            }
        }
        return new DoubleTensor(shape, to);
    }

    private static Operator gemm(OnnxNode node) {
        boolean transposeA = node.integer("transA", 0) != 0;
        boolean transposeB = node.integer("transB", 0) != 0;
        float alpha = node.number("alpha", 1);
        float beta = node.number("beta", 1);
        return (inputs, budget) -> {
            var product = product(matrix(inputs, 0, transposeA), matrix(inputs, 1, transposeB), budget);
            scale(product.values(), alpha);
            if (!Operands.has(inputs, 2) || beta == 0) {
                return Operands.result(product);
            }
            var bias = Operands.doubles(inputs, 2);
            if (!Arrays.equals(Shape.broadcast(bias.shape(), product.shape()), product.shape())) {
                throw new LearnException("a bias of shape " + Arrays.toString(bias.shape()) + " doesn't fit");
            }
            return Operands.result(combine(product, bias, (x, y) -> Math.fma(beta, y, x), budget));
        };
    }

    private static Operator matMul() {
        return (inputs, budget) -> {
            var a = Operands.doubles(inputs, 0);
            int rank = a.shape().length;
            if (rank == 0) {
                throw new LearnException("input 1 must be a matrix");
            }
            int rows = Shape.product(a.shape(), 0, rank - 1);
            var product = product(a.reshape(new int[] {rows, a.shape()[rank - 1]}), matrix(inputs, 1, false), budget);
            var shape = a.shape().clone();
            shape[rank - 1] = product.shape()[1];
            return Operands.result(product.reshape(shape));
        };
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length && factor != 1; i++) {
            values[i] *= factor;
        }
    }

    private static DoubleTensor product(DoubleTensor a, DoubleTensor b, Budget budget) throws LearnException {
        int rows = a.shape()[0];
        int inner = a.shape()[1];
        int columns = b.shape()[1];
        MatrixOperators.checkInner(inner, b.shape()[0]);
        budget.spend((long) rows * columns * inner);
        var shape = new int[] {rows, columns};
        var result = new double[budget.elements(shape)];
        DoubleGemm.multiply(rows, columns, inner, a.values(), b.values(), result);
        return new DoubleTensor(shape, result);
    }

    private static DoubleTensor matrix(Tensor[] inputs, int place, boolean transpose) throws LearnException {
        var matrix = Operands.doubles(inputs, place);
        if (matrix.shape().length != 2) {
            throw new LearnException("input " + (place + 1) + " must be a matrix");
        }
        if (!transpose) {
            return matrix;
        }
        int rows = matrix.shape()[0];
        int columns = matrix.shape()[1];
        var turned = new double[matrix.size()];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = matrix.values()[i * columns + j];
            }
        }
        return new DoubleTensor(new int[] {columns, rows}, turned);
    }
}
