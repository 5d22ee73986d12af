package org.lode.represent;

import org.lode.represent.molecule.SmilesGraph;
import org.lode.represent.molecule.SmilesReader;
import org.lode.represent.polymer.RepeatUnit;
import org.openscience.cdk.interfaces.IAtomContainer;

/**
 * A homopolymer, read from its repeat unit: SMILES with exactly two attachment points {@code *}, {@code [*]} or
 * {@code [*:1]}.
 *
 * <p>It stands for the endless chain. {@code *CC*}, {@code *CCCC*} and {@code *C*} are the same chain; "per repeat unit"
 * means the unit as written.
 */
public final class Polymer implements Material {
    private final String text;
    private final RepeatUnit unit;

    private Polymer(String text, RepeatUnit unit) {
        this.text = text;
        this.unit = unit;
    }

    /**
     * Reads a repeat unit.
     *
     * @throws MaterialException if the text is no SMILES, or hasn't exactly two attachment points at the ends of one
     *     chain
     */
    public static Polymer parse(String repeatUnit) throws MaterialException {
        var text = Texts.required(repeatUnit, "repeat unit");
        return new Polymer(text, RepeatUnit.of(SmilesGraph.read(text), text));
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.POLYMER;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String canonical() {
        return unit.canonical();
    }

    /** Mass of the repeat unit as written, in g/mol. */
    public double mass() {
        return unit.mass();
    }

    /** The repeat unit with its ends. */
    public RepeatUnit unit() {
        return unit;
    }

    /** The repeat unit as CDK's own type with two pseudo atoms, read anew on each call. */
    public IAtomContainer structure() {
        try {
            return SmilesReader.read(text);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
