package org.lode.learn.regression;

import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/** A way to learn numbers from rows of numbers, with its hyper-parameters. Immutable. */
public interface Regressor {
    /** The method with its hyper-parameters, for people and cards. */
    String description();

    /**
     * Learns.
     *
     * @param x the rows
     * @param y the target of each row, finite
     * @param seed the seed of everything random
     * @throws LearnException if nothing can be learned; the message says why
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException;
}
