package org.lode.learn.forest;

import java.util.Arrays;
import org.lode.learn.regression.DesignMatrix;

/**
 * Rows whose numbers are replaced by the bin they lie in; bins of a column hold about equally many rows.
 *
 * @param bins for each column the bin of each row
 * @param borders for each column the least value of each bin but the first, ascending; empty for a constant column
 */
record BinnedRows(byte[][] bins, float[][] borders) {
    /** At most so many bins a column. */
    static final int MOST_BINS = 64;

    static BinnedRows of(DesignMatrix x) {
        var bins = new byte[x.columns()][x.rows()];
        var borders = new float[x.columns()][];
        var values = new float[x.rows()];
        for (int column = 0; column < x.columns(); column++) {
            for (int row = 0; row < values.length; row++) {
                values[row] = x.get(row, column);
            }
            var sorted = values.clone();
            Arrays.sort(sorted);
            borders[column] = borders(sorted);
            for (int row = 0; row < values.length; row++) {
                int place = Arrays.binarySearch(borders[column], values[row]);
                bins[column][row] = (byte) (place >= 0 ? place + 1 : -place - 1);
            }
        }
        return new BinnedRows(bins, borders);
    }

    /** Half way between neighbouring values, so that rows asked later fall on the nearer side. */
    private static float[] borders(float[] sorted) {
        var found = new float[MOST_BINS - 1];
        int count = 0;
        for (int bin = 1; bin < MOST_BINS; bin++) {
            int place = (int) ((long) bin * sorted.length / MOST_BINS);
            // The first row of a run of equal values begins the bin.
            while (place > 0 && sorted[place] == sorted[place - 1]) {
                place--;
            }
            if (place > 0) {
                float border = sorted[place - 1] + (sorted[place] - sorted[place - 1]) / 2;
                border = border > sorted[place - 1] ? border : sorted[place];
                if (count == 0 || border > found[count - 1]) {
                    found[count++] = border;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
