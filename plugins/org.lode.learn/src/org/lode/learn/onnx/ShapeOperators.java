package org.lode.learn.onnx;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;

/** Operators that rearrange elements or change their type. */
final class ShapeOperators {
    private ShapeOperators() {}

    static Operator identity() {
        return (inputs, budget) -> Operands.result(Operands.any(inputs, 0));
    }

    static Operator constant(OnnxNode node) {
        return (inputs, budget) -> {
            if (node.attributes().get("value") instanceof Attribute.TensorValue constant) {
                return Operands.result(constant.value());
            }
            if (node.attributes().get("value_float") instanceof Attribute.FloatValue number) {
                return Operands.result(FloatTensor.of(new float[] {number.value()}));
            }
            if (node.attributes().get("value_int") instanceof Attribute.IntValue number) {
                int[] values = {NumberList.saturate(number.value())};
                return Operands.result(new IntTensor(ElementType.INT64, new int[0], values));
            }
            throw new LearnException("its value is not a tensor or number");
        };
    }

    static Operator cast(OnnxNode node) throws LearnException {
        var type = ElementType.of(node.integer("to", 0));
        return (inputs, budget) -> {
            var input = Operands.any(inputs, 0);
            budget.elements(input.shape());
            return Operands.result(
                    switch (type) {
                        case DOUBLE -> toDoubles(input);
                        case FLOAT, FLOAT16 -> toFloats(input, type);
                        default -> toIntegers(input, type);
                    });
        };
    }

    private static Tensor toDoubles(Tensor input) {
        if (input instanceof DoubleTensor doubles) {
            return doubles;
        }
        return DoubleTensor.of((FloatTensor) toFloats(input, ElementType.FLOAT));
    }

    private static Tensor toFloats(Tensor input, ElementType type) {
        if (input instanceof DoubleTensor doubles) {
            return toFloats(doubles.rounded(), type);
        }
        if (input instanceof FloatTensor floats) {
            return new FloatTensor(
                    type, floats.shape(), type == ElementType.FLOAT16 ? halved(floats) : floats.values());
        }
        var integers = ((IntTensor) input).values();
        var values = new float[integers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = integers[i];
        }
        return new FloatTensor(type, input.shape(), values);
    }

    private static float[] halved(FloatTensor input) {
        var values = new float[input.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = HalfPrecision.toFloat(HalfPrecision.fromFloat(input.values()[i]));
        }
        return values;
    }

    private static Tensor toIntegers(Tensor input, ElementType type) {
        var values = new int[input.size()];
        for (int i = 0; i < values.length; i++) {
            double value = number(input, i);
            values[i] = switch (type) {
                case BOOL -> value != 0 ? 1 : 0;
                case UINT8 -> (int) value & 0xff;
                case INT8 -> (byte) value;
                default -> (int) value;
            };
        }
        return new IntTensor(type, input.shape(), values);
    }

    private static double number(Tensor input, int place) {
        if (input instanceof FloatTensor floats) {
            return floats.values()[place];
        }
        return input instanceof DoubleTensor doubles ? doubles.values()[place] : ((IntTensor) input).values()[place];
    }

    static Operator reshape() {
        return (inputs, budget) -> {
            var input = Operands.any(inputs, 0);
            var wanted = Operands.integers(inputs, 1).values().clone();
            int free = -1;
            long known = 1;
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] == 0 && i < input.shape().length) {
                    wanted[i] = input.shape()[i];
                }
                if (wanted[i] == -1 && free < 0) {
                    free = i;
                } else if (wanted[i] < 0) {
                    throw new LearnException("the new shape " + Arrays.toString(wanted) + " is impossible");
                } else {
                    known = Math.min(Integer.MAX_VALUE, known * wanted[i]);
                }
            }
            if (free >= 0) {
                wanted[free] = known == 0 ? 0 : (int) (input.size() / known);
            }
            return Operands.result(reshaped(input, wanted));
        };
    }

    private static Tensor reshaped(Tensor input, int[] shape) throws LearnException {
        if (Shape.size(shape) != input.size()) {
            throw new LearnException(Arrays.toString(input.shape()) + " cannot be read as " + Arrays.toString(shape));
        }
        return input.reshape(shape);
    }

    static Operator flatten(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.any(inputs, 0);
            int rank = input.shape().length;
            long given = node.integer("axis", 1);
            int axis = given == rank ? rank : Shape.axis(given, rank);
            int rows = Shape.product(input.shape(), 0, axis);
            return Operands.result(reshaped(input, new int[] {rows, Shape.product(input.shape(), axis, rank)}));
        };
    }

    static Operator squeeze(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.any(inputs, 0);
            var axes = axes(node, inputs, input.shape().length);
            var kept = new int[input.shape().length];
            int rank = 0;
            for (int i = 0; i < kept.length; i++) {
                int length = input.shape()[i];
                if (axes.isEmpty() ? length != 1 : !axes.contains(i)) {
                    kept[rank++] = length;
                }
            }
            return Operands.result(reshaped(input, Arrays.copyOf(kept, rank)));
        };
    }

    static Operator unsqueeze(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.any(inputs, 0);
            int given = node.integers("axes").length + (Operands.has(inputs, 1) ? inputs[1].size() : 0);
            if (given > 8) {
                throw new LearnException("it makes more than 8 dimensions");
            }
            var axes = axes(node, inputs, input.shape().length + given);
            var shape = new int[input.shape().length + axes.size()];
            int next = 0;
            for (int i = 0; i < shape.length; i++) {
                shape[i] = axes.contains(i) || next == input.shape().length ? 1 : input.shape()[next++];
            }
            return Operands.result(reshaped(input, shape));
        };
    }

    static int[] without(int[] shape, int axis) {
        return IntStream.range(0, shape.length)
                .filter(i -> i != axis)
                .map(i -> shape[i])
                .toArray();
    }

    /** The axes are an attribute up to operator set 12 and an input from 13 on. */
    static Set<Integer> axes(OnnxNode node, Tensor[] inputs, int rank) throws LearnException {
        var axes = new LinkedHashSet<Integer>();
        for (long axis : node.integers("axes")) {
            axes.add(Shape.axis(axis, rank));
        }
        if (Operands.has(inputs, 1)) {
            for (int axis : Operands.integers(inputs, 1).values()) {
                axes.add(Shape.axis(axis, rank));
            }
        }
        return axes;
    }

    static Operator transpose(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            if (input.shape().length != 2) {
                throw new LearnException("only matrices can be transposed");
            }
            int rows = input.shape()[0];
            int columns = input.shape()[1];
            var order = node.integers("perm");
            if (order.length == 2 && order[0] == 0 && order[1] == 1) {
                return Operands.result(input);
            }
            var result = budget.floats(new int[] {columns, rows});
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    result.values()[j * rows + i] = input.values()[i * columns + j];
                }
            }
            return Operands.result(result);
        };
    }

    static Operator concat(OnnxNode node) {
        return (inputs, budget) -> {
            var first = Operands.floats(inputs, 0);
            var parts = new FloatTensor[inputs.length];
            parts[0] = first;
            int axis = Shape.axis(node.integer("axis", 0), first.shape().length);
            var shape = first.shape().clone();
            for (int i = 1; i < inputs.length; i++) {
                parts[i] = Operands.floats(inputs, i);
                var other = parts[i].shape();
                for (int d = 0; d < shape.length; d++) {
                    if (other.length != shape.length || d != axis && other[d] != shape[d]) {
                        throw new LearnException("shapes " + Arrays.toString(first.shape()) + " and "
                                + Arrays.toString(other) + " cannot be joined");
                    }
                }
                shape[axis] = Math.addExact(shape[axis], other[axis]);
            }
            var result = budget.floats(shape);
            int outside = Shape.product(shape, 0, axis);
            int inside = Shape.product(shape, axis + 1, shape.length);
            int to = 0;
            for (int row = 0; row < outside; row++) {
                for (var part : parts) {
                    int length = part.shape()[axis] * inside;
                    System.arraycopy(part.values(), row * length, result.values(), to, length);
                    to += length;
                }
            }
            return Operands.result(result);
        };
    }

    static Operator gather(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var indices = Operands.integers(inputs, 1);
            int rank = input.shape().length;
            int axis = Shape.axis(node.integer("axis", 0), rank);
            int length = input.shape()[axis];
            var shape = new int[rank - 1 + indices.shape().length];
            System.arraycopy(input.shape(), 0, shape, 0, axis);
            System.arraycopy(indices.shape(), 0, shape, axis, indices.shape().length);
            System.arraycopy(input.shape(), axis + 1, shape, axis + indices.shape().length, rank - axis - 1);
            var result = budget.floats(shape);
            int outside = Shape.product(input.shape(), 0, axis);
            int inside = Shape.product(input.shape(), axis + 1, rank);
            int to = 0;
            for (int row = 0; row < outside; row++) {
                for (int index : indices.values()) {
                    int place = Shape.axis(index, length);
                    System.arraycopy(input.values(), (row * length + place) * inside, result.values(), to, inside);
                    to += inside;
                }
            }
            return Operands.result(result);
        };
    }
}
