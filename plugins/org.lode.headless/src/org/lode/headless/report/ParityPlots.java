package org.lode.headless.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;

/**
 * Recognises a validation table by its columns and plots it. A column whose name begins with "measured" is set against
 * each one that names a prediction; the deviation is looked for among the columns that share the prediction's words.
 */
final class ParityPlots {
    private static final int MAX_ROWS = 5_000;

    private ParityPlots() {}

    /** The plots, or an empty string if the table is no validation table. */
    static String html(BufferedDataTable table) {
        var numbers = numberColumns(table);
        var measured =
                numbers.stream().filter(c -> c.key().startsWith("measured")).findFirst();
        var predicted = numbers.stream().filter(Column::isPrediction).toList();
        if (measured.isEmpty() || predicted.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<div class=\"plots\">");
        for (var column : predicted) {
            var points = points(table, measured.get().index(), column.index(), deviation(column, numbers));
            html.append("<figure>")
                    .append(ParityPlot.svg(points, measured.get().name(), column.name()))
                    .append("</figure>");
        }
        return html.append("</div>\n").toString();
    }

    private record Column(int index, String name) {
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }

        boolean isDeviation() {
            return key().contains("deviation") || key().contains("uncertainty");
        }

        boolean isPrediction() {
            return key().contains("predict") && !isDeviation() && !key().contains("error");
        }
    }

    private static List<Column> numberColumns(BufferedDataTable table) {
        var spec = table.getDataTableSpec();
        return IntStream.range(0, spec.getNumColumns())
                .filter(i -> spec.getColumnSpec(i).getType().isCompatible(DoubleValue.class))
                .mapToObj(i -> new Column(i, spec.getColumnSpec(i).getName()))
                .toList();
    }

    /** The deviation column that directly follows the prediction or begins with the same word; -1 if there is none. */
    private static int deviation(Column prediction, List<Column> numbers) {
        var word = prediction.key().split("[^a-z]+")[0];
        return numbers.stream()
                .filter(c -> c.isDeviation()
                        && (c.index() == prediction.index() + 1 || c.key().startsWith(word)))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private static List<ParityPlot.Point> points(BufferedDataTable table, int measured, int predicted, int deviation) {
        List<ParityPlot.Point> points = new ArrayList<>();
        try (var rows = table.iterator()) {
            while (rows.hasNext() && points.size() < MAX_ROWS) {
                var row = rows.next();
                points.add(new ParityPlot.Point(
                        row.getKey().getString(),
                        number(row.getCell(measured)),
                        number(row.getCell(predicted)),
                        deviation < 0 ? Double.NaN : number(row.getCell(deviation))));
            }
        }
        return points;
    }

    private static double number(DataCell cell) {
        return cell instanceof DoubleValue value ? value.getDoubleValue() : Double.NaN;
    }
}
