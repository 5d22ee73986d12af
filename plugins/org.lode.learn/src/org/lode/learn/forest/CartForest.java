package org.lode.learn.forest;

import java.util.SplittableRandom;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Targets;
import org.lode.represent.Progress;

/**
 * A random forest of regression trees that try a chosen share of the columns at each split, each tree on a bootstrap
 * sample.
 *
 * <p>Unlike {@link RandomForestRegressor}, whose trees try log2 of the number of columns: of thousands of fingerprint
 * columns such a handful seldom holds one that tells much. The deviation is the spread of the trees; calibration brings
 * it to the size of the errors. The forest is the same for any number of threads. Breiman, Mach. Learn. 45 (2001) 5.
 *
 * @param trees the number of trees
 * @param columnShare the share of the columns tried at a split, above 0 to 1; 1 is scikit-learn's default, 1/3 that of
 *     R's randomForest
 * @param leastRows the fewest drawn rows of a leaf
 * @param threads how many threads grow trees, 0 for all processors
 */
public record CartForest(int trees, double columnShare, int leastRows, int threads) implements Regressor {
    /** Checks the ranges. */
    public CartForest {
        if (trees < 1 || leastRows < 1 || threads < 0 || !(columnShare > 0 && columnShare <= 1)) {
            throw new IllegalArgumentException(
                    "A forest takes at least one tree and row a leaf, a share of columns above"
                            + " 0 to 1, and a number of threads that is not negative.");
        }
    }

    /** A hundred trees down to leaves of one row that try a share of the columns, on all processors. */
    public static CartForest ofColumns(double columnShare) {
        return new CartForest(100, columnShare, 1, 0);
    }

    @Override
    public String description() {
        return "random forest, " + trees + " trees, share of columns per split " + columnShare + ", leaves of at least "
                + leastRows;
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var targets = Targets.standardize(y);
        var rows = RankedRows.of(x);
        var grown = new RegressionTree[trees];
        var seeds = new SplittableRandom(seed).longs(trees).toArray();
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        try (var parallel = new Parallel(workers)) {
            for (int from = 0; from < trees; from += workers) {
                progress.report((double) from / trees, from + " of " + trees + " trees");
                int start = from;
                parallel.forRange(Math.min(workers, trees - from), 1, (first, end) -> {
                    for (int i = start + first; i < start + end; i++) {
                        grown[i] = grow(rows, targets.values(), new SplittableRandom(seeds[i]), progress);
                    }
                });
            }
        }
        var written = new TreeTable();
        for (int i = 0; i < trees; i++) {
            written.add(grown[i].walk(), i);
        }
        return new FittedForest(written, targets.mean(), targets.deviation());
    }

    private RegressionTree grow(RankedRows rows, double[] y, SplittableRandom random, Progress progress) {
        var weights = new int[y.length];
        for (int i = 0; i < y.length; i++) {
            weights[random.nextInt(y.length)]++;
        }
        return CartGrower.grow(rows, y, weights, this, random, progress);
    }
}
