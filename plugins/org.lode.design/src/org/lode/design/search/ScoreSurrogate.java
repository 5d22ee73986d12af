package org.lode.design.search;

import java.util.Arrays;
import java.util.List;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.design.similarity.TanimotoProcess;

/** Expects a score of a structure: its upper confidence bound by a Gaussian process that has learned from scores. */
final class ScoreSurrogate implements Surrogate {
    private final TanimotoProcess process;

    private ScoreSurrogate(TanimotoProcess process) {
        this.process = process;
    }

    /**
     * Learns from scores.
     *
     * @param observations at least one that is possible
     * @param noise variance of the noise as a share of the amplitude, above 0
     */
    static ScoreSurrogate fit(List<Observation> observations, double noise) {
        var logs = observations.stream().mapToDouble(Observation::logLikelihood).toArray();
        return new ScoreSurrogate(TanimotoProcess.fit(
                observations.stream().map(Observation::counts).toList(), new double[][] {scores(logs)}, noise));
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

    @Override
    public double promise(EnvironmentCounts counts, double weight) {
        var prediction = process.predict(counts);
        return prediction.mean()[0] + weight * prediction.deviation()[0];
    }
}
