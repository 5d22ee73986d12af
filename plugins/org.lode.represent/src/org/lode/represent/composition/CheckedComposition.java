package org.lode.represent.composition;

import java.util.Optional;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/** The composition of a material, for descriptors that need nothing else of it. */
final class CheckedComposition {
    private CheckedComposition() {}

    /** The composition of a composition or crystal. */
    static Optional<Composition> of(Material material) {
        if (material instanceof Crystal crystal) {
            return Optional.of(crystal.composition());
        }
        return material instanceof Composition composition ? Optional.of(composition) : Optional.empty();
    }

    /** Atomic numbers in a composition or crystal up to the last, ascending; none of other materials. */
    static int[] elements(Material material, int last) {
        var composition = of(material);
        if (composition.isEmpty()) {
            return new int[0];
        }
        var formula = composition.get().formula();
        int known = formula.size();
        while (known > 0 && formula.element(known - 1) > last) {
            known--;
        }
        var elements = new int[known];
        for (int i = 0; i < known; i++) {
            elements[i] = formula.element(i);
        }
        return elements;
    }

    /**
     * The composition, if all its elements are known to a descriptor.
     *
     * @param last atomic number of the last element that the descriptor knows
     * @throws MaterialException if the material has no composition or an element beyond the last
     */
    static Composition of(Material material, String descriptor, int last) throws MaterialException {
        var composition = of(material)
                .orElseThrow(() -> new MaterialException(
                        "'" + material.text() + "' is a " + material.kind().label() + "; descriptor '" + descriptor
                                + "' takes compositions and crystals."));
        var formula = composition.formula();
        int heaviest = formula.element(formula.size() - 1);
        if (heaviest > last) {
            throw new MaterialException("'" + composition.text() + "' has '"
                    + ElementTable.standard().symbol(heaviest) + "'; descriptor '" + descriptor
                    + "' knows the elements from H to "
                    + ElementTable.standard().symbol(last) + ".");
        }
        return composition;
    }
}
