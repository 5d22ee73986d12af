package org.lode.learn.onnx;

import java.util.Arrays;
import org.lode.learn.LearnException;

/** Operators that work element by element, with the broadcasting rules of NumPy. */
final class ElementwiseOperators {
    /** A function of one number. */
    @FunctionalInterface
    interface Unary {
        float apply(float x);
    }

    /** A function of two numbers. */
    @FunctionalInterface
    interface Binary {
        float apply(float x, float y);

        /** Applies the function to {@code count} numbers of both from their offsets on. */
        default void apply(float[] x, int left, float[] y, int right, float[] to, int start, int count) {
            for (int i = 0; i < count; i++) {
                to[start + i] = apply(x[left + i], y[right + i]);
            }
        }
    }

    /** Sums and the like, whose loops are their own so that the compiler makes vector instructions of them. */
    enum Arithmetic implements Binary {
        ADD {
            @Override
            public float apply(float x, float y) {
                return x + y;
            }

            @Override
            public void apply(float[] x, int left, float[] y, int right, float[] to, int start, int count) {
                for (int i = 0; i < count; i++) {
                    to[start + i] = x[left + i] + y[right + i];
                }
            }
        },
        SUBTRACT {
            @Override
            public float apply(float x, float y) {
                return x - y;
            }

            @Override
            public void apply(float[] x, int left, float[] y, int right, float[] to, int start, int count) {
                for (int i = 0; i < count; i++) {
                    to[start + i] = x[left + i] - y[right + i];
                }
            }
        },
        MULTIPLY {
            @Override
            public float apply(float x, float y) {
                return x * y;
            }

            @Override
            public void apply(float[] x, int left, float[] y, int right, float[] to, int start, int count) {
                for (int i = 0; i < count; i++) {
                    to[start + i] = x[left + i] * y[right + i];
                }
            }
        }
    }

    private ElementwiseOperators() {}

    static Operator unary(Unary function) {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var result = budget.floats(input.shape());
            var from = input.values();
            var to = result.values();
            for (int i = 0; i < to.length; i++) {
                to[i] = function.apply(from[i]);
            }
            return Operands.result(result);
        };
    }

    /** Without a function object, because it is the innermost loop of most networks. */
    static Operator relu() {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var result = budget.floats(input.shape());
            var from = input.values();
            var to = result.values();
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.max(0f, from[i]);
            }
            return Operands.result(result);
        };
    }

    static Operator elu(float alpha) {
        return unary(x -> x > 0 ? x : alpha * FloatMath.expm1(x));
    }

    static Operator leakyRelu(float alpha) {
        return unary(x -> x >= 0 ? x : alpha * x);
    }

    static Operator binary(Binary function) {
        return (inputs, budget) ->
                Operands.result(combine(Operands.floats(inputs, 0), Operands.floats(inputs, 1), function, budget));
    }

    /** Max, Min and Sum take any number of inputs. */
    static Operator fold(Binary function) {
        return (inputs, budget) -> {
            var result = Operands.floats(inputs, 0);
            for (int i = 1; i < inputs.length; i++) {
                result = combine(result, Operands.floats(inputs, i), function, budget);
            }
            return Operands.result(result);
        };
    }

    static Operator clip(OnnxNode node) {
        return (inputs, budget) -> {
            float lower = bound(inputs, 1, node.number("min", Float.NEGATIVE_INFINITY));
            float upper = bound(inputs, 2, node.number("max", Float.POSITIVE_INFINITY));
            var input = Operands.floats(inputs, 0);
            var result = budget.floats(input.shape());
            var from = input.values();
            var to = result.values();
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.min(upper, Math.max(lower, from[i]));
            }
            return Operands.result(result);
        };
    }

    private static float bound(Tensor[] inputs, int index, float otherwise) throws LearnException {
        if (!Operands.has(inputs, index)) {
            return otherwise;
        }
        var bound = Operands.floats(inputs, index);
        if (bound.size() != 1) {
            throw new LearnException("a bound must be a single number");
        }
        return bound.values()[0];
    }

    private static FloatTensor combine(FloatTensor a, FloatTensor b, Binary function, Budget budget)
            throws LearnException {
        var result = budget.floats(Shape.broadcast(a.shape(), b.shape()));
        var to = result.values();
        if (to.length == 0) {
            return result;
        }
        var x = a.values();
        var y = b.values();
        if (isSuffix(a.shape(), result.shape()) && isSuffix(b.shape(), result.shape())) {
            combineSuffixes(x, y, to, function);
            return result;
        }
        var left = strides(a.shape(), result.shape());
        var right = strides(b.shape(), result.shape());
        var index = new int[result.shape().length];
        for (int i = 0, p = 0, q = 0; i < to.length; i++) {
            to[i] = function.apply(x[p], y[q]);
            for (int d = index.length - 1; d >= 0; d--) {
                p += left[d];
                q += right[d];
                if (++index[d] < result.shape()[d]) {
                    break;
                }
                p -= left[d] * index[d];
                q -= right[d] * index[d];
                index[d] = 0;
            }
        }
        return result;
    }

    /** Both operands repeat as a whole, as a bias does in every row. */
    private static void combineSuffixes(float[] x, float[] y, float[] to, Binary function) {
        int period = Math.min(x.length, y.length);
        for (int start = 0; start < to.length; start += period) {
            int left = start % x.length;
            int right = start % y.length;
            function.apply(x, left, y, right, to, start, period);
        }
    }

    private static boolean isSuffix(int[] shape, int[] whole) {
        int leading = 0;
        while (leading < shape.length && shape[leading] == 1) {
            leading++;
        }
        int length = shape.length - leading;
        return Arrays.equals(shape, leading, shape.length, whole, whole.length - length, whole.length);
    }

    /** How far a step along each dimension of the result moves in the operand; 0 where it repeats. */
    private static int[] strides(int[] shape, int[] result) {
        var strides = new int[result.length];
        int step = 1;
        for (int i = 1; i <= shape.length; i++) {
            int length = shape[shape.length - i];
            strides[result.length - i] = length == 1 ? 0 : step;
            step *= length;
        }
        return strides;
    }
}
