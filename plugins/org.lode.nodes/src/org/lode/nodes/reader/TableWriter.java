package org.lode.nodes.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The second pass over the files: writes the rows, and what is no row with the reason. */
final class TableWriter implements RecordSink {
    private static final int MAX_TEXT = 10_000;

    private final TableLayout layout;
    private final int rowIdIndex;
    private final BufferedDataContainer rows;
    private final BufferedDataContainer rejected;
    private final Set<String> rowIds = new HashSet<>();
    private long rowCount;
    private long rejectedCount;
    private String firstRejected;

    /**
     * Starts the two tables.
     *
     * @param rowIdColumn the column whose values become the row ids; empty: Row0, Row1, ...
     */
    TableWriter(ExecutionContext exec, TableLayout layout, String tableName, Optional<String> rowIdColumn) {
        this.layout = layout;
        rowIdIndex = rowIdColumn.map(layout.names()::indexOf).orElse(-1);
        rows = exec.createDataContainer(layout.spec(tableName));
        rejected = exec.createDataContainer(rejectedSpec());
    }

    /** The columns of the table of rejected lines. */
    static DataTableSpec rejectedSpec() {
        return new DataTableSpecCreator()
                .addColumns(
                        new DataColumnSpecCreator("File", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Line", LongCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Text", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Reason", StringCell.TYPE).createSpec())
                .createSpec();
    }

    @Override
    public void columns(List<String> names) {
        // the layout knows them from the first pass
    }

    @Override
    public void accept(Position position, List<String> names, List<String> values) {
        var problem = rowIdProblem(names, values);
        if (problem.isPresent()) {
            reject(position, String.join(", ", values), problem.get());
            return;
        }
        var key = rowIdIndex < 0 ? RowKey.createRowKey(rowCount) : new RowKey(value(rowIdIndex, names, values));
        rows.addRowToTable(new DefaultRow(key, layout.cells(position.file(), names, values)));
        rowCount++;
    }

    private Optional<String> rowIdProblem(List<String> names, List<String> values) {
        if (rowIdIndex < 0) {
            return Optional.empty();
        }
        var id = value(rowIdIndex, names, values);
        if (id.isEmpty()) {
            return Optional.of("The row id in column '" + layout.names().get(rowIdIndex) + "' is empty.");
        }
        return rowIds.add(id)
                ? Optional.empty()
                : Optional.of(
                        "The row id '" + id + "' in column '" + layout.names().get(rowIdIndex) + "' was used before.");
    }

    private String value(int index, List<String> names, List<String> values) {
        int place = names.indexOf(layout.names().get(index));
        return place < 0 ? "" : values.get(place);
    }

    @Override
    public void reject(Position position, String text, String reason) {
        rejected.addRowToTable(new DefaultRow(
                RowKey.createRowKey(rejectedCount),
                new StringCell(position.file()),
                new LongCell(position.line()),
                new StringCell(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…"),
                new StringCell(reason)));
        if (rejectedCount++ == 0) {
            firstRejected = "line " + position.line() + " of '" + position.file() + "': " + reason;
        }
    }

    /** The table of materials; nothing can be added any more. */
    BufferedDataTable rows() {
        rows.close();
        return rows.getTable();
    }

    /** The table of rejected lines; nothing can be added any more. */
    BufferedDataTable rejected() {
        rejected.close();
        return rejected.getTable();
    }

    /** The one warning about rejected lines, empty if there is none. */
    Optional<String> warning() {
        return rejectedCount == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d lines could not be used; they are at the second output. First: %s",
                        rejectedCount,
                        rejectedCount + rowCount,
                        firstRejected));
    }
}
