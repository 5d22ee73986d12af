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
    /** Of a structure that no model can say anything of or that a constraint forbids. */
    public static final Evaluation IMPOSSIBLE =
            new Evaluation(new double[0], new double[0], new boolean[0], new double[0], 0, Double.NEGATIVE_INFINITY);

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
