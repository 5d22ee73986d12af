package org.lode.design.likelihood;

import java.util.List;
import java.util.Optional;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/** The probability of the targets given a structure. Thread-safe. */
public interface Likelihood {
    /**
     * Evaluates structures, in their order.
     *
     * @throws LearnException if a model can't be evaluated
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    List<Evaluation> evaluate(List<? extends Material> materials, Progress progress) throws LearnException;

    /** The targets of the properties that evaluations predict; empty if they don't depend on predictions alone. */
    default Optional<Targets> targets() {
        return Optional.empty();
    }
}
