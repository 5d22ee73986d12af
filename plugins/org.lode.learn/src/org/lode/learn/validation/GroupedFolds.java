package org.lode.learn.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;

/** Folds that keep groups of rows together, or spread values over all of them. */
final class GroupedFolds {
    private GroupedFolds() {}

    /**
     * Puts the largest groups first, each into the fold with the fewest rows so far.
     *
     * <p>Groups that share a material are one. Groups of one size come in the order of their hashes with the seed.
     *
     * @param materials the canonical text of each row's material
     * @param groups the group of each row
     * @param noun what the groups are, in the plural
     * @throws LearnException if there are fewer groups than folds
     */
    static Folds draw(List<String> materials, List<String> groups, String noun, int count, long seed)
            throws LearnException {
        var members = new ArrayList<>(joined(materials, groups).values());
        if (members.size() < count) {
            throw new LearnException("The materials fall into " + members.size() + " " + noun + ", fewer than the "
                    + count + " folds asked for; take fewer folds or another split.");
        }
        // The least material stands for a group: it doesn't depend on the order of the rows.
        members.sort(Comparator.comparing((List<Integer> rows) -> -rows.size())
                .thenComparing(rows -> Folds.hash(least(rows, materials), seed))
                .thenComparing(rows -> least(rows, materials)));
        var sizes = new int[count];
        var fold = new int[materials.size()];
        for (var rows : members) {
            int smallest = IntStream.range(0, count)
                    .boxed()
                    .min(Comparator.comparing(which -> sizes[which]))
                    .orElseThrow();
            rows.forEach(row -> fold[row] = smallest);
            sizes[smallest] += rows.size();
        }
        return new Folds(count, fold);
    }

    private static String least(List<Integer> rows, List<String> materials) {
        return rows.stream().map(materials::get).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The rows of each group; groups are joined where they share a material. */
    private static Map<Integer, List<Integer>> joined(List<String> materials, List<String> groups) {
        var parent = IntStream.range(0, materials.size()).toArray();
        for (var labels : List.of(materials, groups)) {
            var first = new LinkedHashMap<String, Integer>();
            for (int row = 0; row < parent.length; row++) {
                int other = first.computeIfAbsent(labels.get(row), label -> -1);
                if (other < 0) {
                    first.put(labels.get(row), row);
                } else {
                    parent[root(parent, row)] = root(parent, other);
                }
            }
        }
        var rows = new TreeMap<Integer, List<Integer>>();
        for (int row = 0; row < parent.length; row++) {
            rows.computeIfAbsent(root(parent, row), root -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    private static int root(int[] parent, int row) {
        int root = row;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Deals the materials, from the lowest to the highest mean value, in rounds of one for each fold. */
    static Folds stratified(List<String> materials, double[] values, int count, long seed) {
        var sums = new LinkedHashMap<String, double[]>();
        for (int row = 0; row < values.length; row++) {
            var sum = sums.computeIfAbsent(materials.get(row), text -> new double[2]);
            sum[0] += values[row];
            sum[1]++;
        }
        var sorted = sums.keySet().stream()
                .sorted(Comparator.comparingDouble((String text) -> sums.get(text)[0] / sums.get(text)[1])
                        .thenComparing(text -> Folds.hash(text, seed)))
                .toList();
        var foldOf = new LinkedHashMap<String, Integer>();
        for (int start = 0; start < sorted.size(); start += count) {
            var round = new ArrayList<>(sorted.subList(start, Math.min(sorted.size(), start + count)));
            round.sort(Comparator.comparing(text -> Folds.hash(text, seed)));
            // A last round that is not full would always favour the first folds.
            int shift = (int) Math.floorMod(seed + start / count, (long) count);
            for (int i = 0; i < round.size(); i++) {
                foldOf.put(round.get(i), (i + shift) % count);
            }
        }
        return new Folds(count, materials.stream().mapToInt(foldOf::get).toArray());
    }
}
