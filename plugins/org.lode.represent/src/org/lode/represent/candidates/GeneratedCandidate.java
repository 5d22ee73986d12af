package org.lode.represent.candidates;

import java.util.List;
import org.lode.represent.Material;

/**
 * A material made by combination.
 *
 * @param material the material
 * @param text how it is written
 * @param origin the rule, pattern or scaffold that it comes from
 * @param parts what it is made of, such as the SMILES of its monomers
 */
public record GeneratedCandidate(Material material, String text, String origin, List<String> parts) {
    /** Copies the list. */
    public GeneratedCandidate {
        parts = List.copyOf(parts);
    }

    /** A candidate that is written as its material was made. */
    GeneratedCandidate(Material material, String origin, List<String> parts) {
        this(material, material.text(), origin, parts);
    }
}
