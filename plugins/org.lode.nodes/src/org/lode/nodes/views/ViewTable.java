package org.lode.nodes.views;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.node.DefaultView.ViewInput;

/**
 * A view as the table that KNIME keeps with a node's results ({@code ExecuteOutput.setInternalData}): it is saved with
 * the workflow, so the view is there when the workflow is opened again.
 */
public final class ViewTable {
    /** What a page is given where there is nothing to show; it says so itself. */
    static final String NOTHING = "{}";

    private static final DataTableSpec SPEC =
            new DataTableSpec(new DataColumnSpecCreator("View", StringCell.TYPE).createSpec());

    private ViewTable() {}

    /** Keeps a view: one row, one column with JSON. */
    public static BufferedDataTable of(ExecutionContext exec, View view) {
        var container = exec.createDataContainer(SPEC);
        container.addRowToTable(new DefaultRow("View", new StringCell(ViewJson.write(view))));
        container.close();
        return container.getTable();
    }

    /** The JSON of a node's view. */
    static String read(ViewInput input) {
        var objects = input.getInternalPortObjects();
        if (objects == null || objects.length == 0 || !(objects[0] instanceof BufferedDataTable table)) {
            return NOTHING;
        }
        try (var rows = table.iterator()) {
            return rows.hasNext() ? rows.next().getCell(0).toString() : NOTHING;
        }
    }
}
