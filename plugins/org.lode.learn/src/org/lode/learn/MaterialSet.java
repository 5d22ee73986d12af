package org.lode.learn;

import java.util.List;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;

/**
 * Materials with one measured or computed property: what a user's table becomes.
 *
 * @param kind the kind of all the materials
 * @param materials the materials
 * @param names the users' names of the rows, for messages and reports
 * @param values the property's values, all finite
 * @param property the property with its unit
 */
public record MaterialSet(
        MaterialKind kind, List<? extends Material> materials, List<String> names, double[] values, Property property) {
    /** Checks that the columns are of one length and the values finite. */
    public MaterialSet {
        materials = List.copyOf(materials);
        names = List.copyOf(names);
        if (materials.size() != names.size() || materials.size() != values.length) {
            throw new IllegalArgumentException("Materials, names and values must be of one length.");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("The value of '" + names.get(i) + "' is not a finite number.");
            }
        }
    }

    /** The number of materials. */
    public int size() {
        return values.length;
    }
}
