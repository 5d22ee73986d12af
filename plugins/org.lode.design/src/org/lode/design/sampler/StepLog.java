package org.lode.design.sampler;

/**
 * One row of a run's log.
 *
 * @param step the step, from 0 for the start
 * @param beta the exponent of the likelihood
 * @param effectiveSampleSize of the weights, before resampling
 * @param proposed how many proposals were evaluated
 * @param failed how many proposals came to a dead end and were drawn again
 * @param accepted how many particles moved
 * @param unique how many different structures the particles are
 * @param calls how many different structures have been evaluated since the start
 * @param meanLogLikelihood the particles' mean, without impossible ones
 * @param bestLogLikelihood the best of the particles
 * @param inTarget the share of particles that meet the targets with a likelihood of at least one half
 * @param logEvidence the estimate of the logarithm of {@code p(Y in U)} so far
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
        double logEvidence) {}
