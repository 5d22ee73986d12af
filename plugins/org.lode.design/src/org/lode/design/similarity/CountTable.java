package org.lode.design.similarity;

import java.util.List;

/**
 * Counts of many structures one after the other, for the similarities of one structure to all of them: the one is
 * spread out, so that no places need to be compared. The pre-filter of a search spends its time here. Immutable.
 */
final class CountTable {
    private final int[] start;
    private final short[] places;
    private final float[] counts;
    private final double[] sums;

    CountTable(List<EnvironmentCounts> rows) {
        start = new int[rows.size() + 1];
        sums = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            start[row + 1] = start[row] + rows.get(row).size();
            sums[row] = rows.get(row).sum();
        }
        places = new short[start[rows.size()]];
        counts = new float[places.length];
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).copy(places, counts, start[row]);
        }
    }

    /** The Tanimoto similarities of a structure to all rows. */
    double[] similarities(EnvironmentCounts structure) {
        return similarities(structure, sums.length);
    }

    /** The Tanimoto similarities of a structure to the first {@code rows} rows. */
    double[] similarities(EnvironmentCounts structure, int rows) {
        var spread = structure.spread();
        var similarities = new double[rows];
        for (int row = 0; row < rows; row++) {
            double least = 0;
            for (int i = start[row]; i < start[row + 1]; i++) {
                least += Math.min(counts[i], spread[places[i]]);
            }
            double most = sums[row] + structure.sum() - least;
            similarities[row] = most == 0 ? 0 : least / most;
        }
        return similarities;
    }
}
