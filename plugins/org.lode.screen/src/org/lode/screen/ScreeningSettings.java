package org.lode.screen;

import org.lode.represent.MaterialKind;

/**
 * How a screening is done. None of it but {@code best} and {@code deduplicate} changes the result.
 *
 * @param kind what the candidates' texts are read as
 * @param best how many of the best candidates are kept; {@link Integer#MAX_VALUE} for all
 * @param deduplicate whether a material that was met before is left out
 * @param threads number of threads; 0 for as many as there are processors
 */
public record ScreeningSettings(MaterialKind kind, int best, boolean deduplicate, int threads) {
    /** Checks the ranges. */
    public ScreeningSettings {
        if (best < 1) {
            throw new IllegalArgumentException("The number of best candidates is " + best + "; take at least 1.");
        }
        if (threads < 0) {
            throw new IllegalArgumentException("The number of threads is " + threads + "; take 0 or more.");
        }
    }
}
