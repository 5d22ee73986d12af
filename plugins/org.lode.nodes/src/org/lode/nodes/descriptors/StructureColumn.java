package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/** Finds the column with structures by what its first rows say, where neither the user nor its type or name tells. */
final class StructureColumn {
    private static final int ROWS = 50;

    private StructureColumn() {}

    /**
     * The place of the structure column.
     *
     * @param chosen the user's choice; empty for none
     * @throws InvalidSettingsException if it is gone, or no column can hold structures
     */
    static int index(BufferedDataTable table, String chosen) throws InvalidSettingsException {
        var spec = table.getDataTableSpec();
        int index = Columns.structure(spec, chosen);
        if (!chosen.isEmpty() || Columns.namedStructure(spec).isPresent()) {
            return index;
        }
        double best = readable(table, index);
        for (int column = 0; column < spec.getNumColumns(); column++) {
            double share = Columns.isStructure(spec.getColumnSpec(column)) ? readable(table, column) : 0;
            if (share > best) {
                best = share;
                index = column;
            }
        }
        return index;
    }

    /** Tells which column was found, if it is not the one that configuring announced. */
    static Optional<String> note(DataTableSpec spec, int index, String chosen) throws InvalidSettingsException {
        return Columns.structure(spec, chosen) == index
                ? Optional.empty()
                : Optional.of("The column '" + spec.getColumnSpec(index).getName()
                        + "' was picked for the structures by its first rows.");
    }

    /** The share of the first texts that read as one kind of material. */
    private static double readable(BufferedDataTable table, int column) {
        var structures = new Structures(table, column);
        var texts = new ArrayList<String>();
        try (var rows = table.iterator()) {
            for (int row = 0; row < ROWS && rows.hasNext(); row++) {
                var text = structures.text(rows.next());
                if (text != null && !text.isBlank()) {
                    texts.add(text);
                }
            }
        }
        return Arrays.stream(MaterialKind.values())
                        .mapToLong(kind -> count(kind, texts))
                        .max()
                        .orElse(0)
                / (double) Math.max(1, texts.size());
    }

    // the reason of a failure doesn't matter here
    @SuppressWarnings("unused")
    private static long count(MaterialKind kind, List<String> texts) {
        long count = 0;
        for (var text : texts) {
            try {
                Material.parse(kind, text);
                count++;
            } catch (MaterialException e) {
                continue;
            }
        }
        return count;
    }
}
