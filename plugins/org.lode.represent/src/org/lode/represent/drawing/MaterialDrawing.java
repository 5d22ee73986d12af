package org.lode.represent.drawing;

import java.util.Optional;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;

/**
 * The picture of a material as one {@code <svg>} element without scripts, links or text of the user's. Lines have the
 * colour of the text around the picture ({@code currentColor}); letters carry the class {@code atom} and their element
 * ({@code atom O}), so that a page can colour them.
 */
public final class MaterialDrawing {
    private MaterialDrawing() {}

    /** The picture; empty for what has no structure, such as a composition, and for what is too large to be recognised. */
    public static Optional<String> svg(Material material) {
        if (material instanceof Molecule molecule) {
            return StructureDrawing.svg(molecule.structure());
        }
        if (material instanceof Polymer polymer) {
            return StructureDrawing.svg(polymer.structure());
        }
        if (material instanceof Crystal crystal) {
            return CellDrawing.svg(crystal.structure());
        }
        return Optional.empty();
    }

    /** The picture of the material that a text stands for; empty if it stands for none. */
    @SuppressWarnings("unused") // why a text is no material does not matter for a picture
    public static Optional<String> svg(MaterialKind kind, String text) {
        try {
            return svg(Material.parse(kind, text));
        } catch (MaterialException e) {
            return Optional.empty();
        }
    }
}
