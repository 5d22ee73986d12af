package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

/**
 * Gaussian processes in the metrics of many sources, averaged by their evidence. All rows serve to learn and to weigh, so
 * that hundreds of sources can be tried on some dozens of rows.
 *
 * <p>The weights are those of Bayesian model averaging (Hoeting et al., Stat. Sci. 14 (1999) 382), with the logarithms of
 * the evidence divided by {@value #TEMPERATURE}: metrics resemble each other, and none should be taken for the truth.
 *
 * @param metrics the metrics; rows hold all descriptors
 */
record MetricAverage(List<SourceMetric> metrics) implements Regressor {
    private static final double TEMPERATURE = 2;

    /** Metrics of less weight than this share of the best one's are left out. */
    private static final double LEAST_SHARE = 0.02;

    /** So many rows in all are learned from by the averaged processes, whose cost grows with the cube of the rows. */
    private static final int ROWS = 1600;

    private static final int FEWEST_MEMBERS = 2;
    private static final int MOST_MEMBERS = 16;

    MetricAverage {
        metrics = List.copyOf(metrics);
    }

    @Override
    public String description() {
        return "average of Gaussian processes in the metrics of the sources";
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        int most = Math.max(FEWEST_MEMBERS, Math.min(MOST_MEMBERS, ROWS / Math.max(1, y.length)));
        var chosen = best(x, y, most, progress);
        var fits = new ArrayList<GaussianProcess.Fitted>();
        for (var metric : chosen) {
            fits.add(new MetricProcess(metric).fit(x.selectColumns(metric.columns()), y, progress));
        }
        double highest = fits.stream()
                .mapToDouble(GaussianProcess.Fitted::logEvidence)
                .max()
                .orElseThrow();
        var weights = fits.stream()
                .mapToDouble(fit -> StrictMath.exp((fit.logEvidence() - highest) / TEMPERATURE))
                .map(weight -> weight < LEAST_SHARE ? 0 : weight)
                .toArray();
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        var members = new ArrayList<Ensemble.Member>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                var metric = chosen.get(i);
                var block = FeatureBlock.descriptors(metric.label(), metric.columns());
                var candidate = new Candidate(List.of(block), x, new MetricProcess(metric));
                members.add(new Ensemble.Member(candidate, fits.get(i).regressor(), weights[i] / sum));
            }
        }
        return new Ensemble(members);
    }

    private List<SourceMetric> best(DesignMatrix x, double[] y, int most, Progress progress) throws LearnException {
        if (metrics.size() <= most) {
            return metrics;
        }
        var evidence = new double[metrics.size()];
        for (int i = 0; i < evidence.length; i++) {
            var metric = metrics.get(i);
            evidence[i] = new MetricProcess(metric).roughLogEvidence(x.selectColumns(metric.columns()), y, progress);
        }
        return IntStream.range(0, evidence.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -evidence[i]))
                .limit(most)
                .map(metrics::get)
                .toList();
    }
}
