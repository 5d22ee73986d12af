package org.lode.learn.transfer;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.represent.Progress;

/** Learns a property from few materials with the help of models of other properties. */
public final class TransferLearner {
    private TransferLearner() {}

    /**
     * Learns by transfer and directly, on the same folds.
     *
     * @param sources models whose recipes accept the target's material kind
     * @param target the few materials
     * @throws LearnException if a source cannot read the materials or nothing can be learned from the values
     */
    public static TransferReport learn(
            List<PropertyModel> sources, MaterialSet target, TransferSettings settings, Progress progress)
            throws LearnException {
        throw new UnsupportedOperationException();
    }
}
