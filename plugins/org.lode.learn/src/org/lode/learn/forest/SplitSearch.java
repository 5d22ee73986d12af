package org.lode.learn.forest;

/**
 * Looks for the split of a node with the greatest gain of squared error. It is told of one column after the other what
 * the rows of each rank sum up to, in ascending order.
 */
final class SplitSearch {
    /** A gain below this share of the targets' squares is rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * A split.
     *
     * @param lower the highest rank of the rows below
     * @param upper the lowest rank of the rows above
     */
    record Split(int column, int lower, int upper) {}

    private final double sum;
    private final double count;
    private final double leastRows;
    private double most;
    private Split best;
    private int column;
    private int rank;
    private double below;
    private double rowsBelow;
    private boolean isVarying;

    /**
     * Begins with a node.
     *
     * @param sum the sum of the targets
     * @param squares the sum of their squares
     * @param count the number of rows
     * @param leastRows the fewest rows of a leaf
     */
    SplitSearch(double sum, double squares, double count, double leastRows) {
        this.sum = sum;
        this.count = count;
        this.leastRows = leastRows;
        most = sum * sum / count + ROUNDING * squares;
    }

    /** Begins with a column. */
    void begin(int newColumn) {
        column = newColumn;
        rank = -1;
        below = 0;
        rowsBelow = 0;
        isVarying = false;
    }

    /** Goes on to the next rank that rows of the node have. */
    void next(int newRank, double rankSum, double rankCount) {
        if (rank >= 0) {
            isVarying = true;
            double rowsAbove = count - rowsBelow;
            double above = sum - below;
            double explained = below * below / rowsBelow + above * above / rowsAbove;
            if (explained > most && rowsBelow >= leastRows && rowsAbove >= leastRows) {
                most = explained;
                best = new Split(column, rank, newRank);
            }
        }
        rank = newRank;
        below += rankSum;
        rowsBelow += rankCount;
    }

    /** Whether the rows have more than one rank in the column that was begun last. */
    boolean isVarying() {
        return isVarying;
    }

    /** The best split so far; null if none gains anything. */
    Split best() {
        return best;
    }
}
