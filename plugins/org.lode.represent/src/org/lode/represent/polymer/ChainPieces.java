package org.lode.represent.polymer;

import java.util.Optional;
import org.lode.represent.MaterialException;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.SmilesWriter;

/**
 * An endless chain as a ring of links, from which pieces can be cut: wherever a single bond of the main chain lies in no
 * ring, one link ends and the next one begins. The chain is that of the shortest repeat unit.
 */
public final class ChainPieces {
    private final RepeatUnit unit;
    private final Backbone backbone;

    private ChainPieces(RepeatUnit unit) {
        this.unit = unit;
        backbone = unit.backbone();
    }

    /** The links of a polymer. */
    public static ChainPieces of(Polymer polymer) {
        try {
            return new ChainPieces(Polymer.parse(polymer.canonical()).unit());
        } catch (MaterialException e) {
            throw new IllegalStateException("the canonical form can't be read", e);
        }
    }

    /** Number of links in the shortest repeat unit. */
    public int links() {
        return backbone.links();
    }

    /** SMILES of so many links from the given one on, around the ring, between {@code [1*]} and {@code [2*]}. */
    public String piece(int first, int count) {
        return backbone.piece(first, count, false);
    }

    /** SMILES of the ring that so many of the shortest repeat units make, empty if it has fewer than three bonds. */
    public Optional<String> ring(int units) {
        return units < unit.copiesFor(2) ? Optional.empty() : Optional.of(SmilesWriter.canonical(unit.ring(units)));
    }
}
