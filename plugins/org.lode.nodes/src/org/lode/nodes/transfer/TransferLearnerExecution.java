package org.lode.nodes.transfer;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.Provenance;
import org.lode.learn.transfer.TransferLearner;
import org.lode.learn.transfer.TransferSettings;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.training.TrainingMaterials;
import org.lode.nodes.views.ViewTable;

/** What the node Transfer Learner does. */
final class TransferLearnerExecution {
    private static final double READ = 0.05;

    private TransferLearnerExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        TransferLearnerParameters parameters = in.getParameters();
        var materials = parameters.materials;
        var table = in.getInTableSpec(1);
        var indices = materials.indices(table);
        materials.picked(table, indices).ifPresent(out::setWarningMessage);
        out.setOutSpec(0, PropertyModelsPortObjectSpec.planned(List.of(materials.learnedProperty(table, indices))));
        out.setOutSpec(1, TransferTables.verdictSpec());
        out.setOutSpec(2, TransferTables.validationSpec(table.getColumnSpec(indices.structure())));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            TransferLearnerParameters parameters = in.getParameters();
            PropertyModelsPortObject sources = in.getInPortObject(0);
            var table = in.getInTable(1);
            long seed = Seed.of(parameters.seed);
            var materials = TrainingMaterials.read(table, parameters.materials, progress.part(0, READ));
            var provenance = Provenance.of(table.getDataTableSpec().getName(), "");
            var settings = new TransferSettings(
                    parameters.descriptors.recipe(),
                    parameters.method.method(),
                    parameters.learningCurve,
                    parameters.folds,
                    seed,
                    0,
                    provenance);
            var report = TransferLearner.learn(sources.models(), materials.set(), settings, progress.part(READ, 1));
            report.rejected().forEach(rejection -> materials
                    .problems()
                    .add(materials.set().names().get(rejection.source()), rejection.reason()));
            var warnings = new ArrayList<>(report.warnings());
            materials
                    .problems()
                    .warning(table.size(), "could not be learned from", "the others were")
                    .ifPresent(warnings::add);
            if (!warnings.isEmpty()) {
                out.setWarningMessage(String.join(" ", warnings));
            }
            out.setOutData(0, new PropertyModelsPortObject(List.of(report.model())));
            out.setOutData(1, TransferTables.verdict(exec, report, seed));
            var validation = TransferTables.validation(exec, report, materials);
            out.setOutData(2, validation);
            out.setInternalData(ViewTable.of(exec, TransferLearnerView.of(report, validation, progress)));
            return null;
        });
    }
}
