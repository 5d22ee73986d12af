package org.lode.learn.onnx;

/**
 * A tensor of integers or truth values. 64-bit integers beyond the range of 32 bits become its ends, which is what
 * shapes and slice ends mean by them.
 *
 * @param type the element type
 * @param shape the lengths of the dimensions
 * @param values the elements, row-major
 */
public record IntTensor(ElementType type, int[] shape, int[] values) implements Tensor {
    /** Checks that shape and number of elements agree. */
    public IntTensor {
        if (Shape.size(shape) != values.length) {
            throw new IllegalArgumentException("The shape doesn't fit " + values.length + " elements.");
        }
    }

    /** A vector of 64-bit integers, as indices, axes and shapes are. */
    public static IntTensor vector(int... values) {
        return new IntTensor(ElementType.INT64, new int[] {values.length}, values);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public IntTensor reshape(int[] newShape) {
        return new IntTensor(type, newShape, values);
    }
}
