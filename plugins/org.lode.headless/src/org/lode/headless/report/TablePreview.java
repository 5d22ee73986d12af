package org.lode.headless.report;

import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;

/** The first rows of a table as HTML. */
final class TablePreview {
    private static final int MAX_ROWS = 12;
    private static final int MAX_COLUMNS = 24;
    private static final int MAX_TEXT = 160;

    private final BufferedDataTable table;
    private final DataTableSpec spec;
    private final List<Integer> shown;

    private TablePreview(BufferedDataTable table) {
        this.table = table;
        this.spec = table.getDataTableSpec();
        this.shown = IntStream.range(0, Math.min(spec.getNumColumns(), MAX_COLUMNS))
                .boxed()
                .toList();
    }

    /** The table's head, with a line that says how much of it is left out. */
    static String html(BufferedDataTable table) {
        return new TablePreview(table).html();
    }

    private String html() {
        var html = new StringBuilder("<div class=\"preview\"><table>\n<thead><tr><th>Row ID</th>");
        for (int column : shown) {
            html.append(isNumber(column) ? "<th class=\"number\">" : "<th>")
                    .append(Html.shorten(spec.getColumnSpec(column).getName(), MAX_TEXT))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        try (var rows = table.iterator()) {
            for (int row = 0; row < MAX_ROWS && rows.hasNext(); row++) {
                append(html, rows.next());
            }
        }
        html.append("</tbody></table></div>\n");
        return html.append(omitted()).toString();
    }

    private void append(StringBuilder html, DataRow row) {
        html.append("<tr><th>")
                .append(Html.shorten(row.getKey().getString(), MAX_TEXT))
                .append("</th>");
        for (int column : shown) {
            html.append(cell(column, row.getCell(column)));
        }
        html.append("</tr>\n");
    }

    private String cell(int column, DataCell cell) {
        if (cell.isMissing()) {
            return "<td class=\"missing\" title=\"missing value\">–</td>";
        }
        if (cell instanceof IntValue || cell instanceof LongValue) {
            return "<td class=\"number\">" + Html.escape(cell.toString()) + "</td>";
        }
        if (cell instanceof DoubleValue real) {
            return "<td class=\"number\" title=\"" + real.getDoubleValue() + "\">"
                    + Numbers.brief(real.getDoubleValue()) + "</td>";
        }
        var text = cell.toString();
        var drawing = cell instanceof StringValue && StructurePictures.areIn(spec.getColumnSpec(column))
                ? StructurePictures.svg(text)
                : "";
        var kind = !drawing.isEmpty() ? " class=\"structure\"" : text.length() > 30 ? " class=\"long\"" : "";
        return "<td" + kind + ">" + drawing + "<span title=\"" + Html.escape(text) + "\">"
                + Html.shorten(text, MAX_TEXT) + "</span></td>";
    }

    private boolean isNumber(int column) {
        return spec.getColumnSpec(column).getType().isCompatible(DoubleValue.class);
    }

    private String omitted() {
        long rows = table.size();
        int columns = spec.getNumColumns();
        if (rows <= MAX_ROWS && columns <= MAX_COLUMNS) {
            return "";
        }
        return String.format(
                "<p class=\"omitted\">Shown: %,d of %,d rows, %,d of %,d columns.</p>%n",
                Math.min(rows, MAX_ROWS), rows, Math.min(columns, MAX_COLUMNS), columns);
    }
}
