package org.lode.nodes.models;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.learn.ModelCard;
import org.lode.nodes.table.UniqueNames;

/** Model cards as a table, one row a model. */
public final class CardTable {
    /** The figures of a validation that every card is asked for. */
    private static final List<String> METRICS = List.of("mae", "rmse", "r2");

    private CardTable() {}

    /** The columns; the same for all models. */
    public static DataTableSpec spec() {
        var columns = new ArrayList<DataColumnSpec>();
        for (var name : List.of("Property", "Unit", "Kind", "Recipe", "Learner")) {
            columns.add(column(name, StringCell.TYPE));
        }
        columns.add(column("Materials", IntCell.TYPE));
        columns.add(column("MAE", DoubleCell.TYPE));
        columns.add(column("RMSE", DoubleCell.TYPE));
        columns.add(column("R²", DoubleCell.TYPE));
        for (var name : List.of("Validation", "Data", "Licence", "Citation", "Date")) {
            columns.add(column(name, StringCell.TYPE));
        }
        columns.add(column("Seed", LongCell.TYPE));
        columns.add(column("Derived From", StringCell.TYPE));
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    /** The cards, in their order, with the models' ids as row ids. */
    public static BufferedDataTable of(ExecutionContext exec, List<ModelCard> cards) {
        var container = exec.createDataContainer(spec());
        var ids = new UniqueNames();
        for (var card : cards) {
            container.addRowToTable(new DefaultRow(ids.take(card.id()), cells(card)));
        }
        container.close();
        return container.getTable();
    }

    private static List<DataCell> cells(ModelCard card) {
        var cells = new ArrayList<DataCell>();
        cells.add(text(card.property().name()));
        cells.add(text(card.property().unit()));
        cells.add(text(card.materialKind().label()));
        cells.add(text(card.recipe()));
        cells.add(text(card.learner()));
        cells.add(new IntCell(card.rows()));
        for (var metric : METRICS) {
            var value = card.metrics().get(metric);
            cells.add(
                    value == null
                            ? new MissingCell("The model's card has no '" + metric + "'.")
                            : new DoubleCell(value));
        }
        cells.add(text(card.split()));
        cells.add(text(card.provenance().dataSource()));
        cells.add(text(card.provenance().licence()));
        cells.add(text(card.provenance().citation()));
        cells.add(text(card.provenance().date()));
        cells.add(new LongCell(card.seed()));
        cells.add(text(String.join(", ", card.derivedFrom())));
        return cells;
    }

    private static DataCell text(String text) {
        return new StringCell(text);
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
