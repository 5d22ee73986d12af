package org.lode.nodes.learner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.learn.validation.ValidationReport;
import org.lode.nodes.training.TrainingMaterials;

/** The node's second output: every material with what a model that had not seen it predicts. */
final class ValidationTable {
    private ValidationTable() {}

    /**
     * The table's columns.
     *
     * @param structureColumn the column of structures of the node's input
     */
    static DataTableSpec spec(DataColumnSpec structureColumn, boolean hasSeveralTargets) {
        var columns = new ArrayList<>(List.of(
                column(structureColumn.getName(), structureColumn.getType()),
                column("Measured", DoubleCell.TYPE),
                column("Prediction", DoubleCell.TYPE),
                column("Deviation", DoubleCell.TYPE),
                column("Fold", IntCell.TYPE),
                column("Lower", DoubleCell.TYPE),
                column("Upper", DoubleCell.TYPE),
                column("In domain", BooleanCell.TYPE)));
        if (hasSeveralTargets) {
            columns.add(column("Property", StringCell.TYPE));
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    /**
     * Validated rows of a property.
     *
     * @param materials the cells of the structures
     * @param names the row ids
     * @param order the places of the rows in the order they are shown in
     * @param report what was predicted
     */
    record Rows(TrainingMaterials materials, List<String> names, int[] order, ValidationReport report) {
        /** In the order of the table. */
        static Rows of(TrainingMaterials materials, List<String> names, ValidationReport report) {
            var places = new HashMap<String, Integer>();
            for (int row = 0; row < names.size(); row++) {
                places.put(names.get(row), row);
            }
            var order = materials.set().names().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .toArray();
            return new Rows(materials, names, order, report);
        }
    }

    /** The validated rows of one property, or of several with its name beside. */
    static BufferedDataTable of(ExecutionContext exec, List<Rows> properties) {
        boolean hasSeveral = properties.size() > 1;
        var container =
                exec.createDataContainer(spec(properties.get(0).materials().structureColumn(), hasSeveral));
        for (var shown : properties) {
            var property = shown.report().property().name();
            for (int row : shown.order()) {
                var validated = shown.report().rows().get(row);
                var name = shown.names().get(row);
                var cells = new ArrayList<>(List.of(
                        shown.materials().cells().get(name),
                        new DoubleCell(validated.measured()),
                        new DoubleCell(validated.predicted()),
                        new DoubleCell(validated.deviation()),
                        new IntCell(validated.fold() + 1),
                        new DoubleCell(validated.lower()),
                        new DoubleCell(validated.upper()),
                        BooleanCell.get(validated.inDomain())));
                if (hasSeveral) {
                    cells.add(new StringCell(property));
                }
                var id = shown == properties.get(0) ? name : name + " (" + property + ")";
                container.addRowToTable(new DefaultRow(id, cells));
            }
        }
        container.close();
        return container.getTable();
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
