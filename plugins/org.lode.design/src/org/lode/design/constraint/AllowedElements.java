package org.lode.design.constraint;

import java.util.BitSet;
import java.util.Collection;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.molecule.MolecularGraph;

/** Forbids all elements but some; hydrogen and attachment points are always allowed. */
public final class AllowedElements implements Constraint {
    private final BitSet numbers = new BitSet();

    /**
     * Takes the symbols of the allowed elements.
     *
     * @throws IllegalArgumentException if one is no element
     */
    public AllowedElements(Collection<String> symbols) {
        numbers.set(0, 2);
        for (var symbol : symbols) {
            int number = ElementTable.standard().number(symbol);
            if (number == 0) {
                throw new IllegalArgumentException("'" + symbol + "' is no chemical element; write for example 'Cl'.");
            }
            numbers.set(number);
        }
    }

    @Override
    public double logFactor(Material material) {
        if (material instanceof Polymer polymer) {
            return logFactor(polymer.unit().graph());
        }
        if (material instanceof Molecule molecule) {
            return logFactor(molecule.graph());
        }
        return Double.NEGATIVE_INFINITY;
    }

    private double logFactor(MolecularGraph graph) {
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (!numbers.get(graph.element(atom))) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "elements " + numbers;
    }
}
