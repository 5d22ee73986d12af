package org.lode.nodes.table;

import java.util.List;
import java.util.Optional;
import org.knime.node.parameters.widget.choices.Label;
import org.lode.represent.MaterialKind;

/** What the structure column holds. The constants' names are stored in workflows. */
public enum KindChoice {
    /** Decided by the first rows. */
    @Label(value = "Detect", description = "The kind that most of the first 200 structures can be read as.")
    AUTO,
    /** Molecules as SMILES. */
    @Label(value = "Molecules", description = "SMILES, such as CCO.")
    MOLECULE,
    /** Polymers as repeat units. */
    @Label(value = "Polymers", description = "SMILES of a repeat unit with * at both ends, such as *CC(*)C.")
    POLYMER,
    /** Compositions as formulas. */
    @Label(value = "Compositions", description = "Chemical formulas, such as Fe2O3 or Li7La3Zr2O12.")
    COMPOSITION,
    /** Crystals as files. */
    @Label(value = "Crystals", description = "Whole texts of CIF or POSCAR files.")
    CRYSTAL,
    /** Mixtures with conditions. */
    @Label(
            value = "Mixtures",
            description = "Components with amounts and conditions, such as CCO:0.4 | O:0.6 | T=298.15.")
    MIXTURE;

    /** The chosen kind, empty if it shall be detected. */
    public Optional<MaterialKind> kind() {
        return this == AUTO ? Optional.empty() : Optional.of(MaterialKind.valueOf(name()));
    }

    /**
     * The kind that most texts can be read as.
     *
     * @param smiles whether they are known to be SMILES, and so no formulas even where they would read as well (CO)
     */
    public static MaterialKind detected(List<String> texts, boolean smiles) {
        var kind = MaterialKind.detect(texts);
        if (kind != MaterialKind.COMPOSITION || !smiles) {
            return kind;
        }
        return texts.stream().anyMatch(text -> text.contains("*")) ? MaterialKind.POLYMER : MaterialKind.MOLECULE;
    }
}
