package org.lode.represent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesGraph;
import org.lode.represent.molecule.SmilesReader;
import org.lode.represent.molecule.SmilesWriter;
import org.openscience.cdk.interfaces.IAtomContainer;

/**
 * A molecule, read from SMILES or from an MDL connection table.
 *
 * <p>A text with several fragments (a salt, a mixture) is taken as a whole: its descriptors are those of all fragments
 * together, unless the recipe says otherwise.
 */
public final class Molecule implements Material {
    private final String text;
    private final String smiles;
    private final MolecularGraph graph;

    private Molecule(String text, String smiles, MolecularGraph graph) {
        this.text = text;
        this.smiles = smiles;
        this.graph = graph;
    }

    /**
     * Reads a molecule.
     *
     * @param structureText SMILES without attachment points, up to 10,000 characters and 2,000 atoms; or a connection table
     *     (V2000 or V3000) of that size
     * @throws MaterialException if the text is no such structure or an atom has too many bonds
     */
    public static Molecule parse(String structureText) throws MaterialException {
        var text = Texts.required(structureText, "SMILES");
        if (text.startsWith("InChI=") || text.startsWith("InChIKey=")) {
            throw new MaterialException(
                    "'" + text + "' is an InChI, which takes native code to read and so is not read here; "
                            + "give the SMILES instead.");
        }
        // a connection table's first line, its title, may be empty and counts
        var smiles = ConnectionTable.is(structureText) ? ConnectionTable.smiles(structureText) : text;
        var graph = SmilesGraph.read(smiles);
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.element(atom) == 0) {
                throw new MaterialException("'" + text + "' has an attachment point '*', so it is no molecule; "
                        + "read repeat units as polymers.");
            }
        }
        return new Molecule(text, smiles, graph);
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.MOLECULE;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String canonical() {
        return SmilesWriter.canonical(graph);
    }

    /** The atoms and bonds. */
    public MolecularGraph graph() {
        return graph;
    }

    /**
     * The fragments that no bond joins, the largest first: by atoms without hydrogen, then by mass, then in alphabetical
     * order of their canonical SMILES. A molecule of one piece is its only fragment.
     */
    public List<Molecule> fragments() {
        if (smiles.indexOf('.') < 0) {
            return List.of(this);
        }
        var pieces = new ArrayList<Molecule>();
        for (var piece : canonical().split("\\.")) {
            pieces.add(fragment(piece));
        }
        pieces.sort(Comparator.<Molecule>comparingInt(piece -> -piece.graph.atoms())
                .thenComparingDouble(piece -> -piece.graph.mass())
                .thenComparing(Molecule::text));
        return List.copyOf(pieces);
    }

    private static Molecule fragment(String canonical) {
        try {
            return parse(canonical);
        } catch (MaterialException e) {
            throw new IllegalStateException("a SMILES of our own can't be read", e);
        }
    }

    /** The structure as CDK's own type, read anew on each call so that the caller may change it. */
    public IAtomContainer structure() {
        try {
            return SmilesReader.read(smiles);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
