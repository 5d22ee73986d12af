package org.lode.design.search;

import org.lode.design.likelihood.Evaluation;
import org.lode.design.similarity.EnvironmentCounts;

/**
 * A structure that was evaluated.
 *
 * @param counts its fingerprint
 * @param evaluation what models and constraints said of it
 */
public record Observation(EnvironmentCounts counts, Evaluation evaluation) {
    double logLikelihood() {
        return evaluation.logLikelihood();
    }

    /** Whether models predicted its properties: not where a constraint forbids it or only a score is known. */
    boolean isPredicted() {
        return evaluation.mean().length > 0;
    }
}
