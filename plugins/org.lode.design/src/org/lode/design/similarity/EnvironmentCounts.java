package org.lode.design.similarity;

import java.util.Arrays;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/**
 * The counts of a structure's circular environments up to radius 2 that are not 0, with their places in ascending
 * order. Immutable.
 */
public final class EnvironmentCounts {
    /** The recipe of the counts. */
    public static final Recipe RECIPE = recipe();

    private final int columns;
    private final short[] places;
    private final float[] counts;
    private final double sum;

    private EnvironmentCounts(int columns, short[] places, float[] counts, double sum) {
        this.columns = columns;
        this.places = places;
        this.counts = counts;
        this.sum = sum;
    }

    private static Recipe recipe() {
        try {
            return Recipe.parse("ecfp(radius=2,size=2048)");
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The counts of a molecule or polymer.
     *
     * @throws MaterialException if it has none
     */
    public static EnvironmentCounts of(Material material) throws MaterialException {
        var row = new double[RECIPE.size()];
        RECIPE.compute(material, row);
        return of(row);
    }

    /** The counts of a row of at most 32,767 columns. */
    public static EnvironmentCounts of(double[] row) {
        var places = new short[row.length];
        var counts = new float[row.length];
        int count = 0;
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                places[count] = (short) i;
                counts[count++] = (float) row[i];
                sum += row[i];
            }
        }
        return new EnvironmentCounts(row.length, Arrays.copyOf(places, count), Arrays.copyOf(counts, count), sum);
    }

    /** Tanimoto similarity: sum of the minima over sum of the maxima of the counts, 0 to 1; 0 without any counts. */
    public double similarity(EnvironmentCounts other) {
        double least = 0;
        int i = 0;
        int j = 0;
        while (i < places.length && j < other.places.length) {
            if (places[i] == other.places[j]) {
                least += Math.min(counts[i++], other.counts[j++]);
            } else if (places[i] < other.places[j]) {
                i++;
            } else {
                j++;
            }
        }
        double most = sum + other.sum - least;
        return most == 0 ? 0 : least / most;
    }

    /** How many counts are not 0. */
    int size() {
        return places.length;
    }

    double sum() {
        return sum;
    }

    /** Writes places and counts into arrays from an offset on. */
    void copy(short[] toPlaces, float[] toCounts, int offset) {
        System.arraycopy(places, 0, toPlaces, offset, places.length);
        System.arraycopy(counts, 0, toCounts, offset, counts.length);
    }

    /** The counts with all that are 0. */
    float[] spread() {
        var spread = new float[columns];
        for (int i = 0; i < places.length; i++) {
            spread[places[i]] = counts[i];
        }
        return spread;
    }
}
