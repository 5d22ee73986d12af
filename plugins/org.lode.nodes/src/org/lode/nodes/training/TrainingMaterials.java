package org.lode.nodes.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.lode.learn.MaterialSet;
import org.lode.nodes.table.RowProblems;
import org.lode.nodes.table.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * The rows of a table that can be learned from.
 *
 * @param set the materials with their values, named by their row ids
 * @param cells the structure cells by row id, for the tables that come out
 * @param structureColumn the structure column's spec
 * @param problems the rows that cannot be learned from
 */
public record TrainingMaterials(
        MaterialSet set, Map<String, DataCell> cells, DataColumnSpec structureColumn, RowProblems problems) {
    /** More materials than this don't fit into memory with their descriptors. */
    private static final long MAX_ROWS = 2_000_000;

    /**
     * Reads the table.
     *
     * @throws KNIMEException if it has more than two million rows, or none that can be learned from
     */
    public static TrainingMaterials read(BufferedDataTable table, MaterialParameters parameters, Progress progress)
            throws KNIMEException, InvalidSettingsException {
        if (table.size() > MAX_ROWS) {
            throw new KNIMEException(String.format(
                    Locale.ROOT,
                    "The table has %,d rows; at most %,d can be learned from. Sample rows first.",
                    table.size(),
                    MAX_ROWS));
        }
        var spec = table.getDataTableSpec();
        var indices = parameters.indices(spec);
        var structures = new Structures(table, indices.structure());
        var targetColumn = spec.getColumnSpec(indices.target()).getName();
        var kind = structures.kind(parameters.kind());
        var materials = new ArrayList<Material>();
        var cells = new LinkedHashMap<String, DataCell>();
        var values = new ArrayList<Double>();
        var problems = new RowProblems();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                progress.check();
                var row = rows.next();
                try {
                    double value = value(row.getCell(indices.target()), targetColumn);
                    materials.add(material(kind, structures, row));
                    values.add(value);
                    cells.put(row.getKey().getString(), row.getCell(structures.index()));
                } catch (MaterialException e) {
                    problems.add(row.getKey().getString(), e.getMessage());
                }
            }
        }
        var set = new MaterialSet(
                kind,
                materials,
                new ArrayList<>(cells.keySet()),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                parameters.learnedProperty(spec, indices));
        var read = new TrainingMaterials(set, cells, spec.getColumnSpec(structures.index()), problems);
        read.checkUsable(table);
        return read;
    }

    /**
     * Checks that there is a row of the table that can be learned from.
     *
     * @throws KNIMEException if there is none, with the reason of the first
     */
    public void checkUsable(BufferedDataTable table) throws KNIMEException {
        var nothing = problems.ofAll(table.size(), "learned from");
        if (nothing.isPresent()) {
            throw new KNIMEException(nothing.get());
        }
    }

    private static double value(DataCell cell, String column) throws MaterialException {
        if (cell.isMissing()) {
            throw new MaterialException("The value of '" + column + "' is missing.");
        }
        double value = ((DoubleValue) cell).getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new MaterialException("The value of '" + column + "' is " + value + ", which is no finite number.");
        }
        return value;
    }

    private static Material material(MaterialKind kind, Structures structures, DataRow row) throws MaterialException {
        var text = structures.text(row);
        if (text == null) {
            throw new MaterialException("The structure is missing.");
        }
        return Material.parse(kind, text);
    }
}
