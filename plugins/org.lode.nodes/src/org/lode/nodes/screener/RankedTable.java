package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.screener.ScreenedInput.BestRows;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.PredictionColumns;
import org.lode.represent.Progress;
import org.lode.screen.Merits;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningResult;

/** The best candidates, best first: their rows as they came, with predictions, score and rank behind. */
final class RankedTable {
    private RankedTable() {}

    /** The columns; {@code withKnown} tells whether there is a list of known materials. */
    static DataTableSpec spec(
            DataTableSpec table,
            List<Property> properties,
            List<TargetWindow> targets,
            RankingParameters ranking,
            boolean withKnown) {
        var columns = new ArrayList<>(PredictionColumns.specs(properties, targets));
        columns.addAll(FurtherColumns.specs(ranking, properties, targets, withKnown));
        columns.add(new DataColumnSpecCreator("Log Probability", DoubleCell.TYPE).createSpec());
        columns.add(new DataColumnSpecCreator("Rank", IntCell.TYPE).createSpec());
        return Columns.append(table, Columns.unique(table, columns));
    }

    static BufferedDataTable of(
            ExecutionContext exec,
            BestRows best,
            ScreeningResult result,
            List<Merits> merits,
            RankingParameters ranking,
            boolean withKnown,
            Progress progress) {
        var rows = rows(best, progress);
        var columns = best.table().getDataTableSpec();
        var container =
                exec.createDataContainer(spec(columns, result.properties(), result.targets(), ranking, withKnown));
        var further = new FurtherColumns(ranking, result, merits);
        for (int rank = 0; rank < rows.length; rank++) {
            progress.check();
            container.addRowToTable(ranked(
                    rows[rank],
                    result.best().get(rank),
                    further.cells(result.best().get(rank), rank, withKnown),
                    rank));
        }
        container.close();
        return container.getTable();
    }

    /** The candidates' rows by rank, found in one more pass over the table. */
    private static DataRow[] rows(BestRows best, Progress progress) {
        var ranks = new HashMap<Long, Integer>();
        for (long place : best.places()) {
            ranks.put(place, ranks.size());
        }
        var rows = new DataRow[best.places().length];
        try (var iterator = best.table().iterator()) {
            for (long index = 0; iterator.hasNext(); index++) {
                progress.check();
                var row = iterator.next();
                var rank = ranks.get(index);
                if (rank != null) {
                    rows[rank] = row;
                }
            }
        }
        return rows;
    }

    private static DataRow ranked(DataRow row, ScreenedCandidate candidate, List<DataCell> further, int place) {
        var cells = new ArrayList<DataCell>();
        row.forEach(cells::add);
        cells.addAll(PredictionColumns.cells(
                candidate.mean(), candidate.deviation(), candidate.inDomain(), candidate.logProbability()));
        cells.addAll(further);
        cells.add(new DoubleCell(candidate.score()));
        cells.add(new IntCell(place + 1));
        return new DefaultRow(row.getKey(), cells);
    }
}
