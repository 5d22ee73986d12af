package org.lode.learn.network;

import org.lode.learn.onnx.FloatMath;

/** The function after each hidden layer. */
public enum Activation {
    /** The positive part. */
    RELU("Relu") {
        @Override
        void apply(float[] from, float[] to, int start, int end) {
            for (int i = start; i < end; i++) {
                to[i] = Math.max(0f, from[i]);
            }
        }

        @Override
        void backward(float[] before, float[] gradient, int start, int end) {
            // The slope without a branch: C2 of Java 17 makes vector instructions of Math.min, but not of conditions.
            for (int i = start; i < end; i++) {
                gradient[i] *= Math.min(1f, Math.max(0f, before[i]) * STEEP);
            }
        }
    },
    /** Exponential linear unit: x above 0, e^x - 1 below (Clevert et al., arXiv 1511.07289). */
    ELU("Elu") {
        @Override
        void apply(float[] from, float[] to, int start, int end) {
            for (int i = start; i < end; i++) {
                to[i] = from[i] > 0 ? from[i] : FloatMath.expm1(from[i]);
            }
        }

        @Override
        void backward(float[] before, float[] gradient, int start, int end) {
            for (int i = start; i < end; i++) {
                gradient[i] = before[i] > 0 ? gradient[i] : gradient[i] * FloatMath.exp(before[i]);
            }
        }
    };

    /** Lifts any positive number that is not denormal above 1. */
    private static final float STEEP = 1e38f;

    private final String operator;

    Activation(String operator) {
        this.operator = operator;
    }

    /** The ONNX operator. */
    public String operator() {
        return operator;
    }

    /** Applies the function to the places from {@code start} to before {@code end}. */
    abstract void apply(float[] from, float[] to, int start, int end);

    /** Multiplies the gradient by the slope at the given values. */
    abstract void backward(float[] before, float[] gradient, int start, int end);
}
