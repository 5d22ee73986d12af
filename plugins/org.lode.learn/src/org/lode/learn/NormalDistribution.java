package org.lode.learn;

/**
 * The standard normal distribution, precise in its tails.
 *
 * <p>The error function follows W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23
 * (1969) 631.
 */
final class NormalDistribution {
    private static final double SQRT_HALF = 0.70710678118654752440;
    private static final double LOG_SQRT_TWO_PI = 0.91893853320467274178;
    private static final double ONE_OVER_SQRT_PI = 0.56418958354775628695;

    private static final double[] ERF_NUMERATOR = {
        1.85777706184603153e-1,
        3.16112374387056560e0,
        1.13864154151050156e2,
        3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] ERF_DENOMINATOR = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] MIDDLE_NUMERATOR = {
        2.15311535474403846e-8,
        5.64188496988670089e-1,
        8.88314979438837594e0,
        6.61191906371416295e1,
        2.98635138197400131e2,
        8.81952221241769090e2,
        1.71204761263407058e3,
        2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1,
        1.57449261107098347e1,
        1.17693950891312499e2,
        5.37181101862009858e2,
        1.62138957456669019e3,
        3.29079923573345963e3,
        4.36261909014324716e3,
        3.43936767414372164e3,
        1.23033935480374942e3
    };
    private static final double[] FAR_NUMERATOR = {
        1.63153871373020978e-2,
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4
    };
    private static final double[] FAR_DENOMINATOR = {
        1,
        2.56852019228982242e0,
        1.87295284992346725e0,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };

    /** Beyond this product of width and distance the difference of the tails loses nothing. */
    private static final double NARROW = 1e-2;

    private NormalDistribution() {}

    /** The logarithm of the probability of the interval from {@code from} to {@code to}; both may be infinite. */
    static double logInterval(double from, double to) {
        if (from > 0) {
            return logTail(from, to);
        }
        if (to < 0) {
            return logTail(-to, -from);
        }
        if (from == Double.NEGATIVE_INFINITY) {
            return StrictMath.log1p(-survival(to));
        }
        if (to == Double.POSITIVE_INFINITY) {
            return StrictMath.log1p(-survival(-from));
        }
        return StrictMath.log(0.5 * (erf(to * SQRT_HALF) + erf(-from * SQRT_HALF)));
    }

    /** The same for an interval in the upper tail, {@code 0 <= from < to}. */
    private static double logTail(double from, double to) {
        double width = to - from;
        if (width * Math.max(1, to) < NARROW) {
            double middle = from + width / 2;
            // Taylor series of the density around the middle; the next term is below 1e-11 of the sum.
            return StrictMath.log(width)
                    - middle * middle / 2
                    - LOG_SQRT_TWO_PI
                    + StrictMath.log1p((middle * middle - 1) * width * width / 24);
        }
        double near = logSurvival(from);
        if (to == Double.POSITIVE_INFINITY) {
            return near;
        }
        return near + StrictMath.log(-StrictMath.expm1(logSurvival(to) - near));
    }

    /** The logarithm of the probability of a value above {@code x >= 0}. */
    private static double logSurvival(double x) {
        return StrictMath.log(0.5 * scaledErfc(x * SQRT_HALF)) - x * x / 2;
    }

    /** The value that a share of the distribution lies below, {@code 0 < share < 1}; by bisection, to 1e-15. */
    static double quantile(double share) {
        double low = -40;
        double high = 40;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            // In the upper half the survival keeps the digits that 1 - survival loses.
            boolean isBelow = share < 0.5 ? survival(-middle) < share : survival(middle) > 1 - share;
            low = isBelow ? middle : low;
            high = isBelow ? high : middle;
        }
        return (low + high) / 2;
    }

    private static double survival(double x) {
        double scaled = 0.5 * scaledErfc(Math.abs(x) * SQRT_HALF) * StrictMath.exp(-x * x / 2);
        return x >= 0 ? scaled : 1 - scaled;
    }

    private static double erf(double x) {
        double size = Math.abs(x);
        if (size <= 0.46875) {
            return x * rational(x * x, ERF_NUMERATOR, ERF_DENOMINATOR);
        }
        double value = 1 - scaledErfc(size) * StrictMath.exp(-size * size);
        return x < 0 ? -value : value;
    }

    /** {@code exp(x²) erfc(x)} for {@code x >= 0}. */
    private static double scaledErfc(double x) {
        if (x <= 0.46875) {
            return StrictMath.exp(x * x) * (1 - x * rational(x * x, ERF_NUMERATOR, ERF_DENOMINATOR));
        }
        if (x <= 4) {
            return rational(x, MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR);
        }
        double inverse = 1 / (x * x);
        return (ONE_OVER_SQRT_PI - inverse * rational(inverse, FAR_NUMERATOR, FAR_DENOMINATOR)) / x;
    }

    /** A quotient of polynomials, coefficients from the highest power down. */
    private static double rational(double x, double[] numerator, double[] denominator) {
        return polynomial(x, numerator) / polynomial(x, denominator);
    }

    private static double polynomial(double x, double[] coefficients) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
