package org.lode.nodes.reader;

import java.io.IOException;
import java.io.StringReader;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.DefaultChemObjectReader;
import org.openscience.cdk.io.MDLV2000Reader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/** MDL connection tables as SMILES. */
final class Molfile {
    private Molfile() {}

    /** The SMILES of a connection table, V2000 or V3000, with stereochemistry and isotopes. */
    static String smiles(String molfile) throws MolfileException {
        try (DefaultChemObjectReader reader = molfile.contains("V3000")
                ? new MDLV3000Reader(new StringReader(molfile))
                : new MDLV2000Reader(new StringReader(molfile))) {
            IAtomContainer empty = SilentChemObjectBuilder.getInstance().newAtomContainer();
            return new SmilesGenerator(SmiFlavor.Isomeric).create(reader.read(empty));
        } catch (CDKException | IOException | RuntimeException e) {
            throw new MolfileException("The connection table cannot be read: " + reason(e) + ".", e);
        }
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null || message.isBlank()
                ? "it is damaged"
                : message.strip().replaceFirst("\\.$", "");
    }
}
