package org.lode.design.constraint;

import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.MolecularGraph;

/**
 * Keeps a number that is counted on a molecule or on a repeat unit as written within bounds.
 *
 * @param quantity what is counted
 * @param lower the least value that is wanted
 * @param upper the greatest value that is wanted
 * @param softness the standard deviation of the normal flank beyond the bounds; 0 for a hard condition
 */
public record StructureRange(Quantity quantity, double lower, double upper, double softness) implements Constraint {
    /** What can be counted. */
    public enum Quantity {
        /** Mass in g/mol. */
        MASS,
        /** Atoms other than hydrogen and attachment points. */
        HEAVY_ATOMS,
        /** Rings in a minimum cycle basis. */
        RINGS,
        /** Atoms of the largest of them, 0 without rings. */
        LARGEST_RING,
        /** Sum of the formal charges. */
        CHARGE
    }

    /** Checks that the bounds are in order. */
    public StructureRange {
        if (!(lower <= upper) || !(softness >= 0)) {
            throw new IllegalArgumentException("The range of " + quantity + " from " + lower + " to " + upper
                    + " with softness " + softness + " is empty; give a lower bound not above the upper one.");
        }
    }

    @Override
    public double logFactor(Material material) {
        double value = value(graph(material));
        double beyond = Math.max(lower - value, value - upper);
        if (beyond <= 0) {
            return 0;
        }
        return softness == 0 ? Double.NEGATIVE_INFINITY : -0.5 * (beyond / softness) * (beyond / softness);
    }

    private static MolecularGraph graph(Material material) {
        if (material instanceof Polymer polymer) {
            return polymer.unit().graph();
        }
        if (material instanceof Molecule molecule) {
            return molecule.graph();
        }
        throw new IllegalArgumentException(
                "'" + material.text() + "' is a " + material.kind().label() + " and has no structure to be counted.");
    }

    private double value(MolecularGraph graph) {
        return switch (quantity) {
            case MASS -> graph.mass();
            case HEAVY_ATOMS -> count(graph);
            case RINGS -> graph.rings();
            case LARGEST_RING -> largestRing(graph);
            case CHARGE -> charge(graph);
        };
    }

    private static int count(MolecularGraph graph) {
        int count = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            count += graph.element(atom) > 1 ? 1 : 0;
        }
        return count;
    }

    private static int largestRing(MolecularGraph graph) {
        int largest = 0;
        for (int ring = 0; ring < graph.rings(); ring++) {
            largest = Math.max(largest, graph.ringSize(ring));
        }
        return largest;
    }

    private static int charge(MolecularGraph graph) {
        int charge = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            charge += graph.charge(atom);
        }
        return charge;
    }
}
