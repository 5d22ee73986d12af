package org.lode.design;

import java.util.List;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/**
 * Tanimoto similarities of structures: sum of the minima over sum of the maxima of the counts of circular fragments.
 */
final class Similarities {
    private final EnvironmentCounts[] rows;

    private Similarities(EnvironmentCounts[] rows) {
        this.rows = rows;
    }

    /** The fingerprints of materials; a material without one is similar to none. */
    static Similarities of(List<? extends Material> materials, int threads, Progress progress) {
        var features = new Featurizer(EnvironmentCounts.RECIPE, threads).compute(materials, progress);
        return new Similarities(rows(features, materials.size(), progress));
    }

    private static EnvironmentCounts[] rows(Features features, int count, Progress progress) {
        var rows = new EnvironmentCounts[count];
        var dense = new double[features.columns()];
        for (int row = 0; row < features.rows(); row++) {
            progress.check();
            features.copyRow(row, dense, 0);
            rows[features.source(row)] = EnvironmentCounts.of(dense);
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
