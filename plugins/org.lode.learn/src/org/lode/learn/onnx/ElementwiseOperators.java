package org.lode.learn.onnx;

import java.util.Arrays;
import java.util.Optional;
import org.lode.learn.LearnException;

/** Operators that work element by element, with the broadcasting rules of NumPy. */
final class ElementwiseOperators {
    /** A function of one number. */
    @FunctionalInterface
    interface Unary {
        float apply(float x);
    }

    /** A function of one number for all of an array. */
    @FunctionalInterface
    interface Mapping {
        /** Applies the function; both arrays may be the same. */
        void apply(float[] from, float[] to);
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
        },
        AT_LEAST {
            @Override
            public float apply(float x, float y) {
                return Math.max(y, x);
            }

            @Override
            public void apply(float[] x, int left, float[] y, int right, float[] to, int start, int count) {
                for (int i = 0; i < count; i++) {
                    to[start + i] = Math.max(y[right + i], x[left + i]);
                }
            }
        },
        AT_MOST {
            @Override
            public float apply(float x, float y) {
                return Math.min(y, x);
            }

            @Override
            public void apply(float[] x, int left, float[] y, int right, float[] to, int start, int count) {
                for (int i = 0; i < count; i++) {
                    to[start + i] = Math.min(y[right + i], x[left + i]);
                }
            }
        }
    }

    private static final int REPEATED = 512;

    private ElementwiseOperators() {}

    static Operator unary(Unary function) {
        return mapped(each(function));
    }

    private static Mapping each(Unary function) {
        return (from, to) -> {
            for (int i = 0; i < to.length; i++) {
                to[i] = function.apply(from[i]);
            }
        };
    }

    private static Operator mapped(Mapping mapping) {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var result = budget.floats(input.shape());
            mapping.apply(input.values(), result.values());
            return Operands.result(result);
        };
    }

    /** An activation of networks. */
    static Operator activation(OnnxNode node) {
        return mapped(mapping(node).orElseThrow());
    }

    /** The function of a node, if it is an activation of networks. */
    static Optional<Mapping> mapping(OnnxNode node) {
        float alpha = node.number("alpha", node.operator().equals("LeakyRelu") ? 0.01f : 1);
        return Optional.ofNullable(
                switch (node.operator()) {
                    case "Relu" -> ElementwiseOperators::relu;
                    case "Elu" -> each(x -> x > 0 ? x : alpha * FloatMath.expm1(x));
                    case "LeakyRelu" -> each(x -> x >= 0 ? x : alpha * x);
                    case "Sigmoid" -> each(FloatMath::sigmoid);
                    case "Tanh" -> each(FloatMath::tanh);
                    default -> null;
                });
    }

    /** Without a function object, because it is the innermost loop of most networks. */
    private static void relu(float[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.max(0f, from[i]);
        }
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

    /** The function of a node that does something to each column with a constant. */
    static Optional<Binary> columnwise(OnnxNode node) {
        return Optional.ofNullable(
                switch (node.operator()) {
                    case "Add" -> Arithmetic.ADD;
                    case "Sub" -> Arithmetic.SUBTRACT;
                    case "Mul" -> Arithmetic.MULTIPLY;
                    default -> null;
                });
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
        if (x.length == 1 || y.length == 1) {
            combineWithOne(x, y, to, function);
            return;
        }
        int period = Math.min(x.length, y.length);
        for (int start = 0; start < to.length; start += period) {
            int left = start % x.length;
            int right = start % y.length;
            function.apply(x, left, y, right, to, start, period);
        }
    }

    /** One operand is a single number, which is repeated so that the loop over arrays serves it, too. */
    private static void combineWithOne(float[] x, float[] y, float[] to, Binary function) {
        int block = Math.min(to.length, REPEATED);
        var left = x.length == 1 ? repeat(x[0], block) : x;
        var right = y.length == 1 ? repeat(y[0], block) : y;
        for (int start = 0; start < to.length; start += block) {
            int count = Math.min(block, to.length - start);
            function.apply(left, x.length == 1 ? 0 : start, right, y.length == 1 ? 0 : start, to, start, count);
        }
    }

    private static float[] repeat(float number, int count) {
        var numbers = new float[count];
        Arrays.fill(numbers, number);
        return numbers;
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
    static int[] strides(int[] shape, int[] result) {
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
