package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.nodes.descriptors.DescriptorCalculatorParameters.FailedRows;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.Rejection;

/** What the node Descriptor Calculator does, in blocks of rows, so that the table's length doesn't matter. */
final class DescriptorCalculatorExecution {
    private static final int BLOCK = 4096;

    private DescriptorCalculatorExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        DescriptorCalculatorParameters parameters = in.getParameters();
        var table = in.getInTableSpec(0);
        int structure = Columns.structure(table, parameters.structureColumn);
        if (parameters.isPicked()) {
            out.setWarningMessage(Columns.pickedStructure(table, structure));
        }
        out.setOutSpecs(spec(table, parameters.chosenRecipe(), parameters.prefix), RejectedRows.spec(table));
    }

    private static DataTableSpec spec(DataTableSpec table, Recipe recipe, String prefix) {
        var columns = recipe.columns().stream()
                .map(column -> new DataColumnSpecCreator(prefix + column.name(), DoubleCell.TYPE).createSpec())
                .toList();
        return Columns.append(table, Columns.unique(table, columns));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            DescriptorCalculatorParameters parameters = in.getParameters();
            var table = in.getInTable(0);
            var input = table.getDataTableSpec();
            var structures = new Structures(table, Columns.structure(input, parameters.structureColumn));
            var recipe = parameters.chosenRecipe();
            var kind = structures.kind(parameters.kind, recipe);
            var described = exec.createDataContainer(spec(input, recipe, parameters.prefix));
            var rejected = new RejectedRows(exec, input);
            var run = new Run(structures, kind, recipe, parameters.failedRows == FailedRows.KEEP, described, rejected);
            run.all(progress);
            described.close();
            rejected.problems()
                    .warning(table.size(), "have no descriptors", "they are at the second output with the reason")
                    .ifPresent(out::setWarningMessage);
            var rejectedRows = rejected.close();
            out.setOutData(described.getTable(), rejectedRows);
            out.setInternalData(ViewTable.of(
                    exec,
                    DescriptorCalculatorView.of(
                            recipe.text(), described.getTable(), input.getNumColumns(), rejectedRows, progress)));
            return null;
        });
    }

    private record Run(
            Structures structures,
            MaterialKind kind,
            Recipe recipe,
            boolean keepFailed,
            BufferedDataContainer described,
            RejectedRows rejected) {

        private void all(Progress progress) {
            long total = structures.table().size();
            long done = 0;
            var block = new ArrayList<DataRow>(BLOCK);
            try (var rows = structures.table().iterator()) {
                while (rows.hasNext()) {
                    block.add(rows.next());
                    if (block.size() == BLOCK || !rows.hasNext()) {
                        block(block, progress.part((double) done / total, (double) (done + block.size()) / total));
                        done += block.size();
                        block.clear();
                    }
                }
            }
        }

        private void block(List<DataRow> rows, Progress progress) {
            var texts = new ArrayList<String>(rows.size());
            rows.forEach(row -> texts.add(structures.text(row)));
            var features = new Featurizer(recipe, 0).parseAndCompute(kind, texts, progress);
            var reasons = reasons(features);
            int next = 0;
            for (int i = 0; i < rows.size(); i++) {
                progress.check();
                var row = rows.get(i);
                var reason = reasons.get(i);
                if (reason == null) {
                    described.addRowToTable(appended(row, numbers(features, next++)));
                } else {
                    rejected.add(row, reason);
                    if (keepFailed) {
                        described.addRowToTable(appended(row, missing(reason)));
                    }
                }
            }
        }

        private static Map<Integer, String> reasons(Features features) {
            var reasons = new HashMap<Integer, String>();
            for (Rejection rejection : features.rejections()) {
                reasons.put(rejection.source(), rejection.reason());
            }
            return reasons;
        }

        private DataCell[] numbers(Features features, int row) {
            return Arrays.stream(features.row(row)).mapToObj(DoubleCell::new).toArray(DataCell[]::new);
        }

        private DataCell[] missing(String reason) {
            var cells = new DataCell[recipe.size()];
            Arrays.fill(cells, new MissingCell(reason));
            return cells;
        }

        private static DataRow appended(DataRow row, DataCell[] more) {
            var cells = new DataCell[row.getNumCells() + more.length];
            for (int i = 0; i < row.getNumCells(); i++) {
                cells[i] = row.getCell(i);
            }
            System.arraycopy(more, 0, cells, row.getNumCells(), more.length);
            return new DefaultRow(row.getKey(), cells);
        }
    }
}
