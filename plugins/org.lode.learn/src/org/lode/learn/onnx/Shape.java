package org.lode.learn.onnx;

import java.util.Arrays;
import org.lode.learn.LearnException;

/** Arithmetic on tensor shapes. */
final class Shape {
    private Shape() {}

    /** The number of elements of a shape; too many to count is {@link Long#MAX_VALUE}. */
    static long size(int[] shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("A dimension cannot be " + length + ".");
            }
            size = length != 0 && size > Long.MAX_VALUE / length ? Long.MAX_VALUE : size * length;
        }
        return size;
    }

    /** An axis counted from the front; negative ones count from the back. */
    static int axis(long axis, int rank) throws LearnException {
        long front = axis < 0 ? axis + rank : axis;
        if (front < 0 || front >= rank) {
            throw new LearnException("axis " + axis + " doesn't exist in a tensor of " + rank + " dimensions");
        }
        return (int) front;
    }

    /** The number of elements in the dimensions from {@code from} to before {@code to}. */
    static int product(int[] shape, int from, int to) {
        int product = 1;
        for (int i = from; i < to; i++) {
            product = Math.multiplyExact(product, shape[i]);
        }
        return product;
    }

    /** The shape of an elementwise operation on two tensors, by the broadcasting rules of NumPy. */
    static int[] broadcast(int[] a, int[] b) throws LearnException {
        var result = new int[Math.max(a.length, b.length)];
        for (int i = 1; i <= result.length; i++) {
            int left = i <= a.length ? a[a.length - i] : 1;
            int right = i <= b.length ? b[b.length - i] : 1;
            if (left != right && left != 1 && right != 1) {
                throw new LearnException(
                        "shapes " + Arrays.toString(a) + " and " + Arrays.toString(b) + " don't go together");
            }
            result[result.length - i] = left == 1 ? right : left;
        }
        return result;
    }
}
