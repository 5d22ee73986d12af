package org.lode.nodes.table;

import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Collects the rows that a node could not use: as they came, with row id, and the reason in one more column. */
public final class RejectedRows {
    private static final String REASON = "Reason";

    private final BufferedDataContainer container;
    private final RowProblems problems = new RowProblems();

    /** Starts an empty table for rows of the given input. */
    public RejectedRows(ExecutionContext exec, DataTableSpec input) {
        container = exec.createDataContainer(spec(input));
    }

    /** The input's columns and the reason. */
    public static DataTableSpec spec(DataTableSpec input) {
        var reason = new DataColumnSpecCreator(REASON, StringCell.TYPE).createSpec();
        return Columns.append(input, Columns.unique(input, List.of(reason)));
    }

    /** Adds a row with the reason why it is rejected. */
    public void add(DataRow row, String reason) {
        var cells = new DataCell[row.getNumCells() + 1];
        for (int i = 0; i < row.getNumCells(); i++) {
            cells[i] = row.getCell(i);
        }
        cells[row.getNumCells()] = new StringCell(reason);
        container.addRowToTable(new DefaultRow(row.getKey(), cells));
        problems.add(row.getKey().getString(), reason);
    }

    /** Closes the table; nothing can be added any more. */
    public BufferedDataTable close() {
        container.close();
        return container.getTable();
    }

    /** The rejected rows, counted. */
    public RowProblems problems() {
        return problems;
    }
}
