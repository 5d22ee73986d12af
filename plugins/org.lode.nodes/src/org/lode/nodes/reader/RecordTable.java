package org.lode.nodes.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.nodes.table.UniqueNames;

/** A table of some records of files, few enough to be held, with the columns that the node Materials Reader gives them. */
public final class RecordTable {
    private final ColumnTypes types = new ColumnTypes();
    private final List<Row> rows = new ArrayList<>();
    private List<String> given = List.of();
    private List<String> names = List.of();

    /** A record that is kept, with its place among all records. */
    private record Row(long place, String file, List<String> names, List<String> values) {}

    /** Takes the columns of a file, so that they are there without any record. */
    public void columns(List<String> columns) {
        types.columns(unique(columns));
    }

    /**
     * Takes a record.
     *
     * @param place its place among all records, from 0; places rise
     * @param columns names of the values; blank and repeated ones get names of their own
     * @param values texts; those that there are no columns for are left out
     */
    public void add(long place, String file, long line, List<String> columns, List<String> values) {
        var named = unique(columns);
        int count = Math.min(named.size(), values.size());
        var row = new Row(
                place,
                file,
                named.subList(0, count),
                values.subList(0, count).stream().map(String::strip).toList());
        types.accept(new Position(file, line), row.names(), row.values());
        rows.add(row);
    }

    private List<String> unique(List<String> columns) {
        if (!columns.equals(given)) {
            var unique = new UniqueNames();
            var result = new ArrayList<String>();
            for (var written : columns) {
                result.add(unique.take(written.isBlank() ? "Column " + (result.size() + 1) : written.strip()));
            }
            given = List.copyOf(columns);
            names = List.copyOf(result);
        }
        return names;
    }

    /**
     * Makes the table; a row's id is made of its place.
     *
     * @param withSource whether a last column names the file of each row
     */
    public BufferedDataTable in(ExecutionContext exec, String name, boolean withSource) {
        var layout = new TableLayout(types, Optional.empty(), withSource);
        var container = exec.createDataContainer(layout.spec(name));
        for (var row : rows) {
            container.addRowToTable(new DefaultRow(
                    RowKey.createRowKey(row.place()), layout.cells(row.file(), row.names(), row.values())));
        }
        container.close();
        return container.getTable();
    }
}
