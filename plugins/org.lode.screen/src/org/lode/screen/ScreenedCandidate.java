package org.lode.screen;

/**
 * A candidate with its predictions.
 *
 * @param index the candidate's place in the source, from 0
 * @param name the candidate's name
 * @param text the candidate's text
 * @param mean the predicted values, one per property
 * @param deviation the standard deviations of the predictions
 * @param inDomain whether the candidate lies in the models' applicability domains
 * @param logProbability the natural logarithms of the probabilities of the targets, one per target
 * @param score their sum: the logarithm of the probability that all targets are met, the properties being taken as
 *     independent given the structure; 0 without targets
 */
public record ScreenedCandidate(
        long index,
        String name,
        String text,
        double[] mean,
        double[] deviation,
        boolean[] inDomain,
        double[] logProbability,
        double score) {
    /** The probability that all targets are met. */
    public double probability() {
        return StrictMath.exp(score);
    }
}
