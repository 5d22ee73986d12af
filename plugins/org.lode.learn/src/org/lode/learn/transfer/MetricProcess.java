package org.lode.learn.transfer;

import org.lode.learn.LearnException;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

/**
 * A Gaussian process whose distances are taken in a metric.
 *
 * @param metric the metric; rows hold its columns
 */
record MetricProcess(Metric metric) implements Regressor {
    private static final GaussianProcess PROCESS = new GaussianProcess(Kernel.RBF);

    @Override
    public String description() {
        return PROCESS.description();
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        return fit(x, y, progress).regressor();
    }

    GaussianProcess.Fitted fit(DesignMatrix x, double[] y, Progress progress) throws LearnException {
        return PROCESS.fit(metric.standardizer(x), 1, x, y, progress);
    }

    /** A quick look at how well the metric suits the targets: a logarithmic density. */
    double roughLogEvidence(DesignMatrix x, double[] y, Progress progress) throws LearnException {
        return PROCESS.roughLogEvidence(metric.standardizer(x), 1, x, y, progress);
    }
}
