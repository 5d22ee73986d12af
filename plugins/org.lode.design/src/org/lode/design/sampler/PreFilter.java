package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.design.search.Observation;
import org.lode.design.search.Observations;
import org.lode.design.similarity.EnvironmentCounts;

/**
 * Chooses the proposals that are evaluated, by what was evaluated before. As long as models predict properties and few
 * structures meet the targets, those with the highest expected probability of the targets by Gaussian processes of the
 * properties. Else those with the highest upper confidence bound of a Gaussian process of the scores (N. Srinivas et
 * al., ICML (2010) 1015; with a genetic algorithm as its proposer, A. Tripp et al., NeurIPS AI4Science (2021)); how
 * much the deviation counts is drawn anew for each step. docs/decisions/0009-design.md has what was tried.
 */
final class PreFilter {
    private static final double LEAST_LOG_WEIGHT = -1;
    private static final double MOST_LOG_WEIGHT = 0.5;

    private final Run run;
    private final Observations observations = new Observations();

    PreFilter(Run run) {
        this.run = run;
    }

    /** Adds what was evaluated in a step; structures without a fingerprint have null. */
    void learn(List<EnvironmentCounts> counts, List<Member> members, int step) {
        var known = new ArrayList<Observation>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) != null) {
                known.add(new Observation(
                        counts.get(i), members.get(i).particle().score().evaluation()));
            }
        }
        observations.add(known, run.stream(step, Run.OBSERVATIONS));
    }

    /** At most so many of the proposals, in their order as far as nothing is known of them. */
    List<Proposal> choose(List<Proposal> proposals, int count, int step) {
        if (proposals.size() <= count || !observations.suffice()) {
            return proposals.subList(0, Math.min(count, proposals.size()));
        }
        var surrogate = observations.learn(run.oracle().targets());
        double logWeight = run.stream(step, Run.ACQUISITION).nextDouble(LEAST_LOG_WEIGHT, MOST_LOG_WEIGHT);
        double weight = StrictMath.pow(10, logWeight);
        var bounds = new double[proposals.size()];
        run.each(bounds.length, () -> surrogate, (i, learned) -> {
            var counts = proposals.get(i).counts();
            bounds[i] = counts == null ? Double.NEGATIVE_INFINITY : learned.promise(counts, weight);
        });
        // of equal ones the earlier
        return IntStream.range(0, bounds.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -bounds[i]))
                .limit(count)
                .map(proposals::get)
                .toList();
    }
}
