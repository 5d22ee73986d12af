package org.lode.nodes.transfer;

import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.learn.transfer.TransferReport;
import org.lode.nodes.training.TrainingMaterials;

/** The tables that tell how well the transfer went. */
final class TransferTables {
    private TransferTables() {}

    static DataTableSpec verdictSpec() {
        return new DataTableSpec(
                column("Verdict", StringCell.TYPE),
                column("Property", StringCell.TYPE),
                column("Unit", StringCell.TYPE),
                column("Transfer MAE", DoubleCell.TYPE),
                column("Direct MAE", DoubleCell.TYPE),
                column("Gain", DoubleCell.TYPE),
                column("Gain Lower 95%", DoubleCell.TYPE),
                column("Gain Upper 95%", DoubleCell.TYPE),
                column("Best Source", StringCell.TYPE),
                column("Materials", IntCell.TYPE),
                column("Seed", LongCell.TYPE));
    }

    static DataTableSpec validationSpec(DataColumnSpec structureColumn) {
        return new DataTableSpec(
                column(structureColumn.getName(), structureColumn.getType()),
                column("Measured", DoubleCell.TYPE),
                column("Transfer Prediction", DoubleCell.TYPE),
                column("Transfer Deviation", DoubleCell.TYPE),
                column("Direct Prediction", DoubleCell.TYPE),
                column("Direct Deviation", DoubleCell.TYPE),
                column("Fold", IntCell.TYPE));
    }

    static BufferedDataTable verdict(ExecutionContext exec, TransferReport report, long seed) {
        var container = exec.createDataContainer(verdictSpec());
        var property = report.model().card().property();
        var best = report.sources().stream()
                .findFirst()
                .map(source -> source.id() + " (" + source.way() + ")")
                .orElse("none");
        container.addRowToTable(new DefaultRow(
                "Verdict",
                new StringCell(report.verdict()),
                new StringCell(property.name()),
                new StringCell(property.unit()),
                new DoubleCell(report.transferMae()),
                new DoubleCell(report.directMae()),
                new DoubleCell(report.gain().value()),
                new DoubleCell(report.gain().lower()),
                new DoubleCell(report.gain().upper()),
                new StringCell(best),
                new IntCell(report.validation().size()),
                new LongCell(seed)));
        container.close();
        return container.getTable();
    }

    static BufferedDataTable validation(ExecutionContext exec, TransferReport report, TrainingMaterials materials) {
        var container = exec.createDataContainer(validationSpec(materials.structureColumn()));
        for (var row : report.validation()) {
            List<DataCell> cells = List.of(
                    materials.cells().get(row.name()),
                    new DoubleCell(row.measured()),
                    new DoubleCell(row.transferred()),
                    new DoubleCell(row.transferredDeviation()),
                    new DoubleCell(row.direct()),
                    new DoubleCell(row.directDeviation()),
                    new IntCell(row.fold()));
            container.addRowToTable(new DefaultRow(row.name(), cells));
        }
        container.close();
        return container.getTable();
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
