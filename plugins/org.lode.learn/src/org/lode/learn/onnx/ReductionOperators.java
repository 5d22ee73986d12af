package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.lode.learn.LearnException;

/** Operators that sum over rows or columns. Sums are accumulated in double precision. */
final class ReductionOperators {
    /** How elements are put together. */
    enum Kind {
        SUM,
        MEAN,
        MAX,
        MIN
    }

    private ReductionOperators() {}

    static Operator reduce(OnnxNode node, Kind kind) {
        boolean keep = node.integer("keepdims", 1) != 0;
        boolean nothingIfEmpty = node.integer("noop_with_empty_axes", 0) != 0;
        return (inputs, budget) -> {
            var input = Operands.any(inputs, 0);
            var shape = input.shape();
            var axes = ShapeOperators.axes(node, inputs, shape.length);
            if (axes.isEmpty() && nothingIfEmpty) {
                return Operands.result(input);
            }
            var kept = shape.clone();
            var squeezed = new ArrayList<Integer>();
            for (int i = 0; i < shape.length; i++) {
                if (axes.isEmpty() || axes.contains(i)) {
                    kept[i] = 1;
                } else {
                    squeezed.add(shape[i]);
                }
            }
            var reduced = new DoubleTensor(kept, reduce(input, numbers(inputs), kept, kind, budget));
            var result = input instanceof DoubleTensor ? reduced : reduced.rounded();
            return Operands.result(
                    keep
                            ? result
                            : result.reshape(squeezed.stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray()));
        };
    }

    private static IntToDoubleFunction numbers(Tensor[] inputs) throws LearnException {
        if (inputs[0] instanceof DoubleTensor doubles) {
            return place -> doubles.values()[place];
        }
        var floats = Operands.floats(inputs, 0).values();
        return place -> floats[place];
    }

    private static double[] reduce(Tensor input, IntToDoubleFunction numbers, int[] kept, Kind kind, Budget budget)
            throws LearnException {
        var sums = new double[budget.elements(kept)];
        budget.spend(input.size());
        int count = sums.length == 0 ? 0 : input.size() / sums.length;
        if (count == 0 && sums.length > 0 && kind != Kind.SUM) {
            throw new LearnException("there is nothing to reduce");
        }
        Arrays.fill(
                sums,
                switch (kind) {
                    case MAX -> Double.NEGATIVE_INFINITY;
                    case MIN -> Double.POSITIVE_INFINITY;
                    default -> 0;
                });
        if (input instanceof FloatTensor floats && isOfRows(input.shape(), kept)) {
            reduceRows(floats.values(), count, kind, sums);
        } else {
            reduceAny(input.shape(), numbers, kept, kind, sums);
        }
        for (int i = 0; kind == Kind.MEAN && i < sums.length; i++) {
            sums[i] /= count;
        }
        return sums;
    }

    /** Whether the last dimension alone is reduced, so that what is put together lies together. */
    private static boolean isOfRows(int[] shape, int[] kept) {
        int last = shape.length - 1;
        return last >= 0 && kept[last] == 1 && Arrays.equals(shape, 0, last, kept, 0, last);
    }

    private static void reduceRows(float[] values, int count, Kind kind, double[] results) {
        for (int row = 0, at = 0; row < results.length; row++) {
            double result = results[row];
            for (int end = at + count; at < end; at++) {
                result = put(kind, result, values[at]);
            }
            results[row] = result;
        }
    }

    private static double put(Kind kind, double result, double value) {
        return switch (kind) {
            case MAX -> Math.max(result, value);
            case MIN -> Math.min(result, value);
            default -> result + value;
        };
    }

    private static void reduceAny(int[] shape, IntToDoubleFunction numbers, int[] kept, Kind kind, double[] sums) {
        var strides = new int[kept.length];
        int step = 1;
        for (int d = kept.length - 1; d >= 0; d--) {
            strides[d] = kept[d] == shape[d] ? step : 0;
            step *= kept[d];
        }
        var index = new int[kept.length];
        int size = Shape.product(shape, 0, shape.length);
        for (int i = 0, at = 0; i < size; i++) {
            sums[at] = put(kind, sums[at], numbers.applyAsDouble(i));
            for (int d = index.length - 1; d >= 0; d--) {
                at += strides[d];
                if (++index[d] < shape[d]) {
                    break;
                }
                at -= strides[d] * index[d];
                index[d] = 0;
            }
        }
    }

    /** Up to operator set 12 all dimensions from the axis on are one; from 13 on it is the axis alone. */
    static Operator softmax(OnnxNode node, long operatorSet) {
        boolean flat = operatorSet < 13;
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var shape = input.shape();
            int axis = Shape.axis(node.integer("axis", flat ? 1 : -1), shape.length);
            int length = flat ? Shape.product(shape, axis, shape.length) : shape[axis];
            int inside = flat ? 1 : Shape.product(shape, axis + 1, shape.length);
            var result = budget.floats(shape);
            for (int start = 0; start < result.size(); start += length * inside) {
                for (int i = 0; i < inside; i++) {
                    softmax(input.values(), result.values(), start + i, length, inside);
                }
            }
            return Operands.result(result);
        };
    }

    private static void softmax(float[] from, float[] to, int start, int length, int step) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0, at = start; i < length; i++, at += step) {
            largest = Math.max(largest, from[at]);
        }
        double sum = 0;
        for (int i = 0, at = start; i < length; i++, at += step) {
            to[at] = FloatMath.exp(from[at] - largest);
            sum += to[at];
        }
        for (int i = 0, at = start; i < length; i++, at += step) {
            to[at] = (float) (to[at] / sum);
        }
    }

    /** The place of the largest number times the sign along an axis, the first of equal ones. */
    static Operator argument(OnnxNode node, int sign) throws LearnException {
        if (node.integer("select_last_index", 0) != 0) {
            throw new LearnException("it asks for the last of equal numbers, which is not supported");
        }
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var shape = input.shape();
            int axis = Shape.axis(node.integer("axis", 0), shape.length);
            int inside = Shape.product(shape, axis + 1, shape.length);
            var kept = shape.clone();
            kept[axis] = 1;
            var places = new int[budget.elements(kept)];
            if (shape[axis] == 0) {
                throw new LearnException("there is nothing to compare");
            }
            budget.spend(input.size());
            for (int i = 0; i < places.length; i++) {
                int start = i / inside * inside * shape[axis] + i % inside;
                places[i] = largest(input.values(), start, inside, shape[axis], sign);
            }
            var result = new IntTensor(ElementType.INT64, kept, places);
            return Operands.result(
                    node.integer("keepdims", 1) != 0 ? result : result.reshape(ShapeOperators.without(kept, axis)));
        };
    }

    private static int largest(float[] values, int start, int step, int count, int sign) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (sign * values[start + i * step] > sign * values[start + best * step]) {
                best = i;
            }
        }
        return best;
    }

    /** Batch normalisation as it is used in prediction, with the stored means and variances. */
    static Operator batchNormalization(OnnxNode node) {
        float epsilon = node.number("epsilon", 1e-5f);
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            if (input.shape().length < 2) {
                throw new LearnException("its input must have rows and columns");
            }
            int channels = input.shape()[1];
            var parameters = new float[4][];
            for (int i = 0; i < 4; i++) {
                parameters[i] = Operands.floats(inputs, i + 1).values();
                if (parameters[i].length != channels) {
                    throw new LearnException("input " + (i + 2) + " must have " + channels + " numbers");
                }
            }
            int inside = Shape.product(input.shape(), 2, input.shape().length);
            var result = budget.floats(input.shape());
            for (int i = 0; i < result.size(); i++) {
                int c = i / inside % channels;
                float factor = parameters[0][c] / (float) Math.sqrt(parameters[3][c] + epsilon);
                result.values()[i] = (input.values()[i] - parameters[2][c]) * factor + parameters[1][c];
            }
            return Operands.result(result);
        };
    }
}
