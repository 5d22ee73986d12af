package org.lode.screen.filter;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.molecule.MolecularGraph;

/** Forbids all elements but some; hydrogen is always allowed in molecules and polymers. */
public final class ElementFilter implements MaterialFilter {
    private final BitSet allowed = new BitSet();

    /**
     * Takes the symbols of the allowed elements.
     *
     * @throws IllegalArgumentException if one is no element
     */
    public ElementFilter(Collection<String> symbols) {
        for (var symbol : symbols) {
            int number = ElementTable.standard().number(symbol);
            if (number == 0) {
                throw new IllegalArgumentException("'" + symbol + "' is no chemical element; write for example 'Cl'.");
            }
            allowed.set(number);
        }
    }

    @Override
    public Optional<String> objection(Material material) {
        if (material instanceof Polymer polymer) {
            return objection(elements(polymer.unit().graph()));
        }
        if (material instanceof Molecule molecule) {
            return objection(elements(molecule.graph()));
        }
        if (material instanceof Composition composition) {
            return objection(elements(composition));
        }
        return material instanceof Crystal crystal
                ? objection(elements(crystal.composition()))
                : Optional.of("A " + material.kind().label() + " has no elements of its own to be looked at.");
    }

    private static BitSet elements(MolecularGraph graph) {
        var elements = new BitSet();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            elements.set(graph.element(atom));
        }
        elements.clear(0, 2);
        return elements;
    }

    private static BitSet elements(Composition composition) {
        var elements = new BitSet();
        composition.amounts().keySet().forEach(elements::set);
        return elements;
    }

    private Optional<String> objection(BitSet elements) {
        elements.andNot(allowed);
        int other = elements.nextSetBit(0);
        return other < 0
                ? Optional.empty()
                : Optional.of(
                        "The element '" + ElementTable.standard().symbol(other) + "' is not among those allowed.");
    }
}
