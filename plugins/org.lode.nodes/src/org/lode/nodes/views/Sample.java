package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.SmilesCells;
import org.lode.represent.Progress;

/**
 * Rows of a table, evenly spaced, so that a page has enough to show and not too much.
 *
 * @param spec the table's columns
 * @param total how many rows the table has
 * @param rows those that were taken, in their order
 */
public record Sample(DataTableSpec spec, long total, List<DataRow> rows) {
    /** How many points a plot gets at most. */
    public static final int POINTS = 2_000;

    private static final int LONGEST_NAME = 80;

    /** Takes at most so many rows; all of them if there are no more. */
    public static Sample of(BufferedDataTable table, int most, Progress progress) {
        long step = Math.max(1, (table.size() + most - 1) / most);
        var rows = new ArrayList<DataRow>();
        try (var iterator = table.iterator()) {
            for (long index = 0; iterator.hasNext(); index++) {
                progress.check();
                var row = iterator.next();
                if (index % step == 0) {
                    rows.add(row);
                }
            }
        }
        return new Sample(table.getDataTableSpec(), table.size(), rows);
    }

    /** Takes the first rows. */
    public static Sample first(BufferedDataTable table, int most) {
        var rows = new ArrayList<DataRow>();
        try (var iterator = table.iterator()) {
            while (rows.size() < most && iterator.hasNext()) {
                rows.add(iterator.next());
            }
        }
        return new Sample(table.getDataTableSpec(), table.size(), rows);
    }

    /** Says how many rows are shown where that is not all of them; else an empty text. */
    public String note() {
        return rows.size() == total
                ? ""
                : String.format(Locale.ROOT, "%,d of %,d rows are shown, evenly spaced.", rows.size(), total);
    }

    /** Whether there is such a column. */
    public boolean has(String column) {
        return index(column) >= 0;
    }

    /**
     * The index of a column that a node appended, -1 if there is none: the last with this name or with the number that
     * {@link org.lode.nodes.table.Columns#unique} put behind it.
     */
    private int index(String column) {
        for (int i = spec.getNumColumns() - 1; i >= 0; i--) {
            var name = spec.getColumnSpec(i).getName();
            if (name.equals(column) || name.startsWith(column + " (#")) {
                return i;
            }
        }
        return -1;
    }

    /** The numbers of a column, NaN where they are missing or there is no such column. */
    public double[] numbers(String column) {
        int index = index(column);
        var numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = index < 0 ? Double.NaN : number(rows.get(i), index);
        }
        return numbers;
    }

    private static double number(DataRow row, int index) {
        return row.getCell(index) instanceof DoubleValue value ? value.getDoubleValue() : Double.NaN;
    }

    /** The texts of a column, empty where they are missing or there is no such column. */
    public List<String> texts(String column) {
        int index = index(column);
        boolean structures = index >= 0 && Columns.isStructure(spec.getColumnSpec(index));
        return rows.stream()
                .map(row -> {
                    if (index < 0 || row.getCell(index).isMissing()) {
                        return "";
                    }
                    return structures
                            ? SmilesCells.text(row.getCell(index))
                            : row.getCell(index).toString();
                })
                .toList();
    }

    /** The row ids, shortened to what a tooltip can show. */
    public List<String> names() {
        return rows.stream().map(row -> shortened(row.getKey().getString())).toList();
    }

    /** A text that is not longer than a line of a page. */
    public static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }
}
