package org.lode.learn.onnx;

/**
 * A tensor of floating-point numbers in double precision.
 *
 * @param shape the lengths of the dimensions
 * @param values the elements, row-major
 */
public record DoubleTensor(int[] shape, double[] values) implements Tensor {
    /** Checks that shape and number of elements agree. */
    public DoubleTensor {
        if (Shape.size(shape) != values.length) {
            throw new IllegalArgumentException("The shape doesn't fit " + values.length + " elements.");
        }
    }

    /** The numbers of a tensor in single precision. */
    static DoubleTensor of(FloatTensor tensor) {
        var values = new double[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[i];
        }
        return new DoubleTensor(tensor.shape(), values);
    }

    /** The numbers rounded to single precision. */
    public FloatTensor rounded() {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return FloatTensor.of(floats, shape);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public ElementType type() {
        return ElementType.DOUBLE;
    }

    @Override
    public DoubleTensor reshape(int[] newShape) {
        return new DoubleTensor(newShape, values);
    }
}
