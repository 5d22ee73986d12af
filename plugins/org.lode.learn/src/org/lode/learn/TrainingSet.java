package org.lode.learn;

import java.util.List;
import org.lode.represent.Features;
import org.lode.represent.Recipe;

/**
 * Descriptor rows with their target values.
 *
 * @param features the rows, computed with the recipe
 * @param materials the canonical text of each row's material; folds are drawn from it, so they don't depend on the
 *     order of the rows
 * @param targets the property's value of each row, finite
 * @param property the property with its unit
 * @param recipe the recipe the rows were computed with
 * @param provenance where the data came from
 */
public record TrainingSet(
        Features features,
        List<String> materials,
        double[] targets,
        Property property,
        Recipe recipe,
        Provenance provenance) {
    /** Checks that rows, materials and targets are of one length. */
    public TrainingSet {
        materials = List.copyOf(materials);
        if (features.rows() != targets.length || materials.size() != targets.length) {
            throw new IllegalArgumentException("Rows, materials and targets must be of one length.");
        }
    }
}
