package org.lode.learn.onnx;

import org.lode.learn.LearnException;

/** Operators of models with 8-bit weights, as ONNX Runtime's dynamic quantisation writes them. */
final class QuantizedOperators {
    private QuantizedOperators() {}

    /** Scale and zero point from the range of the whole tensor, 0 included; round half to even. */
    static Operator dynamicQuantizeLinear() {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            float lowest = 0;
            float highest = 0;
            for (float value : input.values()) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
            float scale = (highest - lowest) / 255f;
            int zero = scale == 0 ? 0 : clamp(Math.rint(-lowest / scale));
            var quantized = new int[budget.elements(input.shape())];
            for (int i = 0; i < quantized.length; i++) {
                quantized[i] = scale == 0 ? 0 : clamp(Math.rint(input.values()[i] / scale) + zero);
            }
            return new Tensor[] {
                new IntTensor(ElementType.UINT8, input.shape(), quantized),
                FloatTensor.of(new float[] {scale}),
                new IntTensor(ElementType.UINT8, new int[0], new int[] {zero})
            };
        };
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    /** Zero points are single numbers or, for the second matrix, one a column. */
    static Operator matMulInteger() {
        return (inputs, budget) -> {
            var a = Operands.integers(inputs, 0);
            var b = Operands.integers(inputs, 1);
            int rank = a.shape().length;
            if (rank == 0 || b.shape().length != 2) {
                throw new LearnException("its inputs must be matrices");
            }
            int inner = a.shape()[rank - 1];
            int columns = b.shape()[1];
            MatrixOperators.checkInner(inner, b.shape()[0]);
            int rows = Shape.product(a.shape(), 0, rank - 1);
            budget.spend((long) rows * columns * inner);
            var shape = a.shape().clone();
            shape[rank - 1] = columns;
            var result = new int[budget.elements(shape)];
            int zeroA = Operands.has(inputs, 2) ? single(Operands.integers(inputs, 2)) : 0;
            var zeroB = zeroPoints(inputs, columns);
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < inner; k++) {
                    int x = a.values()[i * inner + k] - zeroA;
                    for (int j = 0; x != 0 && j < columns; j++) {
                        result[i * columns + j] += x * (b.values()[k * columns + j] - zeroB[j]);
                    }
                }
            }
            return Operands.result(new IntTensor(ElementType.INT32, shape, result));
        };
    }

    private static int[] zeroPoints(Tensor[] inputs, int columns) throws LearnException {
        var zero = new int[columns];
        if (Operands.has(inputs, 3)) {
            var given = Operands.integers(inputs, 3);
            if (given.size() != 1 && given.size() != columns) {
                throw new LearnException("there must be one zero point, or one a column");
            }
            for (int j = 0; j < columns; j++) {
                zero[j] = given.values()[given.size() == 1 ? 0 : j];
            }
        }
        return zero;
    }

    /** x / scale + zero point, rounded half to even and cut to the range of the zero point's type. */
    static Operator quantizeLinear(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.floats(inputs, 0);
            var scale = Operands.floats(inputs, 1);
            int inside = inside(node, input, scale);
            var type = Operands.has(inputs, 2) ? inputs[2].type() : ElementType.UINT8;
            var zero = zeroPoints(inputs, scale);
            var quantized = new int[budget.elements(input.shape())];
            for (int i = 0; i < quantized.length; i++) {
                int which = i / inside % scale.size();
                quantized[i] = quantized(input.values()[i] / scale.values()[which], zero[which], type);
            }
            return Operands.result(new IntTensor(type, input.shape(), quantized));
        };
    }

    private static int quantized(float steps, int zero, ElementType type) {
        int lowest = type == ElementType.INT8 ? -128 : 0;
        return (int) Math.max(lowest, Math.min(lowest + 255, Math.rint(steps) + zero));
    }

    /** The product of two quantised matrices, quantised again; scales and zero points are single numbers. */
    static Operator qLinearMatMul() {
        var product = matMulInteger();
        return (inputs, budget) -> {
            var factors = new Tensor[] {
                Operands.any(inputs, 0), Operands.any(inputs, 3), Operands.any(inputs, 2), Operands.any(inputs, 5)
            };
            var sums = (IntTensor) product.run(factors, budget)[0];
            float scale = one(inputs, 1) * one(inputs, 4) / one(inputs, 6);
            var zero = Operands.integers(inputs, 7);
            var values = new int[budget.elements(sums.shape())];
            for (int i = 0; i < values.length; i++) {
                values[i] = quantized(sums.values()[i] * scale, single(zero), zero.type());
            }
            return Operands.result(new IntTensor(zero.type(), sums.shape(), values));
        };
    }

    private static float one(Tensor[] inputs, int index) throws LearnException {
        var scale = Operands.floats(inputs, index);
        if (scale.size() != 1) {
            throw new LearnException("a scale must be a single number");
        }
        return scale.values()[0];
    }

    /** (x - zero point) · scale, each a single number or one along the axis. */
    static Operator dequantizeLinear(OnnxNode node) {
        return (inputs, budget) -> {
            var input = Operands.integers(inputs, 0);
            var scale = Operands.floats(inputs, 1);
            int inside = inside(node, input, scale);
            var zero = zeroPoints(inputs, scale);
            var result = budget.floats(input.shape());
            for (int i = 0; i < result.size(); i++) {
                int which = i / inside % scale.size();
                result.values()[i] = (input.values()[i] - zero[which]) * scale.values()[which];
            }
            return Operands.result(result);
        };
    }

    /** How many neighbours share a scale. */
    private static int inside(OnnxNode node, Tensor input, FloatTensor scale) throws LearnException {
        if (scale.size() == 0) {
            throw new LearnException("the scale is missing");
        }
        if (scale.size() == 1) {
            return 1;
        }
        int axis = Shape.axis(node.integer("axis", 1), input.shape().length);
        if (input.shape()[axis] != scale.size()) {
            throw new LearnException("there must be one scale, or one along the axis");
        }
        return Shape.product(input.shape(), axis + 1, input.shape().length);
    }

    private static int[] zeroPoints(Tensor[] inputs, FloatTensor scale) throws LearnException {
        var zero = Operands.has(inputs, 2) ? Operands.integers(inputs, 2).values() : new int[scale.size()];
        if (zero.length != scale.size()) {
            throw new LearnException("there must be as many zero points as scales");
        }
        return zero;
    }

    private static int single(IntTensor tensor) throws LearnException {
        if (tensor.size() != 1) {
            throw new LearnException("a zero point must be a single number");
        }
        return tensor.values()[0];
    }
}
