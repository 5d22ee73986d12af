package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.design.search.EnvironmentCounts;
import org.lode.design.search.Observations;

/**
 * Chooses the proposals that are evaluated: those with the highest upper confidence bound of a Gaussian process that
 * has learned from what was evaluated before (N. Srinivas et al., ICML (2010) 1015; with a genetic algorithm as its
 * proposer, A. Tripp et al., NeurIPS AI4Science (2021)). How much the deviation counts is drawn anew for each step.
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
        var known = new ArrayList<EnvironmentCounts>();
        var logs = new ArrayList<Double>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) != null) {
                known.add(counts.get(i));
                logs.add(members.get(i).logLikelihood());
            }
        }
        observations.add(
                known, logs.stream().mapToDouble(Double::doubleValue).toArray(), run.stream(step, Run.OBSERVATIONS));
    }

    /** At most so many of the proposals, in their order as far as nothing is known of them. */
    List<Proposal> choose(List<Proposal> proposals, int count, int step) {
        if (proposals.size() <= count || !observations.suffice()) {
            return proposals.subList(0, Math.min(count, proposals.size()));
        }
        var process = observations.learn();
        double logWeight = run.stream(step, Run.ACQUISITION).nextDouble(LEAST_LOG_WEIGHT, MOST_LOG_WEIGHT);
        double weight = StrictMath.pow(10, logWeight);
        var bounds = new double[proposals.size()];
        run.each(bounds.length, () -> process, (i, learned) -> {
            var counts = proposals.get(i).counts();
            if (counts == null) {
                bounds[i] = Double.NEGATIVE_INFINITY;
            } else {
                var prediction = learned.predict(counts);
                bounds[i] = prediction.mean() + weight * prediction.deviation();
            }
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
