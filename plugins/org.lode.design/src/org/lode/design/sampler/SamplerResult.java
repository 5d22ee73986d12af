package org.lode.design.sampler;

import java.util.List;

/**
 * What a sampler leaves.
 *
 * @param particles the structures at the end, all of the same weight
 * @param log one row per step
 * @param outcome one sentence: why the sampler ended
 */
public record SamplerResult(List<Particle> particles, List<StepLog> log, String outcome) {}
