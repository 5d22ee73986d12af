package org.lode.design.sampler;

import java.util.List;
import org.lode.learn.LearnException;

/** Makes one step of a sampler from the next. Holds the state of a run; serves one thread. */
interface Kernel {
    /**
     * What a step came to.
     *
     * @param particles the particles after it, all of the same weight
     * @param beta the exponent of the likelihood
     * @param effectiveSampleSize of the weights, before resampling
     * @param logEvidence the estimate of the logarithm of the evidence so far, NaN where there is none
     * @param proposed how many proposals were scored
     * @param failed how many proposals came to nothing
     * @param accepted how many were accepted
     */
    record Outcome(
            List<Particle> particles,
            double beta,
            double effectiveSampleSize,
            double logEvidence,
            int proposed,
            int failed,
            int accepted) {}

    /** Goes a step, from 1 on. */
    Outcome step(int step, List<Particle> particles) throws LearnException;
}
