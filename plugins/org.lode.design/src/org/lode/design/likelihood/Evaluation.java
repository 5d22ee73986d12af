package org.lode.design.likelihood;

/**
 * What models and constraints say of a structure.
 *
 * @param mean the predicted values, one per property
 * @param deviation the standard deviations of the predictions
 * @param inDomain whether the structure lies in the models' applicability domains
 * @param logProbability the natural logarithms of the probabilities of the targets, one per target
 * @param logTrust the logarithm of the trust in the predictions: 0 within the domains of all targets' models
 * @param logLikelihood the sum of these and of the constraints' logarithms; negative infinity for what must not be
 */
public record Evaluation(
        double[] mean,
        double[] deviation,
        boolean[] inDomain,
        double[] logProbability,
        double logTrust,
        double logLikelihood) {
    /** The same ones for all evaluations without predictions, so that equal ones are equal. */
    private static final double[] NO_NUMBERS = {};

    private static final boolean[] NO_DOMAINS = {};

    /** Of a structure that no model can say anything of or that a constraint forbids. */
    public static final Evaluation IMPOSSIBLE = ofScore(Double.NEGATIVE_INFINITY);

    /** Without predictions: only the logarithm of the likelihood is known. */
    public static Evaluation ofScore(double logLikelihood) {
        return new Evaluation(NO_NUMBERS, NO_NUMBERS, NO_DOMAINS, NO_NUMBERS, 0, logLikelihood);
    }

    /** The same with the logarithm of a further factor in the likelihood. */
    public Evaluation times(double logFactor) {
        return logFactor == 0
                ? this
                : new Evaluation(mean, deviation, inDomain, logProbability, logTrust, logLikelihood + logFactor);
    }

    /** The logarithm of the probability that all targets are met, with the trust, without constraints. */
    public double logTarget() {
        double sum = logTrust;
        for (double log : logProbability) {
            sum += log;
        }
        return sum;
    }
}
