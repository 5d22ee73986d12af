package org.lode.represent;

import org.lode.represent.molecule.GraphReader;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesReader;
import org.lode.represent.molecule.SmilesWriter;
import org.openscience.cdk.interfaces.IAtomContainer;

/**
 * A molecule, read from SMILES.
 *
 * <p>A text with several fragments (a salt, a mixture) is taken as a whole: its descriptors are those of all fragments
 * together.
 */
public final class Molecule implements Material {
    private final String text;
    private final MolecularGraph graph;

    private Molecule(String text, MolecularGraph graph) {
        this.text = text;
        this.graph = graph;
    }

    /**
     * Reads a molecule.
     *
     * @param smiles SMILES without attachment points, up to 10,000 characters and 2,000 atoms
     * @throws MaterialException if the text is no such SMILES or an atom has too many bonds
     */
    public static Molecule parse(String smiles) throws MaterialException {
        var text = Texts.required(smiles, "SMILES");
        var structure = SmilesReader.read(text);
        for (var atom : structure.atoms()) {
            if (atom.getAtomicNumber() == 0) {
                throw new MaterialException("'" + text + "' has an attachment point '*', so it is no molecule; "
                        + "read repeat units as polymers.");
            }
        }
        return new Molecule(text, GraphReader.read(structure));
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

    /** The structure as CDK's own type, read anew on each call so that the caller may change it. */
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
