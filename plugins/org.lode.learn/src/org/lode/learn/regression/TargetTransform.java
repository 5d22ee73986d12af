package org.lode.learn.regression;

import java.util.Arrays;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;

/**
 * A monotone function of the target that is learned in its place, and its way back.
 *
 * <p>The predictive distribution is normal in the transformed target. What comes back is the mean and the standard
 * deviation of the distribution in the target's own unit, not the transformed mean, which would be its median: for the
 * logarithm the lognormal mean exp(m + s²/2), for other powers a Gauss–Hermite quadrature of seven points. Ends of
 * intervals are quantiles and go back as they are.
 *
 * <p>Box and Cox, J. R. Stat. Soc. B 26 (1964) 211.
 *
 * @param power the exponent of Box and Cox: 0 is the logarithm, 1 leaves the target as it is
 */
public record TargetTransform(double power) {
    /** The transforms a user chooses from. */
    public enum Choice {
        /** The target as it is. */
        NONE,
        /** The natural logarithm. */
        LOGARITHM,
        /** The power under which the targets look most normal. */
        BOX_COX;

        /**
         * The transform for some targets.
         *
         * @throws LearnException if it needs positive targets and one is not
         */
        public TargetTransform fit(double[] y) throws LearnException {
            if (this != NONE) {
                checkPositive(y);
            }
            return switch (this) {
                case NONE -> TargetTransform.NONE;
                case LOGARITHM -> LOG;
                case BOX_COX -> boxCox(y);
            };
        }
    }

    /** The target as it is. */
    public static final TargetTransform NONE = new TargetTransform(1);

    /** The natural logarithm. */
    public static final TargetTransform LOG = new TargetTransform(0);

    /** Powers are looked for from the logarithm to the square: below it the way back has a pole. */
    private static final double HIGHEST_POWER = 2;

    /** The widest deviation of the transformed target that the mean is corrected for; exp(9 / 2) is 90. */
    private static final double WIDEST = 3;

    private static final double SMALLEST_BASE = 1e-6;

    /** Abscissas and weights for the standard normal distribution (Abramowitz and Stegun, table 25.10). */
    private static final double[] POINTS = {
        -3.750439717725742,
        -2.366759410734541,
        -1.154405394739968,
        0,
        1.154405394739968,
        2.366759410734541,
        3.750439717725742
    };

    private static final double[] WEIGHTS = {
        5.48268855972218e-4,
        0.0307571239675865,
        0.240123178605013,
        0.457142857142857,
        0.240123178605013,
        0.0307571239675865,
        5.48268855972218e-4
    };

    /** Checks the power. */
    public TargetTransform {
        if (!(power >= 0 && power <= HIGHEST_POWER)) {
            throw new IllegalArgumentException(
                    "The power of a target transform must lie between 0 and " + HIGHEST_POWER + ", not " + power + ".");
        }
    }

    /**
     * The power transform under which the targets look most normal, by maximum likelihood.
     *
     * @throws LearnException if a target is not greater than zero
     */
    public static TargetTransform boxCox(double[] y) throws LearnException {
        checkPositive(y);
        double low = 0;
        double high = HIGHEST_POWER;
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int step = 0; step < 60; step++) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (logLikelihood(y, left) > logLikelihood(y, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        double found = (low + high) / 2;
        // Near the logarithm the way back would lose all digits.
        return new TargetTransform(found < 1e-3 ? 0 : found);
    }

    private static double logLikelihood(double[] y, double power) {
        var z = new TargetTransform(power).apply(y);
        double mean = Arrays.stream(z).sum() / z.length;
        double squares = 0;
        double logarithms = 0;
        for (int i = 0; i < y.length; i++) {
            squares += (z[i] - mean) * (z[i] - mean);
            logarithms += StrictMath.log(y[i]);
        }
        return -0.5 * y.length * StrictMath.log(squares / y.length) + (power - 1) * logarithms;
    }

    private static void checkPositive(double[] y) throws LearnException {
        for (double value : y) {
            if (!(value > 0)) {
                throw new LearnException("The target value " + value
                        + " is not greater than zero, so it has no logarithm or power; learn the values as they are,"
                        + " or correct them.");
            }
        }
    }

    /** Whether the target stays as it is. */
    public boolean isNone() {
        return power == 1;
    }

    /** In words, for cards. */
    public String description() {
        return isNone() ? "none" : power == 0 ? "logarithm" : "Box-Cox power " + power;
    }

    /** The transformed targets. */
    public double[] apply(double[] y) {
        return isNone()
                ? y.clone()
                : Arrays.stream(y)
                        .map(value -> power == 0 ? StrictMath.log(value) : (StrictMath.pow(value, power) - 1) / power)
                        .toArray();
    }

    /** The target that a transformed one stands for; 0 below the range of the transform. */
    public double invert(double z) {
        if (isNone()) {
            return z;
        }
        return power == 0 ? StrictMath.exp(z) : StrictMath.pow(Math.max(0, power * z + 1), 1 / power);
    }

    /**
     * Mean and deviation in the target's unit of a normal distribution of the transformed target.
     *
     * @param location the mean of the transformed target
     * @param spread its deviation
     */
    public Moments moments(double location, double spread) {
        if (isNone()) {
            return new Moments(location, spread);
        }
        double narrow = Math.min(spread, WIDEST);
        if (power == 0) {
            double mean = StrictMath.exp(location + narrow * narrow / 2);
            return new Moments(mean, mean * Math.sqrt(StrictMath.expm1(narrow * narrow)));
        }
        var values = new double[POINTS.length];
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            double base = Math.max(SMALLEST_BASE, power * (location + narrow * POINTS[i]) + 1);
            values[i] = StrictMath.pow(base, 1 / power);
            mean += WEIGHTS[i] * values[i];
        }
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += WEIGHTS[i] * (values[i] - mean) * (values[i] - mean);
        }
        return new Moments(mean, Math.sqrt(variance));
    }

    /** Mean and standard deviation in the target's unit. */
    public record Moments(double mean, double deviation) {}

    /** Writes the {@link #moments} of a transformed target into a graph, for values of rows × 1. */
    public FittedRegressor.Outputs write(GraphBuilder graph, String location, String spread) {
        var narrow = graph.node("Min", "spread.narrow", spread, graph.constant("spread.widest", WIDEST));
        return power == 0 ? writeLogarithm(graph, location, narrow) : writePower(graph, location, narrow);
    }

    private static FittedRegressor.Outputs writeLogarithm(GraphBuilder graph, String location, String spread) {
        var variance = graph.square("lognormal.variance", spread);
        var exponent = graph.node("Add", "lognormal.exponent", location, graph.scale("lognormal.half", variance, 0.5));
        var mean = graph.node("Exp", "lognormal.mean", exponent);
        var excess = graph.shift("lognormal.excess", graph.node("Exp", "lognormal.growth", variance), -1);
        // exp(v) - 1 loses its digits for small v, where v is as good.
        var ratio = graph.node("Sqrt", "lognormal.ratio", graph.node("Max", "lognormal.square", excess, variance));
        return new FittedRegressor.Outputs(mean, graph.node("Mul", "lognormal.deviation", mean, ratio));
    }

    private FittedRegressor.Outputs writePower(GraphBuilder graph, String location, String spread) {
        int count = POINTS.length;
        var offsets = graph.node(
                "MatMul", "quadrature.offsets", spread, graph.constant("quadrature.points", POINTS, 1, count));
        var points = graph.node("Add", "quadrature.places", offsets, location);
        var base = graph.node(
                "Max",
                "quadrature.base",
                graph.shift("quadrature.shifted", graph.scale("quadrature.scaled", points, power), 1),
                graph.constant("quadrature.least", SMALLEST_BASE));
        var values = graph.node("Pow", "quadrature.values", base, graph.constant("quadrature.exponent", 1 / power));
        var weights = graph.constant("quadrature.weights", WEIGHTS, count, 1);
        var mean = graph.node("MatMul", "quadrature.mean", values, weights);
        var rest = graph.node("Sub", "quadrature.rest", values, mean);
        var variance = graph.node("MatMul", "quadrature.variance", graph.square("quadrature.squares", rest), weights);
        return new FittedRegressor.Outputs(mean, graph.node("Sqrt", "quadrature.deviation", variance));
    }
}
