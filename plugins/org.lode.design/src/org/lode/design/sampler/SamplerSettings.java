package org.lode.design.sampler;

/**
 * How a sampler runs.
 *
 * @param mode what it is to give
 * @param start where it begins
 * @param particles number of structures that are carried along
 * @param steps number of steps; in each every particle proposes once
 * @param modelCalls never are more different structures evaluated than these; {@link Long#MAX_VALUE} for no limit. The
 *     last step of a search evaluates what is left, a step of the posterior is not begun if it might need more
 * @param seed of everything random
 * @param threads number of threads; 0 for as many as there are processors. The result is the same for any number
 * @param seconds a run ends when so much time has passed since the start, in the midst of a step if need be, but not
 *     before the start is evaluated; {@link Long#MAX_VALUE} for no limit. With a limit that takes effect, the same seed
 *     need not give the same result
 * @param search how the mode that optimises searches; of no meaning in the other
 */
public record SamplerSettings(
        SamplerMode mode,
        SamplerStart start,
        int particles,
        int steps,
        long modelCalls,
        long seed,
        int threads,
        long seconds,
        SearchSettings search) {
    /** Optimise from the seeds with 200 particles and 50 steps. */
    public static final SamplerSettings STANDARD =
            new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 200, 50, Long.MAX_VALUE, 1, 0);

    /** Without a limit of time, with the standard search. */
    public SamplerSettings(
            SamplerMode mode, SamplerStart start, int particles, int steps, long modelCalls, long seed, int threads) {
        this(mode, start, particles, steps, modelCalls, seed, threads, Long.MAX_VALUE, SearchSettings.STANDARD);
    }

    /** The same with another number of steps. */
    public SamplerSettings withSteps(int newSteps) {
        return new SamplerSettings(mode, start, particles, newSteps, modelCalls, seed, threads, seconds, search);
    }

    /** The same with a limit of time in seconds. */
    public SamplerSettings withSeconds(long newSeconds) {
        return new SamplerSettings(mode, start, particles, steps, modelCalls, seed, threads, newSeconds, search);
    }

    /** The same with another search. */
    public SamplerSettings withSearch(SearchSettings newSearch) {
        return new SamplerSettings(mode, start, particles, steps, modelCalls, seed, threads, seconds, newSearch);
    }

    /**
     * The same without limits and with one thread: what decides where a run goes, but not how far. Runs that differ in
     * nothing else go the same way.
     */
    public SamplerSettings withoutLimits() {
        return new SamplerSettings(
                mode, start, particles, Integer.MAX_VALUE, Long.MAX_VALUE, seed, 1, Long.MAX_VALUE, search);
    }

    /** Checks the ranges: 2 to 1,000,000 particles, at least one step and one model call. */
    public SamplerSettings {
        if (particles < 2 || particles > 1_000_000) {
            throw new IllegalArgumentException("The number of particles is " + particles + "; take 2 to 1,000,000.");
        }
        if (steps < 1 || modelCalls < 1 || threads < 0 || seconds < 1) {
            throw new IllegalArgumentException("Steps (" + steps + "), model calls (" + modelCalls + ") and seconds ("
                    + seconds + ") must be at least 1, threads (" + threads + ") at least 0.");
        }
    }
}
