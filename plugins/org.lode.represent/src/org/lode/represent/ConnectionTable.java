package org.lode.represent;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.DefaultChemObjectReader;
import org.openscience.cdk.io.MDLV2000Reader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/**
 * MDL connection tables (Mol blocks, and the first structure of an SDF) as SMILES.
 *
 * <p>Source: CTfile Formats, BIOVIA 2020, chapters "Molfiles" and "V3000".
 */
public final class ConnectionTable {
    private static final int LONGEST = 1_000_000;
    private static final Pattern VERSION = Pattern.compile("\\n[^\\n]{0,60}V[23]000");
    private static final Pattern END = Pattern.compile("(?m)^M\\s+END\\s*$");

    private ConnectionTable() {}

    /** Whether a text is a connection table: a line of counts names its version, or it has an end as one. */
    public static boolean is(String text) {
        return text.indexOf('\n') >= 0
                && (END.matcher(text).find() || VERSION.matcher(text).find());
    }

    /**
     * The SMILES of a connection table, V2000 or V3000, with configurations and isotopes. What follows its end is left out.
     *
     * @throws MaterialException if it can't be read
     */
    public static String smiles(String text) throws MaterialException {
        if (text.length() > LONGEST) {
            throw new MaterialException(
                    "The connection table has " + text.length() + " characters; the most is " + LONGEST + ".");
        }
        var end = END.matcher(text);
        if (!end.find()) {
            throw new MaterialException("The connection table has no line 'M  END'; give the whole Mol block.");
        }
        var table = text.substring(0, end.end()) + "\n";
        try (DefaultChemObjectReader reader = table.contains("V3000")
                ? new MDLV3000Reader(new StringReader(table))
                : new MDLV2000Reader(new StringReader(table))) {
            IAtomContainer empty = SilentChemObjectBuilder.getInstance().newAtomContainer();
            return new SmilesGenerator(SmiFlavor.Isomeric).create(reader.read(empty));
        } catch (CDKException | IOException | RuntimeException e) {
            throw new MaterialException("The connection table cannot be read: " + reason(e) + ".", e);
        }
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null || message.isBlank()
                ? "it is damaged"
                : message.strip().replaceFirst("\\.$", "");
    }
}
