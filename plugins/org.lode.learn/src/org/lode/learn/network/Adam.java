package org.lode.learn.network;

import java.util.List;
import org.lode.learn.algebra.Parallel;

/**
 * Adam with decoupled weight decay.
 *
 * <p>Kingma and Ba, arXiv 1412.6980; Loshchilov and Hutter, arXiv 1711.05101.
 */
final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final int GRAIN = 4096;
    /** So few numbers stay in the cache from one of the loops to the next. */
    private static final int BLOCK = 1024;

    private final List<Parameter> parameters;
    private final double weightDecay;
    private final Parallel parallel;
    private double power1 = 1;
    private double power2 = 1;

    Adam(List<Parameter> parameters, double weightDecay, Parallel parallel) {
        this.parameters = parameters;
        this.weightDecay = weightDecay;
        this.parallel = parallel;
    }

    /** Takes one step against the gradients. */
    void step(double learningRate) {
        power1 *= BETA1;
        power2 *= BETA2;
        float size = (float) (learningRate / (1 - power1));
        float correction = (float) (1 / (1 - power2));
        for (var parameter : parameters) {
            float keep = parameter.decays ? (float) (1 - learningRate * weightDecay) : 1f;
            parallel.forRange(parameter.values.length, GRAIN, (from, to) -> {
                for (int start = from; start < to; start += BLOCK) {
                    update(parameter, start, Math.min(to, start + BLOCK), size, correction, keep);
                }
            });
        }
    }

    /** Three loops with one store each, because C2 of Java 17 makes vector instructions of such only. */
    private static void update(Parameter parameter, int from, int to, float size, float correction, float keep) {
        var values = parameter.values;
        var gradient = parameter.gradient;
        var first = parameter.firstMoment;
        var second = parameter.secondMoment;
        for (int i = from; i < to; i++) {
            first[i] = BETA1 * first[i] + (1 - BETA1) * gradient[i];
        }
        for (int i = from; i < to; i++) {
            second[i] = BETA2 * second[i] + (1 - BETA2) * gradient[i] * gradient[i];
        }
        for (int i = from; i < to; i++) {
            values[i] = keep * values[i] - size * first[i] / ((float) Math.sqrt(second[i] * correction) + EPSILON);
        }
    }
}
