package org.lode.design;

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

    private final double[][] rows;

    private Similarities(double[][] rows) {
        this.rows = rows;
    }

    /** The fingerprints of materials; a material without one is similar to none. */
    static Similarities of(List<? extends Material> materials, int threads, Progress progress) {
        try {
            var features = new Featurizer(Recipe.parse(RECIPE), threads).compute(materials, progress);
            return new Similarities(rows(features, materials.size()));
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[][] rows(Features features, int count) {
        var rows = new double[count][];
        for (int row = 0; row < features.rows(); row++) {
            rows[features.source(row)] = features.row(row);
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
        if (a == null || b == null) {
            return 0;
        }
        double least = 0;
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            least += Math.min(a[i], b[i]);
            most += Math.max(a[i], b[i]);
        }
        return most == 0 ? 0 : least / most;
    }
}
