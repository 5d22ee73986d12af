package org.lode.learn.transfer;

import java.util.Optional;
import org.lode.learn.Provenance;
import org.lode.represent.Recipe;

/**
 * How to transfer.
 *
 * @param descriptors the simple descriptors that stand beside the sources' features, and that direct learning uses
 *     alone; empty: the standard ones of the material kind
 * @param method the way to transfer
 * @param learningCurve whether to report the errors of smaller tables too
 * @param folds how many folds cross-validation has, at least 2
 * @param seed the seed of the folds and of everything random
 * @param threads how many threads to use, 0 for all processors; the result doesn't depend on it
 * @param provenance where the target data came from
 */
public record TransferSettings(
        Optional<Recipe> descriptors,
        TransferMethod method,
        boolean learningCurve,
        int folds,
        long seed,
        int threads,
        Provenance provenance) {
    /** The automatic method without a learning curve. */
    public TransferSettings(Optional<Recipe> descriptors, int folds, long seed, int threads, Provenance provenance) {
        this(descriptors, TransferMethod.AUTO, false, folds, seed, threads, provenance);
    }

    /** Standard descriptors, the automatic method, 5 folds, seed 1, all processors. */
    public static TransferSettings standard(Provenance provenance) {
        return new TransferSettings(Optional.empty(), 5, 1, 0, provenance);
    }

    /** The same with another method. */
    public TransferSettings with(TransferMethod other) {
        return new TransferSettings(descriptors, other, learningCurve, folds, seed, threads, provenance);
    }
}
