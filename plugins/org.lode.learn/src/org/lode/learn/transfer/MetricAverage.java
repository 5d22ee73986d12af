package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

/**
 * Gaussian processes in many metrics, averaged by their evidence. All rows serve to learn and to weigh, so that
 * hundreds of metrics can be tried on some dozens of rows.
 *
 * <p>A metric is a guess at how much each descriptor matters to the target. The best ones are therefore used
 * {@value #COPIES} times, with random factors in their weights: the average then spreads over what the guess leaves
 * open.
 *
 * <p>The members' weights are those of Bayesian model averaging (Hoeting et al., Stat. Sci. 14 (1999) 382), with the
 * logarithms of the evidence divided by {@value #TEMPERATURE}: metrics resemble each other, and none should be taken
 * for the truth. Figures stand in docs/decisions/0005-transfer.md.
 *
 * @param origin where the metrics come from, for people
 * @param metrics the metrics
 */
record MetricAverage(String origin, List<Metric> metrics) implements Regressor {
    private static final double TEMPERATURE = 5;
    private static final int COPIES = 3;

    /** The deviation of the logarithms of the random factors. */
    private static final double UNCERTAINTY = 1.5;

    /** Members of less weight than this share of the best one's are left out. */
    private static final double LEAST_SHARE = 0.02;

    /** So many rows in all are learned from by the averaged processes, whose cost grows with the cube of the rows. */
    private static final int ROWS = 1600;

    private static final int MOST_METRICS = 5;

    MetricAverage {
        metrics = List.copyOf(metrics);
    }

    @Override
    public String description() {
        return "average of Gaussian processes in " + origin;
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        int affordable = ROWS / (COPIES * Math.max(1, y.length));
        var random = new Random(seed);
        var members = new ArrayList<Metric>();
        for (var metric : best(x, y, Math.max(1, Math.min(MOST_METRICS, affordable)), progress)) {
            for (int copy = 0; copy < COPIES; copy++) {
                members.add(metric.perturbed(UNCERTAINTY, random));
            }
        }
        return average(members, x, y, progress);
    }

    /** Processes in all of some metrics. */
    static FittedRegressor average(List<Metric> metrics, DesignMatrix x, double[] y, Progress progress)
            throws LearnException {
        var fits = new ArrayList<GaussianProcess.Fitted>();
        for (var metric : metrics) {
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
                var metric = metrics.get(i);
                var block = FeatureBlock.descriptors(metric.label(), metric.columns());
                var candidate = new Candidate(List.of(block), x, new MetricProcess(metric));
                members.add(new Ensemble.Member(candidate, fits.get(i).regressor(), weights[i] / sum));
            }
        }
        return new Ensemble(members);
    }

    private List<Metric> best(DesignMatrix x, double[] y, int most, Progress progress) throws LearnException {
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
