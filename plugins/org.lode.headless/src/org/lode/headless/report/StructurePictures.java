package org.lode.headless.report;

import java.util.Locale;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.StringValue;
import org.lode.represent.MaterialKind;
import org.lode.represent.drawing.MaterialDrawing;

/** Pictures of the structures in a table. */
final class StructurePictures {
    private static final int LONGEST = 400;

    private StructurePictures() {}

    /** Whether a column holds structures: by its cell type, or by its name where structures are plain text. */
    static boolean areIn(DataColumnSpec column) {
        var name = column.getName().toLowerCase(Locale.ROOT);
        var type = column.getType().getCellClass();
        return column.getType().isCompatible(StringValue.class)
                && (name.contains("smiles")
                        || name.contains("structure")
                        || name.contains("repeat unit")
                        || name.equals("material")
                        || type != null && type.getSimpleName().startsWith("Smiles"));
    }

    /** The structure as one SVG element; an empty string if the text is no SMILES or the structure is too large. */
    static String svg(String smiles) {
        if (smiles.isBlank() || smiles.length() > LONGEST) {
            return "";
        }
        var kind = smiles.contains("*") ? MaterialKind.POLYMER : MaterialKind.MOLECULE;
        return MaterialDrawing.svg(kind, smiles).orElse("");
    }
}
