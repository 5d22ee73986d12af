package org.lode.nodes.learner;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.RegressionLearner.Validated;
import org.lode.learn.TrainingSet;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.training.TrainingMaterials;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** What the node Model Learner does. */
final class ModelLearnerExecution {
    private static final double READ = 0.05;
    private static final double DESCRIBED = 0.3;

    private ModelLearnerExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ModelLearnerParameters parameters = in.getParameters();
        var table = in.getInTableSpec(0);
        var indices = parameters.materials.indices(table);
        parameters.materials.picked(table, indices).ifPresent(out::setWarningMessage);
        var property = parameters.materials.learnedProperty(table, indices);
        out.setOutSpec(0, PropertyModelsPortObjectSpec.planned(List.of(property)));
        out.setOutSpec(1, validationSpec(table.getColumnSpec(indices.structure())));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            ModelLearnerParameters parameters = in.getParameters();
            var table = in.getInTable(0);
            var materials = TrainingMaterials.read(table, parameters.materials, progress.part(0, READ));
            var training = Training.of(materials, recipe(parameters, materials), table, progress.part(READ, DESCRIBED));
            var learner =
                    new RegressionLearner(parameters.learner.regressor(), parameters.folds, Seed.of(parameters.seed));
            var learned = learner.learnValidated(training.set(), progress.part(DESCRIBED, 1));
            materials
                    .problems()
                    .warning(table.size(), "could not be learned from", "the others were")
                    .ifPresent(out::setWarningMessage);
            out.setOutData(0, new PropertyModelsPortObject(List.of(learned.model())));
            var validation = validation(exec, materials, training, learned);
            out.setOutData(1, validation);
            out.setInternalData(
                    ViewTable.of(exec, ModelLearnerView.of(learned.model().card(), validation, progress)));
            return null;
        });
    }

    private static Recipe recipe(ModelLearnerParameters parameters, TrainingMaterials materials)
            throws InvalidSettingsException, KNIMEException {
        var kind = materials.set().kind();
        var recipe = parameters.descriptors.recipe().orElseGet(() -> Recipe.standard(kind));
        if (!recipe.accepts(kind)) {
            throw new KNIMEException("The recipe '" + recipe.text() + "' has descriptors that a " + kind.label()
                    + " does not have. Select another recipe in the dialog.");
        }
        return recipe;
    }

    /**
     * What is learned from.
     *
     * @param set rows that have descriptors, with their values
     * @param names the row ids of these rows
     */
    private record Training(TrainingSet set, List<String> names) {
        private static Training of(
                TrainingMaterials materials, Recipe recipe, BufferedDataTable table, Progress progress) {
            var set = materials.set();
            var features = new Featurizer(recipe, 0).compute(set.materials(), progress);
            features.rejections()
                    .forEach(rejection ->
                            materials.problems().add(set.names().get(rejection.source()), rejection.reason()));
            var texts = new ArrayList<String>();
            var names = new ArrayList<String>();
            var targets = new double[features.rows()];
            for (int row = 0; row < features.rows(); row++) {
                Material material = set.materials().get(features.source(row));
                texts.add(material.canonical());
                names.add(set.names().get(features.source(row)));
                targets[row] = set.values()[features.source(row)];
            }
            var provenance = Provenance.of(table.getDataTableSpec().getName(), "");
            return new Training(new TrainingSet(features, texts, targets, set.property(), recipe, provenance), names);
        }
    }

    private static DataTableSpec validationSpec(DataColumnSpec structureColumn) {
        return new DataTableSpec(
                column(structureColumn.getName(), structureColumn.getType()),
                column("Measured", DoubleCell.TYPE),
                column("Prediction", DoubleCell.TYPE),
                column("Deviation", DoubleCell.TYPE),
                column("Fold", IntCell.TYPE));
    }

    private static BufferedDataTable validation(
            ExecutionContext exec, TrainingMaterials materials, Training training, Validated learned) {
        var container = exec.createDataContainer(validationSpec(materials.structureColumn()));
        for (int row = 0; row < training.names().size(); row++) {
            container.addRowToTable(new DefaultRow(
                    training.names().get(row),
                    materials.cells().get(training.names().get(row)),
                    new DoubleCell(training.set().targets()[row]),
                    new DoubleCell(learned.predictions().mean()[row]),
                    new DoubleCell(learned.predictions().deviation()[row]),
                    new IntCell(learned.folds().fold()[row] + 1)));
        }
        container.close();
        return container.getTable();
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
