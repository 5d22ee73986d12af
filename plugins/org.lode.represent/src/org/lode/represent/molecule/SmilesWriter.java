package org.lode.represent.molecule;

import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/** Writes canonical SMILES with stereochemistry, isotopes and aromatic symbols. */
public final class SmilesWriter {
    private SmilesWriter() {}

    /** The canonical SMILES of a structure that {@link SmilesReader} has read. */
    public static String canonical(IAtomContainer structure) {
        try {
            return new SmilesGenerator(SmiFlavor.Absolute | SmiFlavor.UseAromaticSymbols).create(structure);
        } catch (CDKException e) {
            throw new IllegalStateException(e);
        }
    }
}
