package org.lode.design.sampler;

import java.util.List;
import java.util.Map;
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
     * @param moves the proposals that were scored, by kind of move
     */
    record Outcome(
            List<Particle> particles,
            double beta,
            double effectiveSampleSize,
            double logEvidence,
            int proposed,
            int failed,
            int accepted,
            Map<MoveKind, MoveTally> moves) {}

    /** Goes a step, from 1 on. */
    Outcome step(int step, List<Particle> particles) throws LearnException;

    /** What there is to be said of the run when it has ended: a sentence with a space before it, or nothing. */
    default String remark() {
        return "";
    }
}
