package org.lode.design.sampler;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One row of a run's log.
 *
 * @param step the step, from 0 for the start
 * @param beta the exponent of the likelihood
 * @param effectiveSampleSize of the weights, before resampling
 * @param proposed how many proposals were evaluated
 * @param failed how many proposals came to a dead end and were drawn again
 * @param accepted how many particles moved; in a search how many proposals came among the best
 * @param unique how many different structures the particles are
 * @param calls how many different structures have been evaluated since the start
 * @param meanLogLikelihood the particles' mean, without impossible ones
 * @param bestLogLikelihood the best of the particles
 * @param inTarget the share of particles that meet the targets with a likelihood of at least one half
 * @param logEvidence the estimate of the logarithm of {@code p(Y in U)} so far
 * @param moves how the kinds of move went of which proposals were evaluated
 * @param seconds the wall time of the step, which no two runs share
 */
public record StepLog(
        int step,
        double beta,
        double effectiveSampleSize,
        int proposed,
        int failed,
        int accepted,
        int unique,
        long calls,
        double meanLogLikelihood,
        double bestLogLikelihood,
        double inTarget,
        double logEvidence,
        Map<MoveKind, MoveTally> moves,
        double seconds) {
    /** Keeps the moves in the order of their kinds. */
    public StepLog {
        var ordered = new EnumMap<MoveKind, MoveTally>(MoveKind.class);
        ordered.putAll(moves);
        moves = Collections.unmodifiableMap(ordered);
    }

    /** The share of accepted proposals of a kind, NaN if there were none. */
    public double acceptance(MoveKind kind) {
        var tally = moves.get(kind);
        return tally == null ? Double.NaN : tally.acceptance();
    }

    /** The same with another wall time; with 0 it is what equal runs have in common. */
    public StepLog withSeconds(double newSeconds) {
        return new StepLog(
                step,
                beta,
                effectiveSampleSize,
                proposed,
                failed,
                accepted,
                unique,
                calls,
                meanLogLikelihood,
                bestLogLikelihood,
                inTarget,
                logEvidence,
                moves,
                newSeconds);
    }
}
