package org.lode.design.sampler;

import org.lode.design.likelihood.Evaluation;

/**
 * What an oracle says of a structure.
 *
 * @param structure one text for all ways to write the structure; null if it can't be read as one
 * @param evaluation what is known of it, without predictions if that is a score alone
 */
public record Score(String structure, Evaluation evaluation) {
    /** Of what can't be read. */
    public static final Score UNREADABLE = new Score(null, Evaluation.IMPOSSIBLE);

    /**
     * A score alone.
     *
     * @param logLikelihood the natural logarithm of its likelihood, negative infinity for what must not be
     */
    public Score(String structure, double logLikelihood) {
        this(structure, Evaluation.ofScore(logLikelihood));
    }

    /** The natural logarithm of its likelihood. */
    public double logLikelihood() {
        return evaluation.logLikelihood();
    }

    boolean possible() {
        return logLikelihood() > Double.NEGATIVE_INFINITY;
    }
}
