package org.lode.design;

import java.util.Arrays;
import java.util.List;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Tanimoto similarities of structures: sum of the minima over sum of the maxima of the counts of circular fragments. */
final class Similarities {
    private static final String RECIPE = "ecfp(radius=2,size=2048)";

    private final Counts[] rows;

    private Similarities(Counts[] rows) {
        this.rows = rows;
    }

    /** The counts that are not 0, with their places in ascending order. */
    private record Counts(short[] places, float[] values, double sum) {
        static Counts of(double[] row) {
            var places = new short[row.length];
            var values = new float[row.length];
            int count = 0;
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    places[count] = (short) i;
                    values[count++] = (float) row[i];
                    sum += row[i];
                }
            }
            return new Counts(Arrays.copyOf(places, count), Arrays.copyOf(values, count), sum);
        }

        double similarity(Counts other) {
            double least = 0;
            int i = 0;
            int j = 0;
            while (i < places.length && j < other.places.length) {
                if (places[i] == other.places[j]) {
                    least += Math.min(values[i++], other.values[j++]);
                } else if (places[i] < other.places[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            double most = sum + other.sum - least;
            return most == 0 ? 0 : least / most;
        }
    }

    /** The fingerprints of materials; a material without one is similar to none. */
    static Similarities of(List<? extends Material> materials, int threads, Progress progress) {
        try {
            var features = new Featurizer(Recipe.parse(RECIPE), threads).compute(materials, progress);
            return new Similarities(rows(features, materials.size(), progress));
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Counts[] rows(Features features, int count, Progress progress) {
        var rows = new Counts[count];
        var dense = new double[features.columns()];
        for (int row = 0; row < features.rows(); row++) {
            progress.check();
            features.copyRow(row, dense, 0);
            rows[features.source(row)] = Counts.of(dense);
        }
        return rows;
    }

    int size() {
        return rows.length;
    }

    /** The similarity of one material to one of another set, 0 to 1. */
    double similarity(int index, Similarities others, int other) {
        var a = rows[index];
        var b = others.rows[other];
        return a == null || b == null ? 0 : a.similarity(b);
    }
}
