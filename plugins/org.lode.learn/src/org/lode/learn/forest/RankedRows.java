package org.lode.learn.forest;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lode.learn.regression.DesignMatrix;

/**
 * Rows whose numbers are replaced by their ranks among the different values of their column.
 *
 * <p>Most columns of fingerprints hold one value in nearly all rows. Such columns are sparse: of them each row lists
 * only the places with another value.
 *
 * @param dense for each column the rank of each row; null for a sparse column
 * @param sorted for each dense column the rows in the order of their ranks; null for a sparse column
 * @param values for each column its different values, ascending
 * @param common for each column the rank that most rows have
 * @param starts for each row where its entries begin, with the end of the last one
 * @param places the sparse columns of the entries
 * @param ranks the ranks of the entries
 */
record RankedRows(
        char[][] dense, int[][] sorted, float[][] values, char[] common, int[] starts, int[] places, char[] ranks) {
    /** Of a column of more different values than this, neighbouring ones share a rank. */
    private static final int MOST_RANKS = 1 << 16;

    /** The least share of rows of equal value in a sparse column. */
    private static final double SPARSE = 0.8;

    /** A column of more ranks is dense in any case. */
    private static final int MOST_SPARSE_RANKS = 64;

    static RankedRows of(DesignMatrix x) {
        var dense = new char[x.columns()][];
        var values = new float[x.columns()][];
        var common = new char[x.columns()];
        var starts = new int[x.rows() + 1];
        var numbers = new float[x.rows()];
        for (int column = 0; column < dense.length; column++) {
            for (int row = 0; row < numbers.length; row++) {
                // The sum makes a negative zero a positive one.
                numbers[row] = x.get(row, column) + 0f;
            }
            values[column] = different(numbers);
            dense[column] = ranks(numbers, values[column]);
            common[column] = common(dense[column], values[column].length);
        }
        var isSparse = new boolean[dense.length];
        var sorted = new int[dense.length][];
        for (int column = 0; column < dense.length; column++) {
            int others = others(dense[column], common[column]);
            isSparse[column] = values[column].length <= MOST_SPARSE_RANKS && others <= (1 - SPARSE) * numbers.length;
            for (int row = 0; isSparse[column] && row < numbers.length; row++) {
                starts[row + 1] += dense[column][row] == common[column] ? 0 : 1;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var places = new int[starts[numbers.length]];
        var ranks = new char[places.length];
        var next = starts.clone();
        for (int column = 0; column < dense.length; column++) {
            if (isSparse[column]) {
                for (int row = 0; row < numbers.length; row++) {
                    if (dense[column][row] != common[column]) {
                        places[next[row]] = column;
                        ranks[next[row]++] = dense[column][row];
                    }
                }
                dense[column] = null;
            } else {
                sorted[column] = sorted(dense[column], values[column].length);
            }
        }
        return new RankedRows(dense, sorted, values, common, starts, places, ranks);
    }

    private static float[] different(float[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (float number : sorted) {
            if (count == 0 || number != sorted[count - 1]) {
                sorted[count++] = number;
            }
        }
        var different = new float[Math.min(count, MOST_RANKS)];
        for (int rank = 0; rank < different.length; rank++) {
            different[rank] = sorted[(int) ((long) rank * count / different.length)];
        }
        return different;
    }

    private static char[] ranks(float[] numbers, float[] values) {
        var ranks = new char[numbers.length];
        for (int row = 0; row < ranks.length; row++) {
            int place = Arrays.binarySearch(values, numbers[row]);
            ranks[row] = (char) (place >= 0 ? place : -place - 2);
        }
        return ranks;
    }

    private static int[] sorted(char[] ranks, int count) {
        var ends = new int[count];
        for (char rank : ranks) {
            ends[rank]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        var sorted = new int[ranks.length];
        for (int row = ranks.length - 1; row >= 0; row--) {
            sorted[--ends[ranks[row]]] = row;
        }
        return sorted;
    }

    private static char common(char[] ranks, int count) {
        var counts = new int[count];
        for (char rank : ranks) {
            counts[rank]++;
        }
        int most = 0;
        for (int rank = 1; rank < count; rank++) {
            most = counts[rank] > counts[most] ? rank : most;
        }
        return (char) most;
    }

    private static int others(char[] ranks, char common) {
        int count = 0;
        for (char rank : ranks) {
            count += rank == common ? 0 : 1;
        }
        return count;
    }

    /** The columns of more than one value. */
    int[] varying() {
        return IntStream.range(0, values.length)
                .filter(column -> values[column].length > 1)
                .toArray();
    }

    /** The rank of a row's number in a column. */
    int rank(int row, int column) {
        if (dense[column] != null) {
            return dense[column][row];
        }
        int entry = Arrays.binarySearch(places, starts[row], starts[row + 1], column);
        return entry >= 0 ? ranks[entry] : common[column];
    }

    /** A number half way between those of two ranks, above the lower one. */
    float between(int column, int lower, int upper) {
        float low = values[column][lower];
        float high = values[column][upper];
        float middle = low + (high - low) / 2;
        return middle > low ? middle : high;
    }
}
