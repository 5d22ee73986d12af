package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

/**
 * Gaussian processes in random metrics, averaged by their evidence: learns from few rows and many descriptors, of which
 * it is not known which matter. It knows nothing of any source, and so tells what averaging alone is worth to transfer.
 */
record RandomMetrics() implements Regressor {
    private static final int MEMBERS = 15;

    /** So many rows in all are learned from by the averaged processes. */
    private static final int ROWS = 1600;

    private static final int FEWEST_MEMBERS = 3;

    /** The deviation of the logarithms of the weights of descriptors in standard units. */
    private static final double UNCERTAINTY = 2;

    @Override
    public String description() {
        return "average of Gaussian processes in random metrics";
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var columns = IntStream.range(0, x.columns()).toArray();
        var even = Metric.even("descriptors", columns, x);
        var random = new Random(seed);
        int count = Math.max(FEWEST_MEMBERS, Math.min(MEMBERS, ROWS / Math.max(1, y.length)));
        var metrics = new ArrayList<Metric>();
        for (int i = 0; i < count; i++) {
            metrics.add(even.perturbed(UNCERTAINTY, random));
        }
        return MetricAverage.average(metrics, x, y, progress);
    }
}
