package org.lode.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.lode.learn.validation.Scaffold;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.Progress;
import org.lode.screen.selection.MaxMin;

/**
 * How many of the best candidates may resemble one another. What resembles is told by the Tanimoto similarity of circular
 * fragments or, for materials without atoms and bonds, of the amounts of elements.
 *
 * @param kind the way
 * @param similarity from which similarity on two candidates belong to one cluster, above 0 to 1
 * @param perCluster how many of a cluster or scaffold are taken
 */
public record Diversity(Kind kind, double similarity, int perCluster) {
    /** The best, however much they resemble one another. */
    public static final Diversity NONE = new Diversity(Kind.NONE, 0.6, 1);

    private static final int POOL = 10;
    private static final int LARGEST_POOL = 20_000;

    /** The ways. */
    public enum Kind {
        /** The best, however much they resemble one another. */
        NONE,
        /**
         * Best first, but only so many of a cluster: a candidate belongs to the first better one, itself in no other's
         * cluster, that it resembles (J. A. Hartigan, Clustering Algorithms (1975), leader algorithm).
         */
        CLUSTERS,
        /**
         * Best first, but only so many of a Murcko scaffold (G. W. Bemis, M. A. Murcko, J. Med. Chem. 39 (1996) 2887);
         * what has no ring has no scaffold and isn't limited. Of materials without atoms and bonds only so many of a
         * set of elements.
         */
        SCAFFOLDS,
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
        var texts = bestFirst.stream().map(ScreenedCandidate::text).toList();
        return switch (kind) {
            case NONE -> bestFirst;
            case CLUSTERS -> clusters(bestFirst, most, Fingerprints.of(texts, material, progress), progress);
            case SCAFFOLDS -> scaffolds(bestFirst, most, material, progress);
            case MAX_MIN -> farApart(bestFirst, most, Fingerprints.of(texts, material, progress), progress);
        };
    }

    private static List<ScreenedCandidate> farApart(
            List<ScreenedCandidate> bestFirst, int most, Fingerprints rows, Progress progress) {
        var picked = MaxMin.pick(bestFirst.size(), most, 0, (one, other) -> {
            progress.check();
            return 1 - rows.similarity(one, rows, other);
        });
        Arrays.sort(picked);
        return Arrays.stream(picked).mapToObj(bestFirst::get).toList();
    }

    private List<ScreenedCandidate> scaffolds(
            List<ScreenedCandidate> bestFirst, int most, MaterialKind material, Progress progress) {
        var chosen = new ArrayList<ScreenedCandidate>();
        var taken = new HashMap<String, Integer>();
        for (int i = 0; i < bestFirst.size() && chosen.size() < most; i++) {
            progress.check();
            var scaffold = scaffold(bestFirst.get(i).text(), material);
            if (scaffold.isEmpty() || taken.merge(scaffold, 1, Integer::sum) <= perCluster) {
                chosen.add(bestFirst.get(i));
            }
        }
        return chosen;
    }

    private static String scaffold(String text, MaterialKind kind) {
        try {
            var material = Material.parse(kind, text);
            if (material instanceof Molecule molecule) {
                return Scaffold.of(molecule.graph());
            }
            if (material instanceof Polymer polymer) {
                return Scaffold.of(polymer.unit().graph());
            }
            var composition = material instanceof Crystal crystal
                    ? crystal.composition()
                    : material instanceof Composition formula ? formula : null;
            return composition == null
                    ? ""
                    : new TreeSet<>(composition.amounts().keySet()).toString();
        } catch (MaterialException e) {
            throw new IllegalStateException("the candidates could be read before", e);
        }
    }

    private List<ScreenedCandidate> clusters(
            List<ScreenedCandidate> bestFirst, int most, Fingerprints rows, Progress progress) {
        var chosen = new ArrayList<ScreenedCandidate>();
        var leaders = new ArrayList<Integer>();
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < bestFirst.size() && chosen.size() < most; i++) {
            progress.check();
            int cluster = 0;
            while (cluster < leaders.size() && rows.similarity(leaders.get(cluster), rows, i) < similarity) {
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
}
