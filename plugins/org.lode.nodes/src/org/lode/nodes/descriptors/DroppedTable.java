package org.lode.nodes.descriptors;

import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.represent.selection.DroppedColumn;
import org.lode.represent.selection.DroppedColumn.Reason;

/** The table that says which descriptors were left out and why. */
final class DroppedTable {
    private DroppedTable() {}

    static DataTableSpec spec() {
        return new DataTableSpecCreator()
                .addColumns(
                        new DataColumnSpecCreator("Descriptor", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Reason", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Kept Descriptor", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Correlation", DoubleCell.TYPE).createSpec())
                .createSpec();
    }

    static BufferedDataTable of(ExecutionContext exec, List<DroppedColumn> dropped, List<String> names) {
        var container = exec.createDataContainer(spec());
        for (int i = 0; i < dropped.size(); i++) {
            var column = dropped.get(i);
            boolean alike = column.reason() == Reason.CORRELATED;
            container.addRowToTable(new DefaultRow(
                    RowKey.createRowKey((long) i),
                    new StringCell(names.get(column.column())),
                    new StringCell(column.reason().phrase()),
                    alike ? new StringCell(names.get(column.like())) : DataType.getMissingCell(),
                    alike ? new DoubleCell(column.correlation()) : DataType.getMissingCell()));
        }
        container.close();
        return container.getTable();
    }

    /** The one sentence about dropped descriptors, empty if there are none. */
    static Optional<String> note(List<DroppedColumn> dropped, int all) {
        long constant = dropped.stream()
                .filter(column -> column.reason() == Reason.CONSTANT)
                .count();
        return dropped.isEmpty()
                ? Optional.empty()
                : Optional.of("Of " + all + " descriptors " + dropped.size() + " were left out: " + constant
                        + " constant, " + (dropped.size() - constant) + " correlated.");
    }
}
