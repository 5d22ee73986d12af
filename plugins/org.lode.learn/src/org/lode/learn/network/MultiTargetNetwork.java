package org.lode.learn.network;

import java.util.Collections;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.represent.Progress;

/**
 * Learns several targets of the same rows by one network or an average of several: all hidden layers are shared, so
 * that a target with few values gains from related ones with many (Caruana, Mach. Learn. 28 (1997) 41).
 *
 * @param settings shape and training
 * @param threads how many threads to use, 0 for all processors
 */
public record MultiTargetNetwork(NetworkSettings settings, int threads) {
    /** The network with its hyper-parameters, for people and cards. */
    public String description() {
        return settings.description();
    }

    /**
     * Trains.
     *
     * @param x the rows
     * @param targets the values of each target, one a row; NaN where one is not known, which then counts for nothing
     * @return what predicts each target, in their order
     * @throws LearnException if there are too few rows, or a target has fewer than two different values
     */
    public List<FittedRegressor> fit(DesignMatrix x, List<double[]> targets, long seed, Progress progress)
            throws LearnException {
        var members = Collections.nCopies(settings.members(), settings);
        return NetworkRegressor.fit(members, threads, x, targets, seed, progress);
    }
}
