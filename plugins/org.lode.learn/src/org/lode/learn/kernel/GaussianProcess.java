package org.lode.learn.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Cholesky;
import org.lode.learn.algebra.NelderMead;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.Targets;
import org.lode.learn.regression.TrainingRange;
import org.lode.represent.Progress;

/**
 * Gaussian process regression, exact, with hyper-parameters from the marginal likelihood.
 *
 * <p>The covariance of two standardised rows is s² (kernel(|x - x'|/l) + c x·x'/d), plus noise: a smooth function on
 * top of a linear trend. Counts under the Tanimoto kernel stay as they are. s² is optimal in closed form; l, c and the
 * noise are found by the downhill simplex method under weak log-normal priors, which keep tables of some dozens of rows
 * from absurd values. Cost: n³/3 a trial, some 150 trials; at most {@value #MOST_ROWS} rows.
 *
 * <p>Rasmussen and Williams, Gaussian Processes for Machine Learning (2006), algorithm 2.1 and section 5.4.
 *
 * @param kernel the smooth part of the covariance
 */
public record GaussianProcess(Kernel kernel) implements Regressor {
    /** More rows than this are refused: memory and time grow too large. */
    public static final int MOST_ROWS = 3000;

    /** Hyper-parameters are found on at most this many rows. */
    private static final int ENOUGH_ROWS = 400;

    private static final int TRIALS = 60;
    private static final double[] FIRST_LENGTHS = {0.5, 1.5};
    private static final double[] ROUGH_LENGTHS = {0.5, 1, 2, 4};

    /** Natural logarithms: the length scale over the square root of the number of columns, c, and noise over s². */
    private static final double[] PRIOR_MEAN = {0, -1, -4};

    private static final double[] PRIOR_DEVIATION = {1.5, 2, 2};

    /**
     * The least noise, as a share of the variance. Values that follow a simple law to the last digit want none at all,
     * and without any the covariance can't be inverted in double precision.
     */
    private static final double LEAST_NOISE = 1e-8;

    /** What the covariance is made of, in standard units. */
    record HyperParameters(double squaredLength, double linear, double noise) {
        static HyperParameters of(double[] logarithms, int columns) {
            double length = StrictMath.exp(logarithms[0]);
            double linear = StrictMath.exp(logarithms[1]);
            double noise = Math.max(StrictMath.exp(logarithms[2]), LEAST_NOISE * (1 + linear));
            return new HyperParameters(length * length * columns, linear / columns, noise);
        }
    }

    @Override
    public String description() {
        return "Gaussian process, " + kernel.label() + " and linear kernel, marginal likelihood";
    }

    /**
     * A fitted process.
     *
     * @param regressor what predicts
     * @param logEvidence the logarithm of the posterior density of the best hyper-parameters, up to a constant that is
     *     the same for all scalings of the same rows and targets
     */
    public record Fitted(FittedRegressor regressor, double logEvidence) {}

    private record Optimum(HyperParameters parameters, double logDensity) {}

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var standardizer = kernel.isOfCounts() ? asCounted(x) : Standardizer.fit(x);
        return fit(standardizer, standardizer.varying(), x, y, progress).regressor();
    }

    /**
     * Learns with columns scaled as given, which tells how much each matters.
     *
     * @param standardizer what rows are scaled by
     * @param columns the mean square of the scaled rows' lengths, which length scales are relative to
     */
    public Fitted fit(Standardizer standardizer, int columns, DesignMatrix x, double[] y, Progress progress)
            throws LearnException {
        if (x.rows() > MOST_ROWS) {
            throw new LearnException("A Gaussian process takes at most " + MOST_ROWS + " rows, not " + x.rows()
                    + "; choose another learner or fewer rows.");
        }
        var targets = Targets.standardize(y);
        var rows = standardizer.apply(x);
        var pairs = Pairs.of(rows);
        var optimum = optimize(pairs, columns, targets.values(), progress);
        var parameters = optimum.parameters();
        var factor = Cholesky.of(covariance(pairs, parameters))
                .orElseThrow(
                        () -> new LearnException("The covariance of the rows is singular; remove duplicate rows."));
        var weights = factor.solve(targets.values());
        double signal = dot(targets.values(), weights) / y.length;
        var regressor = new FittedGaussianProcess(
                TrainingRange.of(x),
                standardizer,
                kernel,
                parameters,
                rows,
                weights,
                factor.inverseFactor(),
                signal,
                targets.mean(),
                targets.deviation());
        return new Fitted(regressor, optimum.logDensity());
    }

    /**
     * The logarithm of the posterior density as in {@link Fitted#logEvidence()} of the best of a few fixed
     * hyper-parameters: a quick look before a fit.
     */
    public double roughLogEvidence(
            Standardizer standardizer, int columns, DesignMatrix x, double[] y, Progress progress)
            throws LearnException {
        int step = (y.length + ENOUGH_ROWS - 1) / ENOUGH_ROWS;
        var some = IntStream.range(0, (y.length + step - 1) / step)
                .map(i -> i * step)
                .toArray();
        var targets = Targets.standardize(
                        Arrays.stream(some).mapToDouble(row -> y[row]).toArray())
                .values();
        var pairs = Pairs.of(standardizer.apply(x.select(some)));
        double least = Double.POSITIVE_INFINITY;
        for (double length : ROUGH_LENGTHS) {
            double[] point = {StrictMath.log(length), PRIOR_MEAN[1], PRIOR_MEAN[2]};
            least = Math.min(least, loss(point, pairs, columns, targets, progress));
        }
        return -least;
    }

    private static Standardizer asCounted(DesignMatrix x) throws LearnException {
        for (float value : x.values()) {
            if (value < 0) {
                throw new LearnException(
                        "The Tanimoto kernel takes counts, which are not negative, but a descriptor is " + value
                                + "; choose descriptors that count or another kernel.");
            }
        }
        var factors = new double[x.columns()];
        Arrays.fill(factors, 1);
        return new Standardizer(new double[x.columns()], factors);
    }

    /** Squared distances and inner products of rows: lower triangles. */
    private record Pairs(double[][] distances, double[][] products) {
        static Pairs of(double[][] rows) {
            var pairs = new Pairs(new double[rows.length][], new double[rows.length][]);
            for (int i = 0; i < rows.length; i++) {
                pairs.distances[i] = new double[i + 1];
                pairs.products[i] = new double[i + 1];
                for (int j = 0; j <= i; j++) {
                    pairs.products[i][j] = dot(rows[i], rows[j]);
                    for (int column = 0; column < rows[i].length; column++) {
                        double difference = rows[i][column] - rows[j][column];
                        pairs.distances[i][j] += difference * difference;
                    }
                }
            }
            return pairs;
        }

        int rows() {
            return distances.length;
        }

        /** Every so many rows. */
        Pairs every(int step) {
            int count = (rows() + step - 1) / step;
            var some = new Pairs(new double[count][], new double[count][]);
            for (int i = 0; i < count; i++) {
                some.distances[i] = new double[i + 1];
                some.products[i] = new double[i + 1];
                for (int j = 0; j <= i; j++) {
                    some.distances[i][j] = distances[i * step][j * step];
                    some.products[i][j] = products[i * step][j * step];
                }
            }
            return some;
        }
    }

    private Optimum optimize(Pairs all, int columns, double[] allTargets, Progress progress) {
        int step = (all.rows() + ENOUGH_ROWS - 1) / ENOUGH_ROWS;
        var pairs = all.every(step);
        var targets = new double[pairs.rows()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = allTargets[i * step];
        }
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double length : FIRST_LENGTHS) {
            double[] start = {StrictMath.log(length), PRIOR_MEAN[1], PRIOR_MEAN[2]};
            var found = NelderMead.minimize(point -> loss(point, pairs, columns, targets, progress), start, 1, TRIALS);
            double value = loss(found, pairs, columns, targets, progress);
            if (value < least || best == null) {
                least = value;
                best = found;
            }
        }
        return new Optimum(HyperParameters.of(best, columns), -least);
    }

    /** Minus the logarithm of the posterior density of the hyper-parameters, up to a constant. */
    private double loss(double[] point, Pairs pairs, int columns, double[] targets, Progress progress) {
        progress.check();
        double prior = 0;
        for (int i = 0; i < point.length; i++) {
            double distance = (point[i] - PRIOR_MEAN[i]) / PRIOR_DEVIATION[i];
            prior += distance * distance / 2;
        }
        var factor = Cholesky.of(covariance(pairs, HyperParameters.of(point, columns)));
        if (factor.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double loss = varyingLoss(factor.get(), targets) + prior;
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    /** Minus the logarithm of the marginal likelihood at the best s², without the terms that are always the same. */
    private static double varyingLoss(Cholesky factor, double[] targets) {
        double signal = dot(targets, factor.solve(targets)) / targets.length;
        return (targets.length * StrictMath.log(signal) + factor.logDeterminant()) / 2;
    }

    /**
     * The logarithm of the marginal likelihood of hyper-parameters with the s² that is best for them; NaN if the
     * covariance is singular.
     *
     * @param rows scaled rows
     * @param targets standardised targets
     */
    double logMarginalLikelihood(HyperParameters parameters, double[][] rows, double[] targets) {
        return Cholesky.of(covariance(Pairs.of(rows), parameters))
                .map(factor -> -varyingLoss(factor, targets) - targets.length * (1 + StrictMath.log(2 * Math.PI)) / 2)
                .orElse(Double.NaN);
    }

    /** The lower triangle of the covariance in units of s², noise included. */
    private double[][] covariance(Pairs pairs, HyperParameters parameters) {
        var covariance = new double[pairs.rows()][];
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double product = pairs.products()[i][j];
                covariance[i][j] = kernel.correlation(pairs.distances()[i][j], product, parameters.squaredLength())
                        + parameters.linear() * product;
            }
            covariance[i][i] += parameters.noise();
        }
        return covariance;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
