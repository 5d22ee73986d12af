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
import org.lode.screen.selection.MaxMin;

/**
 * How many of the best candidates may resemble one another. What resembles is told by the Tanimoto similarity of circular
 * fragments or, for materials without atoms and bonds, of the amounts of elements.
 *
 * @param kind the way
 * @param similarity from which similarity on two candidates belong to one cluster, above 0 to 1
 * @param perCluster how many of a cluster are taken
 */
public record Diversity(Kind kind, double similarity, int perCluster) {
    /** The best, however much they resemble one another. */
    public static final Diversity NONE = new Diversity(Kind.NONE, 0.6, 1);

    private static final int POOL = 10;
    private static final int LARGEST_POOL = 20_000;
    private static final String STRUCTURE = "ecfp(radius=2,size=2048)";
    private static final String ELEMENTS = "fractions";

    /** The ways. */
    public enum Kind {
        /** The best, however much they resemble one another. */
        NONE,
        /**
         * Best first, but only so many of a cluster: a candidate belongs to the first better one, itself in no other's
         * cluster, that it resembles (J. A. Hartigan, Clustering Algorithms (1975), leader algorithm).
         */
        CLUSTERS,
        /** Those that lie as far apart as possible among ten times as many best ones, beginning with the best. */
        MAX_MIN
    }

    /** Checks the ranges. */
    public Diversity {
        if (!(similarity > 0 && similarity <= 1) || perCluster < 1) {
            throw new IllegalArgumentException("The similarity " + similarity
                    + " of a cluster must be above 0 and at most 1, and the number taken of one, " + perCluster
                    + ", at least 1.");
        }
    }

    /** How many of the best candidates are needed to choose so many from. */
    public int pool(int most) {
        return kind == Kind.NONE ? most : Math.max(most, (int) Math.min(LARGEST_POOL, (long) POOL * most));
    }

    /**
     * Chooses candidates, best first.
     *
     * @param bestFirst the pool
     * @param most how many are wanted; fewer if the pool has not so many
     */
    public List<ScreenedCandidate> choose(
            List<ScreenedCandidate> bestFirst, int most, MaterialKind material, Progress progress) {
        if (kind == Kind.NONE || bestFirst.size() < 2) {
            return bestFirst.subList(0, Math.min(most, bestFirst.size()));
        }
        var rows = fingerprints(bestFirst, material, progress);
        if (kind == Kind.CLUSTERS) {
            return clusters(bestFirst, most, rows, progress);
        }
        var picked = MaxMin.pick(bestFirst.size(), most, 0, (one, other) -> {
            progress.check();
            return 1 - similarity(rows[one], rows[other]);
        });
        Arrays.sort(picked);
        return Arrays.stream(picked).mapToObj(bestFirst::get).toList();
    }

    private List<ScreenedCandidate> clusters(
            List<ScreenedCandidate> bestFirst, int most, float[][] rows, Progress progress) {
        var chosen = new ArrayList<ScreenedCandidate>();
        var leaders = new ArrayList<Integer>();
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < rows.length && chosen.size() < most; i++) {
            progress.check();
            int cluster = 0;
            while (cluster < leaders.size() && similarity(rows[leaders.get(cluster)], rows[i]) < similarity) {
                cluster++;
            }
            if (cluster == leaders.size()) {
                leaders.add(i);
                taken.add(0);
            }
            if (taken.get(cluster) < perCluster) {
                taken.set(cluster, taken.get(cluster) + 1);
                chosen.add(bestFirst.get(i));
            }
        }
        return chosen;
    }

    /** The entries that are not 0, place and value in turn; an empty row resembles none. */
    private static float[][] fingerprints(List<ScreenedCandidate> candidates, MaterialKind kind, Progress progress) {
        try {
            var structure = Recipe.parse(STRUCTURE);
            var recipe = structure.accepts(kind) ? structure : Recipe.parse(ELEMENTS);
            var materials = new ArrayList<Material>();
            for (var candidate : candidates) {
                progress.check();
                materials.add(Material.parse(kind, candidate.text()));
            }
            var features = new Featurizer(recipe, 0).compute(materials, progress);
            var rows = new float[materials.size()][0];
            for (int row = 0; row < features.rows(); row++) {
                rows[features.source(row)] = sparse(features.row(row));
            }
            return rows;
        } catch (MaterialException e) {
            throw new IllegalStateException("the candidates could be read before", e);
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

    /** Sum of the minima over sum of the maxima. */
    private static double similarity(float[] a, float[] b) {
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
