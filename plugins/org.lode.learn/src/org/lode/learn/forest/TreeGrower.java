package org.lode.learn.forest;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lode.represent.Progress;

/**
 * Grows a regression tree on binned rows by the greatest gain of squared error, to a depth.
 *
 * <p>The histogram of the larger child is its parent's minus its sibling's (Ke et al., LightGBM, NeurIPS 2017). Sums
 * are taken in the order of the rows.
 */
final class TreeGrower {
    /** A histogram has for each drawn column and bin the sum of the residuals and the number of rows. */
    private static final int CELL = 2;

    private final BinnedRows rows;
    private final GradientBoosting settings;
    private final int[] columns;
    private final double[] residuals;
    private final Progress progress;
    private final RegressionTree tree = new RegressionTree();

    private TreeGrower(
            BinnedRows rows, GradientBoosting settings, int[] columns, double[] residuals, Progress progress) {
        this.rows = rows;
        this.settings = settings;
        this.columns = columns;
        this.residuals = residuals;
        this.progress = progress;
    }

    /**
     * Grows a tree.
     *
     * @param residuals what is to be predicted, one a row
     * @param drawn the rows to grow it on
     * @param random draws the columns
     */
    static RegressionTree grow(
            BinnedRows rows,
            GradientBoosting settings,
            double[] residuals,
            int[] drawn,
            SplittableRandom random,
            Progress progress) {
        var varying = new int[rows.borders().length];
        int count = 0;
        for (int column = 0; column < varying.length; column++) {
            if (rows.borders()[column].length > 0) {
                varying[count++] = column;
            }
        }
        int wanted = (int) Math.min(count, Math.max(1, Math.ceil(settings.columnShare() * count)));
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(count - i);
            int column = varying[other];
            varying[other] = varying[i];
            varying[i] = column;
        }
        var columns = Arrays.copyOf(varying, wanted);
        Arrays.sort(columns);
        var grower = new TreeGrower(rows, settings, columns, residuals, progress);
        grower.node(drawn, grower.histogram(drawn), settings.depth());
        return grower.tree;
    }

    private double[] histogram(int[] some) {
        progress.check();
        var histogram = new double[columns.length * BinnedRows.MOST_BINS * CELL];
        for (int i = 0; i < columns.length; i++) {
            var bins = rows.bins()[columns[i]];
            int offset = i * BinnedRows.MOST_BINS * CELL;
            for (int row : some) {
                int cell = offset + bins[row] * CELL;
                histogram[cell] += residuals[row];
                histogram[cell + 1]++;
            }
        }
        return histogram;
    }

    private record Cut(int place, int bin, double gain) {}

    private void node(int[] some, double[] histogram, int depth) {
        double sum = 0;
        for (int row : some) {
            sum += residuals[row];
        }
        var cut = depth > 0 && some.length >= 2 * settings.leastRows() ? best(histogram, sum, some.length) : null;
        if (cut == null) {
            tree.addLeaf(settings.learningRate() * sum / (some.length + settings.shrinkage()));
            return;
        }
        int column = columns[cut.place()];
        int branch = tree.addBranch(column, rows.borders()[column][cut.bin()]);
        var bins = rows.bins()[column];
        var below = Arrays.stream(some).filter(row -> bins[row] <= cut.bin()).toArray();
        var above = Arrays.stream(some).filter(row -> bins[row] > cut.bin()).toArray();
        boolean isFewerBelow = below.length <= above.length;
        boolean isLast = depth == 1;
        var fewer = isLast ? null : histogram(isFewerBelow ? below : above);
        var more = isLast ? null : minus(histogram, fewer);
        node(below, isFewerBelow ? fewer : more, depth - 1);
        tree.otherFollows(branch);
        node(above, isFewerBelow ? more : fewer, depth - 1);
    }

    /** The parent's histogram is not needed any more and becomes the larger child's. */
    private static double[] minus(double[] parent, double[] child) {
        for (int i = 0; i < parent.length; i++) {
            parent[i] -= child[i];
        }
        return parent;
    }

    private Cut best(double[] histogram, double sum, int count) {
        double shrinkage = settings.shrinkage();
        double whole = sum * sum / (count + shrinkage);
        Cut best = null;
        for (int place = 0; place < columns.length; place++) {
            int borders = rows.borders()[columns[place]].length;
            double below = 0;
            double rowsBelow = 0;
            for (int bin = 0; bin < borders; bin++) {
                int cell = (place * BinnedRows.MOST_BINS + bin) * CELL;
                below += histogram[cell];
                rowsBelow += histogram[cell + 1];
                double rowsAbove = count - rowsBelow;
                if (rowsBelow < settings.leastRows() || rowsAbove < settings.leastRows()) {
                    continue;
                }
                double above = sum - below;
                double gain = below * below / (rowsBelow + shrinkage) + above * above / (rowsAbove + shrinkage) - whole;
                // Less than this is rounding.
                if (gain > 1e-9 && (best == null || gain > best.gain())) {
                    best = new Cut(place, bin, gain);
                }
            }
        }
        return best;
    }
}
