package org.lode.nodes.descriptors;

import java.util.List;
import java.util.TreeMap;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.nodes.descriptors.DescriptorCalculatorParameters.FailedRows;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.execution.Warnings;
import org.lode.nodes.models.ConnectedModels;
import org.lode.nodes.parameters.Recipes;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;
import org.lode.represent.selection.DroppedColumn;

/** What the node Descriptor Calculator does. */
final class DescriptorCalculatorExecution {
    private static final double COMPUTED = 0.8;
    private static final double SELECTED = 0.9;

    private DescriptorCalculatorExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        DescriptorCalculatorParameters parameters = in.getParameters();
        var table = in.getInTableSpec(0);
        int structure = Columns.structure(table, parameters.structureColumn);
        if (parameters.isPicked()) {
            out.setWarningMessage(Columns.pickedStructure(table, structure));
        }
        var recipe = parameters.chosenRecipe().known();
        if (recipe.isPresent() && !parameters.result.selects()) {
            var conditions = conditions(parameters, table);
            var whole = Recipes.parse(recipe.get().text() + conditions.inRecipe());
            out.setOutSpec(0, layout(parameters, whole).spec(table));
        }
        out.setOutSpec(1, RejectedRows.spec(table));
        if (in.getOutPortTypes().length > 2) {
            out.setOutSpec(2, DroppedTable.spec());
        }
    }

    private static Conditions conditions(DescriptorCalculatorParameters parameters, DataTableSpec table) {
        return Conditions.of(table, List.of(parameters.conditionColumns.filterFromFullSpec(table)));
    }

    private static ResultLayout layout(DescriptorCalculatorParameters parameters, Recipe recipe) {
        return ResultLayout.all(parameters.result.form, parameters.prefix, names(recipe));
    }

    private static List<String> names(Recipe recipe) {
        return recipe.columns().stream().map(DescriptorColumn::name).toList();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            DescriptorCalculatorParameters parameters = in.getParameters();
            var table = in.getInTable(0);
            var input = table.getDataTableSpec();
            var conditions = conditions(parameters, input);
            var chosen = parameters.chosenRecipe();
            var recipe = new ChosenRecipe(chosen.text() + conditions.inRecipe(), chosen.elementTable())
                    .load(ConnectedModels.models(in.getInPortObjects()));
            var structures = new Structures(table, StructureColumn.index(table, parameters.structureColumn));
            var kind = conditions.isEmpty() ? structures.kind(parameters.kind, recipe) : MaterialKind.MIXTURE;
            boolean selects = parameters.result.selects();
            var layout = selects
                    ? ResultLayout.all(ResultParameters.Form.COLUMNS, parameters.prefix, names(recipe))
                    : layout(parameters, recipe);
            var described = exec.createDataContainer(layout.spec(input));
            var rejected = new RejectedRows(exec, input);
            boolean keepFailed = parameters.failedRows == FailedRows.KEEP;
            var run = new DescriptorRun(
                    structures,
                    conditions,
                    kind,
                    recipe,
                    parameters.limits.limits(),
                    layout,
                    keepFailed,
                    described,
                    rejected,
                    new TreeMap<>());
            run.all(selects ? progress.part(0, COMPUTED) : progress);
            described.close();
            var result = described.getTable();
            List<DroppedColumn> dropped = List.of();
            if (selects) {
                var selection = DescriptorSelection.of(
                        result, input.getNumColumns(), parameters.result, progress.part(COMPUTED, SELECTED));
                dropped = selection.dropped();
                result = selection.table(exec, input, layout, parameters.result.form, progress.part(SELECTED, 1));
            }
            var rejectedRows = rejected.close();
            Warnings.show(
                    out,
                    List.of(
                            StructureColumn.note(input, structures.index(), parameters.structureColumn),
                            rejected.problems()
                                    .warning(
                                            table.size(),
                                            "have no descriptors",
                                            "they are at the second output with the reason"),
                            DroppedTable.note(dropped, recipe.size()),
                            run.note()));
            out.setOutData(0, result);
            out.setOutData(1, rejectedRows);
            if (in.getOutPortTypes().length > 2) {
                out.setOutData(2, DroppedTable.of(exec, dropped, names(recipe)));
            }
            out.setInternalData(ViewTable.of(
                    exec,
                    DescriptorCalculatorView.of(
                            recipe.text(),
                            result,
                            input.getNumColumns(),
                            dropped,
                            names(recipe),
                            rejectedRows,
                            progress)));
            return null;
        });
    }
}
