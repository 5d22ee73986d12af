package org.lode.design.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.design.likelihood.Targets;

/**
 * The structures that a search has evaluated, as far as its Gaussian process is to learn from them: the best and a
 * sample of the others. Not thread-safe.
 */
public final class Observations {
    private static final int BEST = 200;
    private static final int OTHERS = 100;

    /** Fewer tell nothing worth a choice. */
    private static final int LEAST = 20;

    /**
     * Structures of a greater probability meet the targets well enough to tell better from worse by it: with one half
     * in place of one tenth a search of easy targets finds less (docs/decisions/0009-design.md).
     */
    private static final double LOG_FOUND = StrictMath.log(0.1);

    /** Of the amplitude; scores are exact, so it only keeps the matrix well-conditioned. */
    private static final double NOISE = 1e-3;

    private final List<Observation> best = new ArrayList<>();
    private final List<Observation> others = new ArrayList<>();
    private long rejected;

    /** Adds structures that were evaluated in a step. */
    public void add(List<Observation> observations, SplittableRandom random) {
        best.addAll(observations);
        best.sort(Comparator.comparingDouble((Observation observation) -> -observation.logLikelihood()));
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
                && best.get(LEAST - 1).logLikelihood() > Double.NEGATIVE_INFINITY
                && best.get(0).logLikelihood() > best.get(best.size() - 1).logLikelihood();
    }

    /**
     * What is known up to now, learned: of the properties, until {@value #LEAST} structures meet the targets with a
     * probability above one tenth, and of the scores from then on.
     *
     * @param targets of the properties that the evaluations predict; empty if only scores are known
     */
    public Surrogate learn(Optional<Targets> targets) {
        boolean found = best.get(LEAST - 1).logLikelihood() > LOG_FOUND;
        var all = new ArrayList<>(best);
        all.addAll(others);
        boolean predicted = all.stream().filter(Observation::isPredicted).count() >= LEAST;
        return targets.isPresent() && predicted && !found
                ? PropertySurrogate.fit(all, targets.get(), NOISE)
                : ScoreSurrogate.fit(all, NOISE);
    }
}
