package org.lode.design.constraint;

import java.util.ArrayList;
import java.util.List;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/**
 * Keeps the greatest Tanimoto similarity to some structures within bounds: near a list, or away from it. Similarity is
 * that of the counts of circular fragments up to radius 2 (ECFP4), from 0 to 1.
 */
public final class SimilarityRange implements Constraint {
    private final List<String> names;
    private final List<EnvironmentCounts> references;
    private final double lower;
    private final double upper;
    private final double softness;

    /**
     * Takes structures and bounds.
     *
     * @param references molecules or polymers, at least one
     * @param softness the standard deviation of the normal flank beyond the bounds; 0 for a hard condition
     * @throws MaterialException if a structure has no circular fragments
     * @throws IllegalArgumentException if there is no structure, or the range is empty
     */
    public SimilarityRange(List<? extends Material> references, double lower, double upper, double softness)
            throws MaterialException {
        if (references.isEmpty()) {
            throw new IllegalArgumentException("There is no structure to be similar to; give at least one.");
        }
        if (!(lower <= upper) || !(softness >= 0)) {
            throw new IllegalArgumentException("The range of similarity from " + lower + " to " + upper
                    + " with softness " + softness + " is empty; give a lower bound not above the upper one.");
        }
        names = references.stream().map(Material::canonical).toList();
        var counts = new ArrayList<EnvironmentCounts>();
        for (var reference : references) {
            counts.add(EnvironmentCounts.of(reference));
        }
        this.references = List.copyOf(counts);
        this.lower = lower;
        this.upper = upper;
        this.softness = softness;
    }

    @Override
    public double logFactor(Material material) {
        double similarity;
        try {
            similarity = similarity(EnvironmentCounts.of(material));
        } catch (
                @SuppressWarnings("unused")
                MaterialException without) {
            return Double.NEGATIVE_INFINITY;
        }
        double beyond = Math.max(lower - similarity, similarity - upper);
        if (beyond <= 0) {
            return 0;
        }
        return softness == 0 ? Double.NEGATIVE_INFINITY : -0.5 * (beyond / softness) * (beyond / softness);
    }

    /** The greatest similarity to one of the structures. */
    private double similarity(EnvironmentCounts counts) {
        double greatest = 0;
        for (var reference : references) {
            greatest = Math.max(greatest, counts.similarity(reference));
        }
        return greatest;
    }

    @Override
    public String toString() {
        return "similarity to " + names + " from " + lower + " to " + upper + ", softness " + softness;
    }
}
