package org.lode.learn.network;

import java.util.Arrays;

/** Numbers that are trained, with their gradient and Adam's moments. */
final class Parameter {
    final float[] values;
    final float[] gradient;
    final float[] firstMoment;
    final float[] secondMoment;
    /** Whether weight decay applies: to weights, not to biases and normalisations. */
    final boolean decays;

    Parameter(int size, float value, boolean decays) {
        values = new float[size];
        Arrays.fill(values, value);
        gradient = new float[size];
        firstMoment = new float[size];
        secondMoment = new float[size];
        this.decays = decays;
    }
}
