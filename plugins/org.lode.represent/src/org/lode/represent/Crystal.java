package org.lode.represent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.represent.composition.HillFormula;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.format.CrystalText;

/** A crystal, read from the whole text of a CIF or POSCAR file. */
public final class Crystal implements Material {
    private final String text;
    private final CrystalText content;

    private Crystal(String text, CrystalText content) {
        this.text = text;
        this.content = content;
    }

    /**
     * Reads a crystal.
     *
     * @param file text of a CIF or POSCAR file, told apart by what it says
     * @throws MaterialException if the text is neither, or its structure can't be read
     */
    public static Crystal parse(String file) throws MaterialException {
        // a POSCAR may begin with an empty line, which counts
        Texts.required(file, "crystal");
        return new Crystal(file, CrystalText.read(file));
    }

    /**
     * The structures of a file with several data blocks, each as a text that {@link #parse} reads, behind its name. A file
     * with one structure is the only entry, with an empty name.
     */
    public static List<Map.Entry<String, String>> structures(String file) {
        return CrystalText.split(file);
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.CRYSTAL;
    }

    @Override
    public String text() {
        return text;
    }

    /**
     * Reduced formula, volume per atom and density: the same for every cell and setting of the crystal. Polymorphs differ
     * in it unless they are equally dense to three decimals.
     */
    @Override
    public String canonical() {
        var structure = content.structure();
        return String.format(
                Locale.ROOT,
                "%s %.3f Å³/atom %.3f g/cm³",
                HillFormula.reduced(structure.amounts()),
                structure.lattice().volume() / structure.atoms(),
                structure.density());
    }

    /** The unit cell with all of its sites. */
    public CrystalStructure structure() {
        return content.structure();
    }

    /** What the crystal consists of: its reduced formula. */
    public Composition composition() {
        try {
            return Composition.parse(HillFormula.reduced(content.structure().amounts()));
        } catch (MaterialException e) {
            throw new IllegalStateException("a formula of our own can't be read", e);
        }
    }

    @Override
    public List<String> remarks() {
        return content.remarks();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
