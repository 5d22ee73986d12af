package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.node.KNIMEException;
import org.lode.nodes.table.RowProblems;
import org.lode.nodes.table.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * The structures that a design starts from.
 *
 * @param materials those that could be read
 * @param problems the rows that could not
 */
record SeedMaterials(List<Material> materials, RowProblems problems) {
    /** The chemical language learns little from more. */
    private static final long MAX_ROWS = 200_000;

    static SeedMaterials read(Structures structures, MaterialKind kind, Progress progress) throws KNIMEException {
        long total = structures.table().size();
        if (total > MAX_ROWS) {
            throw new KNIMEException(String.format(
                    Locale.ROOT,
                    "The table has %,d seeds; at most %,d can be used. Sample rows first.",
                    total,
                    MAX_ROWS));
        }
        var seeds = new SeedMaterials(new ArrayList<>(), new RowProblems());
        try (var rows = structures.table().iterator()) {
            for (long done = 0; rows.hasNext(); done++) {
                progress.check();
                progress.report((double) done / total, "Reading the seeds");
                var row = rows.next();
                try {
                    seeds.materials.add(material(kind, structures.text(row)));
                } catch (MaterialException e) {
                    seeds.problems.add(row.getKey().getString(), e.getMessage());
                }
            }
        }
        return seeds;
    }

    private static Material material(MaterialKind kind, String text) throws MaterialException {
        if (text == null) {
            throw new MaterialException("The structure is missing.");
        }
        return Material.parse(kind, text);
    }
}
