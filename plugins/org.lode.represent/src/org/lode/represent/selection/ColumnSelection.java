package org.lode.represent.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.lode.represent.Progress;
import org.lode.represent.selection.DroppedColumn.Reason;

/**
 * Finds columns that are constant or correlated with an earlier one. The rows come one after the other, in any order: the
 * result doesn't depend on it.
 *
 * <p>Constant columns are found over all rows. Correlations are those of a sample that fits into memory: the rows with the
 * smallest hashes of their numbers, so that their order doesn't matter. Of two correlated columns the first is kept.
 */
public final class ColumnSelection {
    /** Numbers that the sample may hold. */
    private static final int SAMPLE_NUMBERS = 1 << 23;

    /** Multiplications that the correlations may take: some ten seconds of one processor. */
    private static final double MOST_WORK = 2e10;

    private static final int FEWEST_ROWS = 200;

    private final int columns;
    private final double[] smallest;
    private final double[] largest;
    private final int sampleRows;
    private final PriorityQueue<Row> sample;
    private long rows;

    private record Row(long hash, double[] numbers) {}

    /** Starts without rows. */
    public ColumnSelection(int columns) {
        this.columns = columns;
        smallest = new double[columns];
        largest = new double[columns];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        double affordable = 2 * MOST_WORK / Math.max(1, (double) columns * columns);
        sampleRows = (int) Math.max(FEWEST_ROWS, Math.min(affordable, (double) SAMPLE_NUMBERS / Math.max(1, columns)));
        sample = new PriorityQueue<>(order().reversed());
    }

    /** Rows of equal hash are equal, or next to never not; then their numbers decide. */
    private static Comparator<Row> order() {
        return Comparator.comparingLong(Row::hash).thenComparing(Row::numbers, Arrays::compare);
    }

    /** Adds a row of finite numbers; they are copied. */
    public void add(double[] numbers) {
        rows++;
        for (int column = 0; column < columns; column++) {
            smallest[column] = Math.min(smallest[column], numbers[column]);
            largest[column] = Math.max(largest[column], numbers[column]);
        }
        var row = new Row(hash(numbers), numbers);
        if (sample.size() < sampleRows) {
            sample.add(new Row(row.hash(), numbers.clone()));
        } else if (order().compare(row, sample.peek()) < 0) {
            sample.remove();
            sample.add(new Row(row.hash(), numbers.clone()));
        }
    }

    /** A hash whose every bit depends on every number (the finaliser of SplitMix64). */
    private static long hash(double[] numbers) {
        long hash = 0;
        for (double number : numbers) {
            hash = (hash ^ Double.doubleToLongBits(number + 0.0)) + 0x9E3779B97F4A7C15L;
            hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
            hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
            hash ^= hash >>> 31;
        }
        return hash;
    }

    /**
     * The columns to leave out, in their order. Without rows no column is left out.
     *
     * @param constant whether columns are left out that have one value, or none
     * @param correlation the absolute correlation from which on the later column is left out; above 1 for none
     */
    public List<DroppedColumn> dropped(boolean constant, double correlation, Progress progress) {
        var dropped = new ArrayList<DroppedColumn>();
        if (rows == 0) {
            return dropped;
        }
        var standardised = correlation > 1 ? null : standardised();
        var kept = new ArrayList<Integer>();
        for (int column = 0; column < columns; column++) {
            progress.check();
            if (constant && smallest[column] == largest[column]) {
                dropped.add(new DroppedColumn(column, Reason.CONSTANT, -1, 0));
                continue;
            }
            var like = standardised == null ? null : correlated(column, kept, standardised, correlation);
            if (like == null) {
                kept.add(column);
            } else {
                dropped.add(like);
            }
        }
        return dropped;
    }

    private static DroppedColumn correlated(int column, List<Integer> kept, float[][] standardised, double threshold) {
        var own = standardised[column];
        for (int other : kept) {
            double product = 0;
            var values = standardised[other];
            for (int row = 0; row < own.length; row++) {
                product += (double) own[row] * values[row];
            }
            if (Math.abs(product) >= threshold) {
                return new DroppedColumn(column, Reason.CORRELATED, other, Math.max(-1, Math.min(1, product)));
            }
        }
        return null;
    }

    /** The sample by columns, each with mean 0 and length 1; a constant one is 0 throughout. */
    private float[][] standardised() {
        var sorted = sample.stream().sorted(order()).map(Row::numbers).toList();
        var result = new float[columns][sorted.size()];
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (var row : sorted) {
                sum += row[column];
            }
            double mean = sum / sorted.size();
            double squares = 0;
            for (var row : sorted) {
                squares += (row[column] - mean) * (row[column] - mean);
            }
            double length = Math.sqrt(squares);
            for (int row = 0; row < sorted.size() && length > 0; row++) {
                result[column][row] = (float) ((sorted.get(row)[column] - mean) / length);
            }
        }
        return result;
    }
}
