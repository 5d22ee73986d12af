package org.lode.design.sampler;

/**
 * Chooses temperatures: the next exponent {@code beta} of the likelihood is the one at which the effective sample size
 * falls to half of the particles (A. Jasra, D. A. Stephens, A. Doucet, T. Tsagaris, Scand. J. Stat. 38 (2011) 1).
 */
final class Tempering {
    private static final int BISECTIONS = 60;

    private Tempering() {}

    /**
     * The effective sample size {@code (sum w)² / sum w²} of weights {@code exp(step * logLikelihood)}. Particles with
     * a likelihood of zero have no weight if the step is above 0.
     */
    static double effectiveSampleSize(double[] logLikelihoods, double step) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logLikelihoods) {
            most = Math.max(most, log);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double sum = 0;
        double squares = 0;
        for (double log : logLikelihoods) {
            double weight = weight(log, most, step);
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    static double weight(double log, double most, double step) {
        return log == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(step * (log - most));
    }

    /**
     * The next exponent.
     *
     * @param beta the present exponent
     * @param last the last exponent that is wanted
     * @param share the share of the possible particles that the effective sample size shall be
     */
    static double next(double[] logLikelihoods, double beta, double last, double share) {
        int possible = 0;
        for (double log : logLikelihoods) {
            possible += log > Double.NEGATIVE_INFINITY ? 1 : 0;
        }
        if (possible == 0) {
            return beta;
        }
        double wanted = share * possible;
        double high = last - beta;
        if (effectiveSampleSize(logLikelihoods, high) >= wanted) {
            return last;
        }
        double low = 0;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (effectiveSampleSize(logLikelihoods, middle) >= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return beta + high;
    }
}
