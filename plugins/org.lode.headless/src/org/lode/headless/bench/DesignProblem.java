package org.lode.headless.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.learn.MaterialSet;
import org.lode.learn.TargetWindow;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.Material;

/**
 * What is to be designed.
 *
 * @param name the beginning of its figures' names
 * @param sets what is known of the same materials, one table per property
 * @param targets a window of each of these properties
 * @param far the values of the last property from which a design may start
 * @param rows how many of the materials that the judge doesn't know the models in the loop learn from
 */
record DesignProblem(String name, List<MaterialSet> sets, List<TargetWindow> targets, TargetWindow far, int rows) {
    private static final int STARTS = 25;

    /** The rows of the judge: a random half. */
    int[] judged() {
        return Arrays.copyOf(order(), order().length / 2);
    }

    /** The rows that the judge doesn't know. */
    int[] unjudged() {
        var order = order();
        return Arrays.copyOfRange(order, order.length / 2, order.length);
    }

    /** The rows of the models in the loop, of the other half. */
    int[] learned() {
        var unjudged = unjudged();
        return Arrays.copyOf(unjudged, Math.min(unjudged.length, rows));
    }

    private int[] order() {
        return Shuffle.rows(sets.get(0).size(), new SplittableRandom(1));
    }

    /** Whether a row's materials are measured inside all windows. */
    boolean isHit(int row) {
        return IntStream.range(0, targets.size())
                .allMatch(i -> targets.get(i).contains(sets.get(i).values()[row]));
    }

    /** Some rows of all tables. */
    List<MaterialSet> select(int[] chosen) {
        return sets.stream()
                .map(set -> new MaterialSet(
                        set.kind(),
                        IntStream.of(chosen).mapToObj(set.materials()::get).toList(),
                        IntStream.of(chosen).mapToObj(set.names()::get).toList(),
                        Folds.select(set.values(), chosen),
                        set.property()))
                .toList();
    }

    /** The materials that languages may learn from: all those that the judge doesn't know. */
    List<Material> corpus() {
        return IntStream.of(unjudged()).mapToObj(this::material).toList();
    }

    /** Different materials from which a design may start, of those that the models in the loop learn from. */
    List<Material> starts(long seed) {
        var values = sets.get(sets.size() - 1).values();
        var rows = learned();
        Shuffle.inPlace(rows, new SplittableRandom(seed));
        return IntStream.of(rows)
                .filter(row -> far.contains(values[row]))
                .limit(STARTS)
                .mapToObj(this::material)
                .toList();
    }

    private Material material(int row) {
        return sets.get(0).materials().get(row);
    }
}
