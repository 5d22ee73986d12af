package org.lode.headless.bench.pmo;

import java.util.List;
import org.lode.design.DesignException;
import org.lode.learn.LearnException;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/** Looks for molecules with a high score. */
public interface Search {
    /**
     * Looks until the calls are used up or it sees no way on.
     *
     * @param calls scores molecules
     * @param start molecules to start with
     * @param seed of everything random
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    void run(ScoredCalls calls, List<Molecule> start, long seed, Progress progress)
            throws DesignException, LearnException;
}
