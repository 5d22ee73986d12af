package org.lode.design.sampler;

import java.util.random.RandomGenerator;

/**
 * Chooses among kinds of move in proportion to their success: the smoothed share of proposals that came among the best.
 * None gets less than a tenth of the choices. Not thread-safe; the choices of a step are made before its successes are
 * told.
 */
final class MoveMixture {
    private static final double LEAST = 0.1;
    private static final double MEMORY = 0.8;

    private final double[] proposed;
    private final double[] successful;

    MoveMixture() {
        proposed = new double[MoveKind.values().length];
        successful = new double[MoveKind.values().length];
    }

    /** The probabilities of the kinds. */
    double[] probabilities(boolean adapted) {
        var probabilities = new double[proposed.length];
        double sum = 0;
        for (var kind : MoveKind.values()) {
            if (kind != MoveKind.ADAPTED_TAIL || adapted) {
                int i = kind.ordinal();
                probabilities[i] = (successful[i] + 1) / (proposed[i] + 2);
                sum += probabilities[i];
            }
        }
        int kinds = adapted ? probabilities.length : probabilities.length - 1;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > 0) {
                probabilities[i] = LEAST + (1 - kinds * LEAST) * probabilities[i] / sum;
            }
        }
        return probabilities;
    }

    static MoveKind draw(double[] probabilities, RandomGenerator random) {
        double left = random.nextDouble();
        for (var kind : MoveKind.values()) {
            left -= probabilities[kind.ordinal()];
            if (left < 0) {
                return kind;
            }
        }
        return MoveKind.TAIL;
    }

    /** Lets older successes count less. */
    void age() {
        for (int i = 0; i < proposed.length; i++) {
            proposed[i] *= MEMORY;
            successful[i] *= MEMORY;
        }
    }

    void count(MoveKind kind, boolean success) {
        proposed[kind.ordinal()]++;
        successful[kind.ordinal()] += success ? 1 : 0;
    }
}
