package org.lode.design.sampler;

/**
 * How a sampler runs.
 *
 * @param mode what it is to give
 * @param start where it begins
 * @param particles number of structures that are carried along
 * @param steps number of steps; in each every particle proposes once
 * @param modelCalls no step is begun when so many structures have been evaluated; {@link Long#MAX_VALUE} for no limit
 * @param seed of everything random
 * @param threads number of threads; 0 for as many as there are processors. The result is the same for any number
 */
public record SamplerSettings(
        SamplerMode mode, SamplerStart start, int particles, int steps, long modelCalls, long seed, int threads) {
    /** Optimise from the seeds with 200 particles and 50 steps. */
    public static final SamplerSettings STANDARD =
            new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 200, 50, Long.MAX_VALUE, 1, 0);

    /** Checks the ranges: 2 to 1,000,000 particles, at least one step and one model call. */
    public SamplerSettings {
        if (particles < 2 || particles > 1_000_000) {
            throw new IllegalArgumentException("The number of particles is " + particles + "; take 2 to 1,000,000.");
        }
        if (steps < 1 || modelCalls < 1 || threads < 0) {
            throw new IllegalArgumentException("Steps (" + steps + ") and model calls (" + modelCalls
                    + ") must be at least 1, threads (" + threads + ") at least 0.");
        }
    }
}
