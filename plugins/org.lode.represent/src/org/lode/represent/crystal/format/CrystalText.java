package org.lode.represent.crystal.format;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.CrystalStructure;

/**
 * What the text of a crystal file says.
 *
 * @param structure the unit cell with all of its sites
 * @param remarks how doubtful parts of the text were read, a phrase each
 */
public record CrystalText(CrystalStructure structure, List<String> remarks) {
    private static final int LONGEST = 5_000_000;

    /** How far into a text the signs of a CIF are looked for; its head may be a long comment. */
    private static final Pattern CIF = Pattern.compile("(?im)^\\s*(data_|loop_|_cell[_.]length_a|_atom_site[_.])");

    /** Copies the list. */
    public CrystalText {
        remarks = List.copyOf(remarks);
    }

    /**
     * The structures of a text, each as a text of its own with its name: the data blocks of a CIF that have a cell and
     * coordinates. A text with one structure or none, and a POSCAR, is the only entry, with an empty name.
     */
    public static List<Map.Entry<String, String>> split(String text) {
        if (text.length() > LONGEST || !CIF.matcher(text).find()) {
            return List.of(Map.entry("", text));
        }
        var structures = CifBlock.texts(text).stream()
                .filter(block -> !CifReader.structures(block).isEmpty())
                .map(block -> Map.entry(CifReader.structures(block).get(0).name(), block))
                .toList();
        return structures.size() > 1 ? structures : List.of(Map.entry("", text));
    }

    /**
     * Reads a CIF or a POSCAR, whichever the text is.
     *
     * @param text up to 5,000,000 characters
     * @throws MaterialException if it is neither, or has no structure that can be read
     */
    public static CrystalText read(String text) throws MaterialException {
        if (text.length() > LONGEST) {
            throw new MaterialException("The crystal has " + text.length() + " characters; the most is " + LONGEST
                    + ". Take out reflection lists and other data that don't belong to the structure.");
        }
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            throw new MaterialException(
                    Quotation.of(text) + " is no crystal: give the whole text of a CIF or POSCAR file.");
        }
        return CIF.matcher(text).find() ? CifReader.read(text) : PoscarReader.read(text);
    }
}
