package org.lode.screen;

import java.util.Locale;

/** The formats of files with candidates, told by the endings of their names. */
enum CandidateFormat {
    /** A material a line, its name behind it. */
    SMILES,
    /** A row a line, values divided by commas. */
    CSV,
    /** A row a line, values divided by tabs. */
    TSV,
    /** A table if the first line names a column of materials, else a material a line. */
    TEXT,
    /** Connection tables with data fields. */
    SDF,
    /** CIF or POSCAR. */
    CRYSTAL,
    /** Anything else, which is read as SMILES when the user asks for it. */
    OTHER;

    /** The format of a file of that name. */
    static CandidateFormat of(String file) {
        var name = withoutCompression(file.toLowerCase(Locale.ROOT));
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "smi", "smiles", "ism" -> SMILES;
            case "txt" -> TEXT;
            case "csv" -> CSV;
            case "tsv", "tab" -> TSV;
            case "sdf", "sd", "mol" -> SDF;
            case "cif", "vasp", "poscar" -> CRYSTAL;
            default -> name.matches("(poscar|contcar)([._-].*)?") ? CRYSTAL : OTHER;
        };
    }

    /** The name without the ending that tells of compression. */
    static String withoutCompression(String file) {
        return file.replaceFirst("(?i)\\.(gz|zst)$", "");
    }
}
