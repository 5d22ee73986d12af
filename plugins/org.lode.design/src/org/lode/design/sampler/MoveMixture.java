package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Chooses among kinds of move in proportion to their success: the smoothed share of proposals that came among the best.
 * None gets less than a share of the choices. Not thread-safe; the choices of a step are made before its successes are
 * told.
 */
final class MoveMixture {
    private static final double LEAST = 0.03;
    private static final double MEMORY = 0.8;

    private final List<MoveKind> kinds;
    private final double[] proposed = new double[MoveKind.values().length];
    private final double[] successful = new double[MoveKind.values().length];

    /** Takes the kinds there are to choose from, at least one. */
    MoveMixture(List<MoveKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The probabilities of all kinds in their order; 0 for what can't be done before a second language is learned. */
    double[] probabilities(boolean adapted) {
        var possible = new ArrayList<>(kinds);
        if (!adapted && kinds.size() > 1) {
            possible.remove(MoveKind.ADAPTED_TAIL);
        }
        var probabilities = new double[proposed.length];
        double sum = 0;
        for (var kind : possible) {
            int i = kind.ordinal();
            probabilities[i] = (successful[i] + 1) / (proposed[i] + 2);
            sum += probabilities[i];
        }
        for (var kind : possible) {
            int i = kind.ordinal();
            probabilities[i] = LEAST + (1 - possible.size() * LEAST) * probabilities[i] / sum;
        }
        return probabilities;
    }

    static MoveKind draw(double[] probabilities, RandomGenerator random) {
        double left = random.nextDouble();
        MoveKind last = null;
        for (var kind : MoveKind.values()) {
            if (probabilities[kind.ordinal()] > 0) {
                last = kind;
                left -= probabilities[kind.ordinal()];
                if (left < 0) {
                    return kind;
                }
            }
        }
        return last;
    }

    /** Lets older successes count less. */
    void age() {
        for (int i = 0; i < proposed.length; i++) {
            proposed[i] *= MEMORY;
            successful[i] *= MEMORY;
        }
    }

    /** Tells that a proposal was made. */
    void propose(MoveKind kind) {
        proposed[kind.ordinal()]++;
    }

    /** Tells that a proposal came among the best. */
    void succeed(MoveKind kind) {
        successful[kind.ordinal()]++;
    }
}
