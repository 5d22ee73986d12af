package org.lode.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Small tables for tests, and what is in tables. */
public final class TestTable {
    private final List<DataColumnSpec> columns = new ArrayList<>();
    private final List<DefaultRow> rows = new ArrayList<>();

    /** A table without columns. */
    public static TestTable of() {
        return new TestTable();
    }

    /** Adds a column of strings. */
    public TestTable text(String name) {
        return column(name, StringCell.TYPE);
    }

    /** Adds a column of numbers. */
    public TestTable number(String name) {
        return column(name, DoubleCell.TYPE);
    }

    /** Adds a column. */
    public TestTable column(String name, DataType type) {
        columns.add(new DataColumnSpecCreator(name, type).createSpec());
        return this;
    }

    /** Adds a row of strings, numbers, cells and nulls for missing values. */
    public TestTable row(String id, Object... values) {
        rows.add(new DefaultRow(id, Arrays.stream(values).map(TestTable::cell).toArray(DataCell[]::new)));
        return this;
    }

    private static DataCell cell(Object value) {
        if (value == null) {
            return DataType.getMissingCell();
        }
        if (value instanceof DataCell cell) {
            return cell;
        }
        if (value instanceof Integer number) {
            return new IntCell(number);
        }
        return value instanceof Double number ? new DoubleCell(number) : new StringCell((String) value);
    }

    /** Makes the table. */
    public BufferedDataTable in(ExecutionContext exec) {
        var container = exec.createDataContainer(new DataTableSpec("test", columns.toArray(DataColumnSpec[]::new)));
        rows.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    /** The column names of a table. */
    public static List<String> names(DataTableSpec spec) {
        return List.of(spec.getColumnNames());
    }

    /** The row ids of a table. */
    public static List<String> ids(BufferedDataTable table) {
        var ids = new ArrayList<String>();
        for (var row : table) {
            ids.add(row.getKey().getString());
        }
        return ids;
    }

    /** The cells of a column as text. */
    public static List<String> texts(BufferedDataTable table, String column) {
        return cells(table, column).stream().map(DataCell::toString).toList();
    }

    /** The cells of a column. */
    public static List<DataCell> cells(BufferedDataTable table, String column) {
        int index = table.getDataTableSpec().findColumnIndex(column);
        var cells = new ArrayList<DataCell>();
        for (DataRow row : table) {
            cells.add(row.getCell(index));
        }
        return cells;
    }
}
