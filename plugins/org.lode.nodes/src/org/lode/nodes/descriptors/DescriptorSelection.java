package org.lode.nodes.descriptors;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.represent.Progress;
import org.lode.represent.selection.ColumnSelection;
import org.lode.represent.selection.DroppedColumn;

/**
 * Which descriptors of a described table are left out.
 *
 * @param described the table with all descriptors as columns
 * @param first place of the first descriptor
 * @param dropped the descriptors that are left out, by their places among the descriptors
 */
record DescriptorSelection(BufferedDataTable described, int first, List<DroppedColumn> dropped) {
    static DescriptorSelection of(BufferedDataTable described, int first, ResultParameters result, Progress progress) {
        int count = described.getDataTableSpec().getNumColumns() - first;
        var selection = new ColumnSelection(count);
        try (var rows = described.iterator()) {
            while (rows.hasNext()) {
                progress.check();
                var row = rows.next();
                if (!isMissing(row, first)) {
                    selection.add(numbers(row, first));
                }
            }
        }
        return new DescriptorSelection(
                described, first, selection.dropped(result.dropConstant, result.threshold(), progress));
    }

    private static boolean isMissing(DataRow row, int first) {
        return first < row.getNumCells() && row.getCell(first).isMissing();
    }

    private static double[] numbers(DataRow row, int first) {
        var numbers = new double[row.getNumCells() - first];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((DoubleValue) row.getCell(first + i)).getDoubleValue();
        }
        return numbers;
    }

    /** The table with the descriptors that are kept, in the wanted form. */
    BufferedDataTable table(
            ExecutionContext exec,
            DataTableSpec input,
            ResultLayout all,
            ResultParameters.Form form,
            Progress progress) {
        var out = dropped.stream().map(DroppedColumn::column).collect(Collectors.toSet());
        var kept = IntStream.range(0, all.names().size())
                .filter(column -> !out.contains(column))
                .toArray();
        var layout = new ResultLayout(form, all.prefix(), all.names(), kept);
        var container = exec.createDataContainer(layout.spec(input));
        long done = 0;
        try (var rows = described.iterator()) {
            while (rows.hasNext()) {
                progress.check();
                var row = rows.next();
                var before =
                        new DefaultRow(row.getKey(), row.stream().limit(first).toList());
                container.addRowToTable(
                        isMissing(row, first)
                                ? layout.missing(before, ((MissingCell) row.getCell(first)).getError())
                                : layout.described(before, numbers(row, first)));
                progress.report((double) ++done / described.size(), "Leaving out descriptors");
            }
        }
        container.close();
        return container.getTable();
    }
}
