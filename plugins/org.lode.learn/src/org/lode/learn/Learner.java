package org.lode.learn;

import org.lode.represent.Progress;

/** Learns a property model from descriptor rows. */
public interface Learner {
    /**
     * Learns a model, validated as its card tells.
     *
     * @throws LearnException if nothing can be learned from the data; the message says why
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    PropertyModel learn(TrainingSet data, Progress progress) throws LearnException;
}
