package org.lode.learn.forest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.represent.Progress;

/**
 * Grows a regression tree: at each node by the split of the greatest gain of squared error among all splits of the
 * columns tried there. At least one column that varies in the node is tried, as in scikit-learn.
 *
 * <p>The rows of each dense column are sorted once for the whole forest; dividing a node keeps their order.
 */
final class CartGrower {
    private final RankedRows rows;
    private final double[] targets;
    private final int[] weights;
    private final CartForest settings;
    private final SplittableRandom random;
    private final Progress progress;
    private final RegressionTree tree = new RegressionTree();

    /** The columns that vary at all, shuffled anew at each node. */
    private final int[] columns;

    /** The rows of the tree; those of a node stand together. */
    private final int[] taken;

    /** The same rows for each dense column, those of a node in the order of their ranks; null for a sparse column. */
    private final int[][] sorted;

    /** Whether a row lies above the split at hand. */
    private final boolean[] isAbove;

    private final int[] moved;
    private final SparseSums sparse;

    private CartGrower(
            RankedRows rows,
            double[] targets,
            int[] weights,
            CartForest settings,
            SplittableRandom random,
            Progress progress) {
        this.rows = rows;
        this.targets = targets;
        this.weights = weights;
        this.settings = settings;
        this.random = random;
        this.progress = progress;
        columns = rows.varying();
        taken = drawn(IntStream.range(0, weights.length).toArray(), weights);
        sorted = Arrays.stream(rows.sorted())
                .map(column -> column == null ? null : drawn(column, weights))
                .toArray(int[][]::new);
        isAbove = new boolean[weights.length];
        moved = new int[taken.length];
        sparse = new SparseSums(rows);
    }

    private static int[] drawn(int[] some, int[] weights) {
        return Arrays.stream(some).filter(row -> weights[row] > 0).toArray();
    }

    /**
     * Grows a tree.
     *
     * @param targets what is to be predicted, one a row
     * @param weights how often each row was drawn
     * @param random draws the columns
     */
    static RegressionTree grow(
            RankedRows rows,
            double[] targets,
            int[] weights,
            CartForest settings,
            SplittableRandom random,
            Progress progress) {
        var grower = new CartGrower(rows, targets, weights, settings, random, progress);
        grower.grow();
        return grower.tree;
    }

    /** Rows that wait to become a branch's second child. */
    private record Waiting(int from, int to, int branch) {}

    // A stack instead of recursion: a tree can be as deep as it has rows.
    private void grow() {
        var waiting = new ArrayDeque<Waiting>();
        int from = 0;
        int to = taken.length;
        while (true) {
            progress.check();
            var split = node(from, to);
            if (split != null) {
                int branch = tree.addBranch(split.column(), rows.between(split.column(), split.lower(), split.upper()));
                int middle = divide(from, to, split);
                waiting.push(new Waiting(middle, to, branch));
                to = middle;
            } else if (waiting.isEmpty()) {
                return;
            } else {
                var next = waiting.pop();
                tree.otherFollows(next.branch);
                from = next.from;
                to = next.to;
            }
        }
    }

    /** Finds the split of a node; null if it has become a leaf. */
    private SplitSearch.Split node(int from, int to) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            double target = targets[taken[i]];
            int weight = weights[taken[i]];
            sum += weight * target;
            squares += weight * target * target;
            count += weight;
        }
        SplitSearch.Split split = null;
        if (to - from > 1 && count >= 2 * settings.leastRows()) {
            var search = new SplitSearch(sum, squares, count, settings.leastRows());
            tryColumns(from, to, sum, count, search);
            split = search.best();
        }
        if (split == null) {
            tree.addLeaf(sum / count);
        }
        return split;
    }

    private void tryColumns(int from, int to, double sum, int count, SplitSearch search) {
        for (int i = from; i < to; i++) {
            sparse.add(taken[i], targets[taken[i]], weights[taken[i]]);
        }
        int wanted = Math.max(1, (int) (settings.columnShare() * columns.length));
        boolean isAnyVarying = false;
        for (int tried = 0; tried < columns.length && (tried < wanted || !isAnyVarying); tried++) {
            int other = tried + random.nextInt(columns.length - tried);
            int column = columns[other];
            columns[other] = columns[tried];
            columns[tried] = column;
            if (rows.dense()[column] == null) {
                sparse.tell(column, sum, count, search);
            } else {
                tell(column, from, to, search);
            }
            isAnyVarying |= search.isVarying();
        }
        for (int i = from; i < to; i++) {
            sparse.clear(taken[i]);
        }
    }

    private void tell(int column, int from, int to, SplitSearch search) {
        var order = sorted[column];
        var ranks = rows.dense()[column];
        search.begin(column);
        for (int i = from; i < to; ) {
            int rank = ranks[order[i]];
            double sum = 0;
            int count = 0;
            for (; i < to && ranks[order[i]] == rank; i++) {
                int row = order[i];
                sum += weights[row] * targets[row];
                count += weights[row];
            }
            search.next(rank, sum, count);
        }
    }

    /** Brings the rows below a split before those above it, both in their order; gives where the latter begin. */
    private int divide(int from, int to, SplitSearch.Split split) {
        for (int i = from; i < to; i++) {
            isAbove[taken[i]] = rows.rank(taken[i], split.column()) > split.lower();
        }
        for (var order : sorted) {
            if (order != null) {
                divide(order, from, to);
            }
        }
        return divide(taken, from, to);
    }

    private int divide(int[] order, int from, int to) {
        int below = from;
        int above = 0;
        for (int i = from; i < to; i++) {
            if (isAbove[order[i]]) {
                moved[above++] = order[i];
            } else {
                order[below++] = order[i];
            }
        }
        System.arraycopy(moved, 0, order, below, above);
        return below;
    }
}
