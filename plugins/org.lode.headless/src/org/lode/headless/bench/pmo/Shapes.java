package org.lode.headless.bench.pmo;

import java.util.function.DoubleUnaryOperator;

/** Functions that make a score from 0 to 1 of a number (N. Brown et al., J. Chem. Inf. Model. 59 (2019) 1096). */
final class Shapes {
    private Shapes() {}

    /** A bell around a mean. */
    static DoubleUnaryOperator gauss(double mean, double deviation) {
        return x -> {
            double z = (x - mean) / deviation;
            return StrictMath.exp(-z * z / 2);
        };
    }

    /** 1 up to a mean, a bell above it. */
    static DoubleUnaryOperator atMost(double mean, double deviation) {
        var bell = gauss(mean, deviation);
        return x -> x <= mean ? 1 : bell.applyAsDouble(x);
    }

    /** 1 from a mean on, a bell below it. */
    static DoubleUnaryOperator atLeast(double mean, double deviation) {
        var bell = gauss(mean, deviation);
        return x -> x >= mean ? 1 : bell.applyAsDouble(x);
    }

    /** Proportional up to a limit, where it becomes 1. */
    static DoubleUnaryOperator clip(double limit) {
        return x -> Math.min(x / limit, 1);
    }
}
