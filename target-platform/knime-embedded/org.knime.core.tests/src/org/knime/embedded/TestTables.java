package org.knime.embedded;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Small tables for tests. */
final class TestTables {

    static final DataTableSpec SPEC = new DataTableSpec(
            column("name", StringCell.TYPE), column("number", DoubleCell.TYPE), column("index", IntCell.TYPE));

    private TestTables() {}

    static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** Rows with a text, a number that is missing in every seventh row, and the index. */
    static BufferedDataTable numbered(final ExecutionContext exec, final int rows) {
        var container = exec.createDataContainer(SPEC);
        for (int i = 0; i < rows; i++) {
            container.addRowToTable(new DefaultRow(
                    RowKey.createRowKey((long) i),
                    new StringCell("ab " + i),
                    i % 7 == 3 ? DataType.getMissingCell() : new DoubleCell(i / 3.0),
                    new IntCell(i)));
        }
        container.close();
        return container.getTable();
    }

    static List<DataRow> rows(final DataTable table) {
        var rows = new ArrayList<DataRow>();
        table.forEach(row -> rows.add(new DefaultRow(row.getKey(), row)));
        return rows;
    }
}
