package org.lode.learn.onnx;

/** An array of any number of dimensions, row-major. */
public sealed interface Tensor permits FloatTensor, DoubleTensor, IntTensor {
    /** The lengths of the dimensions; empty for a scalar. Not to be changed. */
    int[] shape();

    /** The number of elements. */
    int size();

    /** The element type in a file. */
    ElementType type();

    /** The same elements in another shape with as many. */
    Tensor reshape(int[] shape);
}
