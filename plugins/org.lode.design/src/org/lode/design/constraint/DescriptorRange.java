package org.lode.design.constraint;

import org.lode.represent.Descriptor;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/**
 * Keeps a descriptor of one column within bounds, for example the synthetic accessibility {@code sascore} or the
 * drug-likeness {@code qed}. A structure that the descriptor can't be computed of is forbidden. Thread-safe.
 */
public final class DescriptorRange implements Constraint {
    private final Descriptor descriptor;
    private final double lower;
    private final double upper;
    private final double softness;

    /**
     * Takes the bounds.
     *
     * @param recipe the descriptor as in a recipe
     * @param softness the standard deviation of the normal flank beyond the bounds; 0 for a hard condition
     * @throws MaterialException if there is no such descriptor
     * @throws IllegalArgumentException if it has more than one column, or the range is empty
     */
    public DescriptorRange(String recipe, double lower, double upper, double softness) throws MaterialException {
        var parsed = Recipe.parse(recipe);
        if (parsed.size() != 1) {
            throw new IllegalArgumentException("The descriptor '" + recipe + "' has " + parsed.size()
                    + " columns; take one of a single column, for example 'sascore'.");
        }
        if (!(lower <= upper) || !(softness >= 0)) {
            throw new IllegalArgumentException("The range of '" + recipe + "' from " + lower + " to " + upper
                    + " with softness " + softness + " is empty; give a lower bound not above the upper one.");
        }
        this.descriptor = parsed.parts().get(0);
        this.lower = lower;
        this.upper = upper;
        this.softness = softness;
    }

    @Override
    public double logFactor(Material material) {
        var row = new double[1];
        try {
            descriptor.compute(material, row, 0);
        } catch (
                @SuppressWarnings("unused")
                MaterialException without) {
            return Double.NEGATIVE_INFINITY;
        }
        double beyond = Math.max(lower - row[0], row[0] - upper);
        if (beyond <= 0) {
            return 0;
        }
        return softness == 0 || Double.isNaN(beyond)
                ? Double.NEGATIVE_INFINITY
                : -0.5 * (beyond / softness) * (beyond / softness);
    }

    @Override
    public String toString() {
        return descriptor.info().name() + " from " + lower + " to " + upper + ", softness " + softness;
    }
}
