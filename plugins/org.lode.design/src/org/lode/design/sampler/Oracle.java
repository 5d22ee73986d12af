package org.lode.design.sampler;

import java.util.List;
import java.util.Optional;
import org.lode.design.likelihood.Targets;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/** Scores structures. Asked by one thread; the same structure always gets the same score. */
public interface Oracle {
    /**
     * The scores of structures in their order.
     *
     * @param smiles structures, some of them several times
     * @param step the step of the sampler, for records
     * @throws LearnException if a model can't be evaluated
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    List<Score> score(List<String> smiles, int step, Progress progress) throws LearnException;

    /** How many different structures have been evaluated so far. */
    long calls();

    /** The targets of the properties that scores come with; empty if it tells scores alone. */
    default Optional<Targets> targets() {
        return Optional.empty();
    }

    /**
     * The wall time that a step is to be recorded with.
     *
     * @param measured the time that it took, in seconds
     * @return the same, but of a step that an earlier run has taken already the time of that
     */
    @SuppressWarnings("unused") // most oracles know of no earlier run
    default double seconds(int step, double measured) {
        return measured;
    }
}
