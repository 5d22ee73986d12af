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

        /** Applies the function to the first {@code count} numbers of both; the first array takes the results. */
        default void apply(float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                x[i] = apply(x[i], y[i]);
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
            public void apply(float[] x, float[] y, int count) {
                for (int i = 0; i < count; i++) {
                    x[i] = x[i] + y[i];
                }
            }
        },
        SUBTRACT {
            @Override
            public float apply(float x, float y) {
                return x - y;
            }

            @Override
            public void apply(float[] x, float[] y, int count) {
                for (int i = 0; i < count; i++) {
                    x[i] = x[i] - y[i];
                }
            }
        },
        MULTIPLY {
            @Override
            public float apply(float x, float y) {
                return x * y;
            }

            @Override
            public void apply(float[] x, float[] y, int count) {
                for (int i = 0; i < count; i++) {
                    x[i] = x[i] * y[i];
                }
            }
        },
        AT_LEAST {
            @Override
            public float apply(float x, float y) {
                return Math.max(y, x);
            }

            @Override
            public void apply(float[] x, float[] y, int count) {
                for (int i = 0; i < count; i++) {
                    x[i] = Math.max(y[i], x[i]);
                }
            }
        },
        AT_MOST {
            @Override
            public float apply(float x, float y) {
                return Math.min(y, x);
            }

            @Override
            public void apply(float[] x, float[] y, int count) {
                for (int i = 0; i < count; i++) {
                    x[i] = Math.min(y[i], x[i]);
                }
            }
        }
    }

    /** So many numbers are done at once; two pieces stay in a first-level cache. */
    private static final int PIECE = 2048;

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

    /**
     * Both operands repeat as a whole, as a bias does in every row. They go through arrays of their own, because loops
     * over arrays from different places on don't become vector instructions.
     */
    private static void combineSuffixes(float[] x, float[] y, float[] to, Binary function) {
        var left = new float[Math.min(PIECE, to.length)];
        var right = left.clone();
        for (int start = 0; start < to.length; start += left.length) {
            int count = Math.min(left.length, to.length - start);
            copyRepeated(x, start, left, count);
            copyRepeated(y, start, right, count);
            function.apply(left, right, count);
            System.arraycopy(left, 0, to, start, count);
        }
    }

    /** Copies from a place of the array's endless repetition on. */
    private static void copyRepeated(float[] from, int place, float[] to, int count) {
        if (from.length == 1) {
            Arrays.fill(to, 0, count, from[0]);
            return;
        }
        for (int done = 0; done < count; ) {
            int at = (place + done) % from.length;
            int part = Math.min(count - done, from.length - at);
            System.arraycopy(from, at, to, done, part);
            done += part;
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
