package org.lode.learn.onnx;

import java.util.Arrays;

/** Numbers of a list in a file, which come one by one and are turned into a tensor once its type is known. */
final class NumberList {
    private double[] values = new double[16];
    private int size;

    int size() {
        return size;
    }

    /** Takes a number; 64-bit integers beyond 2^53 are rounded, which saturates them all the same. */
    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    float[] toFloats() {
        var floats = new float[size];
        for (int i = 0; i < size; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    long[] toLongs() {
        var longs = new long[size];
        for (int i = 0; i < size; i++) {
            longs[i] = (long) values[i];
        }
        return longs;
    }

    double[] toDoubles() {
        return Arrays.copyOf(values, size);
    }

    /** A tensor of the numbers. Half-precision ones are stored as the integers of their bits. */
    Tensor tensor(ElementType type, int[] shape) {
        if (type.isFloat()) {
            var floats = toFloats();
            if (type == ElementType.FLOAT16) {
                for (int i = 0; i < size; i++) {
                    floats[i] = HalfPrecision.toFloat((int) values[i]);
                }
            }
            return new FloatTensor(type, shape, floats);
        }
        if (type == ElementType.DOUBLE) {
            return new DoubleTensor(shape, toDoubles());
        }
        var integers = new int[size];
        for (int i = 0; i < size; i++) {
            integers[i] = saturate((long) values[i]);
        }
        return new IntTensor(type, shape, integers);
    }

    static int saturate(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }
}
