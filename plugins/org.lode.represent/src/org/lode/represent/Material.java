package org.lode.represent;

import java.util.List;

/** A material as read from the user's text. Materials are immutable. */
public sealed interface Material permits Molecule, Polymer, Composition, Crystal, Blend {
    /** The kind this material belongs to. */
    MaterialKind kind();

    /** The user's own text, without leading and trailing blanks. */
    String text();

    /**
     * One text for all ways to write the same material: canonical SMILES of a molecule; for a polymer independent of
     * where the repeat unit is cut, of its direction and of doubling; for a composition the reduced formula in Hill
     * order; for a crystal formula, volume and density, independent of cell and setting; for a copolymer or mixture
     * the canonical texts of its components in alphabetical order, with their fractions.
     */
    String canonical();

    /** How doubtful parts of the text were read, a phrase each; empty if nothing was doubtful. */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * Reads a material of the given kind.
     *
     * @throws MaterialException if the text is not such a material; the message says why
     */
    static Material parse(MaterialKind kind, String text) throws MaterialException {
        return switch (kind) {
            case MOLECULE -> Molecule.parse(text);
            case POLYMER -> text != null && Copolymer.isList(text) ? Copolymer.parse(text) : Polymer.parse(text);
            case COMPOSITION -> Composition.parse(text);
            case CRYSTAL -> Crystal.parse(text);
            case MIXTURE -> Mixture.parse(text);
        };
    }
}
