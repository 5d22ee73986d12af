package org.lode.learn.validation;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.TrainingSet;
import org.lode.represent.Progress;

/**
 * How rows are divided into folds for cross-validation. Whatever the way, rows of one material share a fold, and the
 * order of the rows doesn't matter.
 *
 * @param kind the way
 * @param folds how many folds, at least 2
 * @param groups the group of each row where rows are divided by groups that the user gives; else empty
 */
public record Split(Kind kind, int folds, List<String> groups) {
    /** The ways to divide. */
    public enum Kind {
        /** At random: how well a model predicts more of the same. */
        RANDOM("materials kept together"),
        /** At random, with values from low to high in every fold. */
        STRATIFIED("values from low to high in every fold"),
        /** By groups the user gives, such as laboratories or series. */
        GROUPED("groups kept together"),
        /** By ring systems with their linkers: how well a model predicts new scaffolds. */
        SCAFFOLD("Bemis-Murcko scaffolds kept together"),
        /** By similarity: how well a model predicts unlike materials. */
        CLUSTER("clusters of like materials kept together"),
        /** By the set of chemical elements: how well a model predicts new chemical systems. */
        CHEMICAL_SYSTEM("chemical systems kept together");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What stays together or is spread, for cards. */
        public String words() {
            return words;
        }
    }

    /** Copies the list. */
    public Split {
        groups = List.copyOf(groups);
    }

    /** Without groups of the user's own. */
    public static Split of(Kind kind, int folds) {
        return new Split(kind, folds, List.of());
    }

    /** Materials at random. */
    public static Split random(int folds) {
        return of(Kind.RANDOM, folds);
    }

    /**
     * Groups that the user gives.
     *
     * @param groups one a row
     */
    public static Split grouped(List<String> groups, int folds) {
        return new Split(Kind.GROUPED, folds, groups);
    }

    /** In words, for cards. */
    public String description(long seed) {
        return folds + "-fold cross-validation, " + kind.words + ", seed " + seed;
    }

    /**
     * Divides rows.
     *
     * @throws LearnException if there are fewer materials or groups than folds, or the way isn't for this kind of
     *     material
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public Folds draw(TrainingSet data, long seed, Progress progress) throws LearnException {
        var materials = data.materials();
        long different = materials.stream().distinct().count();
        if (folds < 2 || different < folds) {
            throw new LearnException("The table has " + different
                    + (different == 1 ? " material" : " different materials") + " with a value of '"
                    + data.property().name() + "', and at least " + Math.max(2, folds) + " are needed for " + folds
                    + " folds; give more rows or take fewer folds.");
        }
        return switch (kind) {
            case RANDOM -> Folds.draw(materials, folds, seed);
            case STRATIFIED -> GroupedFolds.stratified(materials, data.targets(), folds, seed);
            case GROUPED -> GroupedFolds.draw(materials, checked(groups, data), "groups", folds, seed);
            case SCAFFOLD -> GroupedFolds.draw(materials, Scaffold.of(data, progress), "scaffolds", folds, seed);
            case CLUSTER -> GroupedFolds.draw(materials, Clusters.of(data, seed, progress), "clusters", folds, seed);
            case CHEMICAL_SYSTEM ->
                GroupedFolds.draw(materials, ChemicalSystem.of(data), "chemical systems", folds, seed);
        };
    }

    private static List<String> checked(List<String> groups, TrainingSet data) throws LearnException {
        if (groups.size() != data.targets().length) {
            throw new LearnException("There are " + groups.size() + " groups for " + data.targets().length
                    + " rows; give each row a group.");
        }
        return groups;
    }
}
