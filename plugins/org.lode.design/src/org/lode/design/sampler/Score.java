package org.lode.design.sampler;

/**
 * What an oracle says of a structure.
 *
 * @param structure one text for all ways to write the structure; null if it can't be read as one
 * @param logLikelihood the natural logarithm of its likelihood, negative infinity for what must not be
 */
public record Score(String structure, double logLikelihood) {
    /** Of what can't be read. */
    public static final Score UNREADABLE = new Score(null, Double.NEGATIVE_INFINITY);

    boolean possible() {
        return logLikelihood > Double.NEGATIVE_INFINITY;
    }
}
