package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Rows;
import org.lode.nodes.views.View.Section;
import org.lode.represent.Progress;

/** Rows that could not be used, by reason. The reason is in the table's last column. */
public final class Rejections {
    private static final int READ = 20_000;
    private static final int REASONS = 10;
    private static final int EXAMPLES = 10;
    private static final int LONGEST_CELL = 160;

    private Rejections() {}

    /** How often each reason occurs, with examples; the user's own words in quotes don't tell reasons apart. */
    public static Section section(BufferedDataTable rejected, Progress progress) {
        var sample = Sample.of(rejected, READ, progress);
        int reason = sample.spec().getNumColumns() - 1;
        var counts = new LinkedHashMap<String, Integer>();
        var examples = new ArrayList<List<String>>();
        for (var row : sample.rows()) {
            var text = row.getCell(reason).toString();
            counts.merge(text.replaceAll("'[^']*'", "'…'"), 1, Integer::sum);
            if (examples.size() < EXAMPLES) {
                var cells = new ArrayList<String>();
                cells.add(row.getKey().getString());
                row.forEach(cell -> cells.add(cell.isMissing() ? "" : cut(cell.toString())));
                examples.add(cells);
            }
        }
        var columns = new ArrayList<String>();
        columns.add("row");
        sample.spec().forEach(column -> columns.add(column.getName()));
        return new Section(
                "What could not be used",
                sample.note(),
                List.of(new Bars("Reasons", "", bars(counts)), new Rows("Examples", columns, examples)));
    }

    private static List<Bar> bars(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue, Comparator.reverseOrder()))
                .limit(REASONS)
                .map(entry -> new Bar(cut(entry.getKey()), entry.getValue(), ""))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }
}
