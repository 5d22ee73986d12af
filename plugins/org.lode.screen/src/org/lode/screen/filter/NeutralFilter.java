package org.lode.screen.filter;

import java.util.Optional;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.composition.ChargeBalance;
import org.lode.represent.molecule.MolecularGraph;

/**
 * Demands that charges add up to zero: the formal ones of a molecule or repeat unit, or common oxidation states, one for
 * each element, of a composition or crystal.
 */
public final class NeutralFilter implements MaterialFilter {
    @Override
    public Optional<String> objection(Material material) {
        if (material instanceof Polymer polymer) {
            return charged(charge(polymer.unit().graph()));
        }
        if (material instanceof Molecule molecule) {
            return charged(charge(molecule.graph()));
        }
        if (material instanceof Composition composition) {
            return balanced(composition);
        }
        return material instanceof Crystal crystal
                ? balanced(crystal.composition())
                : Optional.of("A " + material.kind().label() + " has no charge of its own to be looked at.");
    }

    private static int charge(MolecularGraph graph) {
        int charge = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            charge += graph.charge(atom);
        }
        return charge;
    }

    private static Optional<String> charged(int charge) {
        return charge == 0 ? Optional.empty() : Optional.of("The formal charges add up to " + charge + ", not to 0.");
    }

    private static Optional<String> balanced(Composition composition) {
        return ChargeBalance.isPossible(composition)
                ? Optional.empty()
                : Optional.of(
                        "No common oxidation states of the elements of '" + composition.text() + "' add up to 0.");
    }
}
