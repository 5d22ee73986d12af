package org.lode.nodes.reader;

import java.util.Locale;
import java.util.Optional;
import org.knime.node.parameters.widget.choices.Label;

/** The formats of the node Materials Reader. The constants' names are stored in workflows. */
enum FileFormat {
    /** By the ending of the file's name. */
    @Label(
            value = "By file name",
            description = "csv, tsv and txt are tables; smi and smiles are SMILES; sdf, sd and mol are "
                    + "structures with data; cif, vasp and poscar are crystal structures. A gz behind it is unpacked.")
    AUTO(null),
    /** Values between separators, names in the first line. */
    @Label(
            value = "Table",
            description =
                    "One material a line, values separated by commas, semicolons or tabs, and the column names in "
                            + "the first line.")
    TABLE(new DelimitedReader()),
    /** One SMILES a line. */
    @Label(value = "SMILES", description = "One SMILES a line, with a name behind it where there is one.")
    SMILES(new SmilesReader()),
    /** MDL structure-data files. */
    @Label(value = "SDF", description = "Structures as connection tables (V2000 or V3000), each with its data items.")
    SDF(new SdfReader()),
    /** Crystal structures. */
    @Label(
            value = "Crystal structure",
            description =
                    "CIF or POSCAR; a folder or an archive gives one row a file, or one for each structure in it.")
    CRYSTAL(new CrystalReader(false));

    private final RecordReader reader;

    FileFormat(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * The reader of this format for a file of the given name; empty if the name does not tell.
     *
     * @param allStructures whether every structure of a CIF becomes a row
     */
    Optional<RecordReader> reader(String file, boolean allStructures) {
        var format = this == AUTO ? byName(file) : Optional.of(this);
        return format.map(found -> found == CRYSTAL && allStructures ? new CrystalReader(true) : found.reader);
    }

    private static Optional<FileFormat> byName(String file) {
        var name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "tsv", "tab", "txt" -> Optional.of(TABLE);
            case "smi", "smiles", "ism" -> Optional.of(SMILES);
            case "sdf", "sd", "mol" -> Optional.of(SDF);
            case "cif", "vasp", "poscar" -> Optional.of(CRYSTAL);
            default -> name.matches("(.*/)?(poscar|contcar)([._-].*)?") ? Optional.of(CRYSTAL) : Optional.empty();
        };
    }
}
