package org.lode.learn.forest;

/**
 * What the targets of a node's rows sum up to by the ranks of the sparse columns, all of which are summed up at once.
 * It is filled and cleared for one node after the other.
 */
final class SparseSums {
    private final RankedRows rows;
    /** Where the ranks of each column begin. */
    private final int[] offsets;

    private final double[] sums;
    private final int[] counts;
    /** Of each column how many rows have another rank than the common one. */
    private final int[] others;

    SparseSums(RankedRows rows) {
        this.rows = rows;
        offsets = new int[rows.dense().length];
        int cells = 0;
        for (int column = 0; column < offsets.length; column++) {
            offsets[column] = cells;
            cells += rows.dense()[column] == null ? rows.values()[column].length : 0;
        }
        sums = new double[cells];
        counts = new int[cells];
        others = new int[offsets.length];
    }

    /** Adds a row. */
    void add(int row, double target, int weight) {
        for (int entry = rows.starts()[row]; entry < rows.starts()[row + 1]; entry++) {
            int cell = offsets[rows.places()[entry]] + rows.ranks()[entry];
            sums[cell] += weight * target;
            counts[cell] += weight;
            others[rows.places()[entry]] += weight;
        }
    }

    /** Makes everything zero again that a row was added to. */
    void clear(int row) {
        for (int entry = rows.starts()[row]; entry < rows.starts()[row + 1]; entry++) {
            int cell = offsets[rows.places()[entry]] + rows.ranks()[entry];
            sums[cell] = 0;
            counts[cell] = 0;
            others[rows.places()[entry]] = 0;
        }
    }

    /**
     * Tells a search a column.
     *
     * @param sum the sum of the targets of all rows that were added
     * @param count their number
     */
    void tell(int column, double sum, int count, SplitSearch search) {
        search.begin(column);
        if (others[column] == 0) {
            return;
        }
        int ranks = rows.values()[column].length;
        int common = offsets[column] + rows.common()[column];
        int restCount = count - others[column];
        double rest = sum;
        for (int cell = offsets[column]; cell < offsets[column] + ranks; cell++) {
            rest -= sums[cell];
        }
        for (int cell = offsets[column]; cell < offsets[column] + ranks; cell++) {
            if (cell == common && restCount > 0) {
                search.next(cell - offsets[column], rest, restCount);
            } else if (counts[cell] > 0) {
                search.next(cell - offsets[column], sums[cell], counts[cell]);
            }
        }
    }
}
