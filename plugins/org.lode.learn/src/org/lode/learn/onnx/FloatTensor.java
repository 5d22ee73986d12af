package org.lode.learn.onnx;

/**
 * A tensor of floating-point numbers, held in single precision.
 *
 * @param type the element type it is written with
 * @param shape the lengths of the dimensions
 * @param values the elements, row-major
 */
public record FloatTensor(ElementType type, int[] shape, float[] values) implements Tensor {
    /** Checks that shape and number of elements agree. */
    public FloatTensor {
        if (Shape.size(shape) != values.length) {
            throw new IllegalArgumentException("The shape doesn't fit " + values.length + " elements.");
        }
    }

    /** A tensor in single precision. */
    public static FloatTensor of(float[] values, int... shape) {
        return new FloatTensor(ElementType.FLOAT, shape, values);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public FloatTensor reshape(int[] newShape) {
        return new FloatTensor(type, newShape, values);
    }
}
