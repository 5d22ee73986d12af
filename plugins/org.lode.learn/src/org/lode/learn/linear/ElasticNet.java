package org.lode.learn.linear;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.Targets;
import org.lode.learn.regression.TrainingRange;
import org.lode.represent.Progress;

/**
 * Elastic net: a linear model with few weights, whose penalty is chosen by cross-validation along a path of sixty
 * penalties for each of three mixtures of the absolute and the quadratic penalty.
 *
 * <p>The deviation is the cross-validated error of the chosen penalty, the same for all rows. Zou and Hastie, J. R.
 * Stat. Soc. B 67 (2005) 301.
 */
public record ElasticNet() implements Regressor {
    private static final double[] SHARES = {0.1, 0.5, 1};
    private static final int PENALTIES = 60;
    /** The last penalty of the path over the first, and the same with more columns than rows, as glmnet has them. */
    private static final double LEAST_PENALTY = 1e-3;

    private static final double LEAST_OF_WIDE = 1e-2;
    private static final int FOLDS = 5;
    private static final int FEWEST = 4;

    @Override
    public String description() {
        return "elastic net, penalty by " + FOLDS + "-fold cross-validation";
    }

    /** A penalty with its cross-validated mean squared error, in standard units. */
    private record Penalty(double share, int place, double[] path, double error) {}

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        if (x.rows() < FEWEST) {
            throw new LearnException("An elastic net needs at least " + FEWEST + " rows, not " + x.rows() + ".");
        }
        var targets = Targets.standardize(y);
        var standardizer = Standardizer.fit(x);
        var rows = standardizer.apply(x);
        var fold = folds(x, seed);
        Penalty best = null;
        for (int i = 0; i < SHARES.length; i++) {
            var part = progress.part((double) i / SHARES.length, (i + 1.0) / SHARES.length);
            var found = validate(rows, targets.values(), SHARES[i], fold, part);
            best = best == null || found.error() < best.error() ? found : best;
        }
        var penalties = Arrays.copyOf(best.path(), best.place() + 1);
        var weights = new CoordinateDescent(rows, targets.values(), best.share(), CoordinateDescent.EXACT)
                .path(penalties, progress)[best.place()];
        double deviation = Math.max(1e-6, Math.sqrt(best.error()));
        return new FittedLinear(
                TrainingRange.of(x), standardizer, weights, deviation, targets.mean(), targets.deviation());
    }

    /** Rows alike share a fold, so that repeated rows don't choose the penalty. */
    private static int[] folds(DesignMatrix x, long seed) {
        var fold = new int[x.rows()];
        var order = new Integer[x.rows()];
        var hashes = new long[x.rows()];
        for (int row = 0; row < fold.length; row++) {
            order[row] = row;
            var values = Arrays.copyOfRange(x.values(), row * x.columns(), (row + 1) * x.columns());
            hashes[row] = new SplittableRandom(seed + 31L * Arrays.hashCode(values)).nextLong();
        }
        Arrays.sort(order, (a, b) -> Long.compare(hashes[a], hashes[b]));
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            boolean repeated = i > 0 && hashes[order[i]] == hashes[order[i - 1]];
            fold[order[i]] = repeated ? fold[order[i - 1]] : next++ % FOLDS;
        }
        return fold;
    }

    private static Penalty validate(double[][] rows, double[] y, double share, int[] fold, Progress progress) {
        double highest = new CoordinateDescent(rows, y, share, CoordinateDescent.ROUGH).highestPenalty();
        double least = rows.length < rows[0].length ? LEAST_OF_WIDE : LEAST_PENALTY;
        var penalties = new double[PENALTIES];
        for (int i = 0; i < PENALTIES; i++) {
            penalties[i] = highest * StrictMath.pow(least, (double) i / (PENALTIES - 1));
        }
        var errors = new double[PENALTIES];
        for (int which = 0; which < FOLDS; which++) {
            addErrors(rows, y, share, fold, which, penalties, errors, progress);
        }
        int place = 0;
        for (int i = 1; i < PENALTIES; i++) {
            place = errors[i] < errors[place] ? i : place;
        }
        return new Penalty(share, place, penalties, errors[place] / y.length);
    }

    private static void addErrors(
            double[][] rows,
            double[] y,
            double share,
            int[] fold,
            int which,
            double[] penalties,
            double[] errors,
            Progress progress) {
        var training =
                IntStream.range(0, y.length).filter(row -> fold[row] != which).toArray();
        if (training.length < 2 || training.length == y.length) {
            return;
        }
        double mean =
                Arrays.stream(training).mapToDouble(row -> y[row]).average().orElseThrow();
        var chosen = Arrays.stream(training).mapToObj(row -> rows[row]).toArray(double[][]::new);
        var centres = centres(chosen);
        var centred = Arrays.stream(chosen).map(row -> minus(row, centres)).toArray(double[][]::new);
        var values = Arrays.stream(training).mapToDouble(row -> y[row] - mean).toArray();
        var path = new CoordinateDescent(centred, values, share, CoordinateDescent.ROUGH).path(penalties, progress);
        for (int row = 0; row < y.length; row++) {
            if (fold[row] == which) {
                var asked = minus(rows[row], centres);
                for (int i = 0; i < penalties.length; i++) {
                    double error = y[row] - mean;
                    for (int column = 0; column < asked.length; column++) {
                        error -= path[i][column] * asked[column];
                    }
                    errors[i] += error * error;
                }
            }
        }
    }

    private static double[] centres(double[][] rows) {
        var centres = new double[rows[0].length];
        for (var row : rows) {
            for (int column = 0; column < centres.length; column++) {
                centres[column] += row[column] / rows.length;
            }
        }
        return centres;
    }

    private static double[] minus(double[] row, double[] centres) {
        var difference = new double[row.length];
        Arrays.setAll(difference, column -> row[column] - centres[column]);
        return difference;
    }
}
