package org.lode.screen;

/**
 * A candidate with its predictions.
 *
 * @param index the candidate's place in the source, from 0
 * @param place where it stands, such as {@code 'library.smi', line 7}; empty if the name says it
 * @param name the candidate's name
 * @param text the candidate's text
 * @param canonical its canonical text, null where it isn't needed
 * @param mean the predicted values, one per property
 * @param deviation the standard deviations of the predictions
 * @param lower the lower ends of the calibrated intervals
 * @param upper their upper ends
 * @param inDomain whether the candidate lies in the models' applicability domains
 * @param logProbability the natural logarithms of the probabilities of the targets, one per target
 * @param score their sum: the logarithm of the probability that all targets are met, the properties being taken as
 *     independent given the structure; 0 without targets
 * @param key a number that is equal for all ways to write the same material, and rarely for others
 */
public record ScreenedCandidate(
        long index,
        String place,
        String name,
        String text,
        String canonical,
        double[] mean,
        double[] deviation,
        double[] lower,
        double[] upper,
        boolean[] inDomain,
        double[] logProbability,
        double score,
        long key) {
    /** A candidate whose name says where it stands, and that isn't compared with others. */
    public ScreenedCandidate(
            long index,
            String name,
            String text,
            String canonical,
            double[] mean,
            double[] deviation,
            double[] lower,
            double[] upper,
            boolean[] inDomain,
            double[] logProbability,
            double score) {
        this(index, "", name, text, canonical, mean, deviation, lower, upper, inDomain, logProbability, score, 0);
    }

    /** The same candidate at another place in the source. */
    public ScreenedCandidate at(long otherIndex) {
        return new ScreenedCandidate(
                otherIndex,
                place,
                name,
                text,
                canonical,
                mean,
                deviation,
                lower,
                upper,
                inDomain,
                logProbability,
                score,
                key);
    }

    /** The same candidate as one that isn't wanted, with the reason. */
    public RejectedCandidate rejected(String reason) {
        return new RejectedCandidate(index, name, text, place, reason);
    }

    /** The probability that all targets are met. */
    public double probability() {
        return StrictMath.exp(score);
    }
}
