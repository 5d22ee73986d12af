package org.lode.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The structures that a search has evaluated, as far as its Gaussian process is to learn from them: the best and a
 * sample of the others. Not thread-safe.
 */
public final class Observations {
    private static final int BEST = 200;
    private static final int OTHERS = 100;

    /** Fewer tell nothing worth a choice. */
    private static final int LEAST = 20;

    /** Of the amplitude; scores are exact, so it only keeps the matrix well-conditioned. */
    private static final double NOISE = 1e-3;

    private final List<Observation> best = new ArrayList<>();
    private final List<Observation> others = new ArrayList<>();
    private long rejected;

    private record Observation(EnvironmentCounts counts, double logLikelihood) {}

    /**
     * Adds structures that were evaluated in a step.
     *
     * @param logLikelihoods natural logarithms, negative infinity for what must not be
     */
    public void add(List<EnvironmentCounts> counts, double[] logLikelihoods, SplittableRandom random) {
        for (int i = 0; i < logLikelihoods.length; i++) {
            best.add(new Observation(counts.get(i), logLikelihoods[i]));
        }
        best.sort(Comparator.comparingDouble((Observation observation) -> -observation.logLikelihood));
        while (best.size() > BEST) {
            sample(best.remove(best.size() - 1), random);
        }
    }

    /** Reservoir sampling: each of the others is kept with the same chance. */
    private void sample(Observation observation, SplittableRandom random) {
        rejected++;
        if (others.size() < OTHERS) {
            others.add(observation);
        } else {
            long place = random.nextLong(rejected);
            if (place < OTHERS) {
                others.set((int) place, observation);
            }
        }
    }

    /** Whether there is enough to learn from: several structures that may be, and not all equally good. */
    public boolean suffice() {
        return best.size() >= LEAST
                && best.get(LEAST - 1).logLikelihood > Double.NEGATIVE_INFINITY
                && best.get(0).logLikelihood > best.get(best.size() - 1).logLikelihood;
    }

    /** What is known up to now, learned; the scores are logarithms of likelihoods. */
    public TanimotoProcess learn() {
        var all = new ArrayList<>(best);
        all.addAll(others);
        return TanimotoProcess.fit(
                all.stream().map(Observation::counts).toList(),
                scores(all.stream().mapToDouble(Observation::logLikelihood).toArray()),
                NOISE);
    }

    /** Logarithms, but none lower below the median than the best is above it: how bad the bad are is of no interest. */
    private static double[] scores(double[] logs) {
        var sorted = Arrays.stream(logs)
                .filter(log -> log > Double.NEGATIVE_INFINITY)
                .sorted()
                .toArray();
        double middle = sorted[sorted.length / 2];
        double top = sorted[sorted.length - 1];
        double floor = middle - Math.max(top - middle, 1e-6);
        return Arrays.stream(logs).map(log -> Math.max(log, floor)).toArray();
    }
}
