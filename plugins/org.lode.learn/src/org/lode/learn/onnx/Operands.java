package org.lode.learn.onnx;

import org.lode.learn.LearnException;

/** Access to the inputs of an operator by what they must be. */
final class Operands {
    private Operands() {}

    static boolean has(Tensor[] inputs, int index) {
        return index < inputs.length && inputs[index] != null;
    }

    static Tensor any(Tensor[] inputs, int index) throws LearnException {
        if (!has(inputs, index)) {
            throw new LearnException("input " + (index + 1) + " is missing");
        }
        return inputs[index];
    }

    static FloatTensor floats(Tensor[] inputs, int index) throws LearnException {
        if (any(inputs, index) instanceof FloatTensor floats) {
            return floats;
        }
        if (inputs[index] instanceof DoubleTensor doubles) {
            return doubles.rounded();
        }
        throw new LearnException("input " + (index + 1) + " must be of floating-point numbers");
    }

    static DoubleTensor doubles(Tensor[] inputs, int index) throws LearnException {
        return any(inputs, index) instanceof DoubleTensor doubles ? doubles : DoubleTensor.of(floats(inputs, index));
    }

    static IntTensor integers(Tensor[] inputs, int index) throws LearnException {
        if (any(inputs, index) instanceof IntTensor integers) {
            return integers;
        }
        throw new LearnException("input " + (index + 1) + " must be of integers");
    }

    static Tensor[] result(Tensor tensor) {
        return new Tensor[] {tensor};
    }
}
