package org.lode.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * What tells how much materials resemble one another: counted circular fragments or, without atoms and bonds, amounts of
 * elements. The similarity is Tanimoto's of counts: the sum of the minima over that of the maxima.
 */
final class Fingerprints {
    private static final String STRUCTURE = "ecfp(radius=2,size=2048)";
    private static final String ELEMENTS = "fractions";

    /** The entries that are not 0, place and value in turn; an empty row resembles none. */
    private final float[][] rows;

    private final double[] sums;

    private Fingerprints(float[][] rows) {
        this.rows = rows;
        sums = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 1; i < rows[row].length; i += 2) {
                sums[row] += rows[row][i];
            }
        }
    }

    /**
     * The fingerprints of texts that can be read.
     *
     * @throws IllegalArgumentException if one can't be read
     */
    static Fingerprints of(List<String> texts, MaterialKind kind, Progress progress) {
        var materials = new ArrayList<Material>();
        for (var text : texts) {
            progress.check();
            try {
                materials.add(Material.parse(kind, text));
            } catch (MaterialException e) {
                throw new IllegalArgumentException("'" + text + "' can't be read", e);
            }
        }
        return of(kind, materials, progress);
    }

    /** The fingerprints of materials of one kind. */
    static Fingerprints of(MaterialKind kind, List<Material> materials, Progress progress) {
        try {
            var structure = Recipe.parse(STRUCTURE);
            var recipe = structure.accepts(kind) ? structure : Recipe.parse(ELEMENTS);
            var features = new Featurizer(recipe, 0).compute(materials, progress);
            var rows = new float[materials.size()][0];
            for (int row = 0; row < features.rows(); row++) {
                rows[features.source(row)] = sparse(features.row(row));
            }
            return new Fingerprints(rows);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] sparse(double[] dense) {
        var sparse = new float[2 * dense.length];
        int length = 0;
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] > 0) {
                sparse[length++] = i;
                sparse[length++] = (float) dense[i];
            }
        }
        return Arrays.copyOf(sparse, length);
    }

    int size() {
        return rows.length;
    }

    /** The most that the similarity could be, told by the sums alone; at once. */
    double mostSimilarity(int one, Fingerprints others, int other) {
        double larger = Math.max(sums[one], others.sums[other]);
        return larger == 0 ? 0 : Math.min(sums[one], others.sums[other]) / larger;
    }

    /** The similarity of one of these to one of others, from 0 to 1. */
    double similarity(int one, Fingerprints others, int other) {
        var a = rows[one];
        var b = others.rows[other];
        double least = 0;
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                most += a[i + 1];
                i += 2;
            } else if (i == a.length || b[j] < a[i]) {
                most += b[j + 1];
                j += 2;
            } else {
                least += Math.min(a[i + 1], b[j + 1]);
                most += Math.max(a[i + 1], b[j + 1]);
                i += 2;
                j += 2;
            }
        }
        return most == 0 ? 0 : least / most;
    }
}
