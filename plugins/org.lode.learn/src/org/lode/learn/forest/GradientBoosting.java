package org.lode.learn.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Targets;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.Progress;

/**
 * Stochastic gradient boosting of shallow regression trees on squared error.
 *
 * <p>Four members share the rows: each grows trees on three quarters of them and stops where the error on its own
 * quarter is least; the prediction is their mean. The deviation joins their spread with the error on the rows kept out.
 * Friedman, Ann. Stat. 29 (2001) 1189; Comput. Stat. Data Anal. 38 (2002) 367.
 *
 * @param trees the most trees of a member
 * @param learningRate the share of each tree that is added, above 0 to 1
 * @param depth the most branches between root and leaf
 * @param leastRows the fewest rows of a leaf
 * @param rowShare the share of rows drawn for a tree
 * @param columnShare the share of columns drawn for a tree
 * @param shrinkage how many rows of value 0 are added to each leaf
 */
public record GradientBoosting(
        int trees, double learningRate, int depth, int leastRows, double rowShare, double columnShare, double shrinkage)
        implements Regressor {
    private static final int MEMBERS = 4;
    private static final int FEWEST = 12;
    /** After so many trees without a lesser error a member stops. */
    private static final int PATIENCE = 40;

    /** Checks the ranges. */
    public GradientBoosting {
        if (trees < 1
                || depth < 1
                || leastRows < 1
                || !(learningRate > 0 && learningRate <= 1)
                || !(rowShare > 0 && rowShare <= 1)
                || !(columnShare > 0 && columnShare <= 1)
                || !(shrinkage >= 0)) {
            throw new IllegalArgumentException("Gradient boosting takes at least one tree, level and row a leaf, shares"
                    + " above 0 to 1, and a shrinkage that is not negative.");
        }
    }

    /** Settings that suit most tables. */
    public static GradientBoosting standard() {
        return new GradientBoosting(800, 0.05, 4, 3, 0.7, 0.6, 1);
    }

    @Override
    public String description() {
        return "gradient boosting, at most " + trees + " trees of depth " + depth + ", learning rate " + learningRate;
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        if (x.rows() < FEWEST) {
            throw new LearnException("Gradient boosting needs at least " + FEWEST + " rows, not " + x.rows()
                    + "; choose another learner.");
        }
        var targets = Targets.standardize(y);
        var rows = BinnedRows.of(x);
        var order = Shuffle.rows(x.rows(), new SplittableRandom(seed));
        var table = new TreeTable();
        double squares = 0;
        for (int member = 0; member < MEMBERS; member++) {
            int which = member;
            var kept = IntStream.range(0, order.length)
                    .filter(place -> place % MEMBERS == which)
                    .map(place -> order[place])
                    .sorted()
                    .toArray();
            var part = progress.part((double) member / MEMBERS, (member + 1.0) / MEMBERS);
            var boosted = boost(x, rows, targets.values(), kept, new SplittableRandom(seed + member), part);
            boosted.trees().forEach(tree -> table.add(tree.walk(), which));
            squares += boosted.squares();
        }
        double residual = Math.max(1e-3, Math.sqrt(squares / x.rows()));
        return new FittedBoosting(table, residual, targets.mean(), targets.deviation());
    }

    /** Trees with the sum of squared errors on the rows kept out. */
    private record Boosted(List<RegressionTree> trees, double squares) {}

    private Boosted boost(
            DesignMatrix x, BinnedRows rows, double[] y, int[] kept, SplittableRandom random, Progress progress) {
        var isKept = new boolean[y.length];
        Arrays.stream(kept).forEach(row -> isKept[row] = true);
        var training = IntStream.range(0, y.length).filter(row -> !isKept[row]).toArray();
        double level =
                Arrays.stream(training).mapToDouble(row -> y[row]).average().orElseThrow();
        var first = new RegressionTree();
        first.addLeaf(level);
        var grown = new ArrayList<RegressionTree>();
        grown.add(first);
        var residuals = new double[y.length];
        Arrays.setAll(residuals, row -> y[row] - level);
        double least = squares(residuals, kept);
        int best = 1;
        for (int i = 1; i <= trees && i - best < PATIENCE; i++) {
            progress.report((double) i / trees, i + " of at most " + trees + " trees");
            var tree = TreeGrower.grow(rows, this, residuals, draw(training, random), random, progress);
            grown.add(tree);
            for (int row = 0; row < residuals.length; row++) {
                residuals[row] -= (float) tree.predict(x.values(), row * x.columns());
            }
            double error = squares(residuals, kept);
            if (error < least) {
                least = error;
                best = i + 1;
            }
        }
        return new Boosted(grown.subList(0, best), least);
    }

    private static double squares(double[] residuals, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> residuals[row] * residuals[row])
                .sum();
    }

    /** Rows drawn without replacement, in their order. */
    private int[] draw(int[] training, SplittableRandom random) {
        int wanted = (int) Math.max(2 * leastRows, Math.round(rowShare * training.length));
        if (wanted >= training.length) {
            return training;
        }
        var drawn = new int[wanted];
        int count = 0;
        for (int i = 0; i < training.length && count < wanted; i++) {
            // Selection sampling (Knuth, The Art of Computer Programming 2, section 3.4.2).
            if (random.nextInt(training.length - i) < wanted - count) {
                drawn[count++] = training[i];
            }
        }
        return drawn;
    }
}
