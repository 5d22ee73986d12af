package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.design.BayesianDesigner;
import org.lode.design.DesignResult;
import org.lode.design.SecondOpinion;
import org.lode.design.Uncancelled;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.execution.Warnings;
import org.lode.nodes.models.ConnectedModels;
import org.lode.nodes.models.OtherKinds;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.parameters.Targets;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.Structures;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.MaterialKind;

/** What the node Bayesian Designer does. */
final class BayesianDesignerExecution {
    private static final int SEEDS = 1;
    private static final double READ = 0.05;
    private static final double DESIGNED = 0.95;
    private static final String NO_SEEDS = "The table of seeds is empty, so nothing was designed.";

    private BayesianDesignerExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        BayesianDesignerParameters parameters = in.getParameters();
        var table = in.getInTableSpec(SEEDS);
        int structure = Columns.structure(table, parameters.structureColumn);
        var inputs = in.getInPortSpecs();
        var properties = ConnectedModels.checkedProperties(SecondOpinions.guides(inputs, parameters.lastJudges));
        var targets = targets(parameters, properties);
        if (parameters.lastJudges) {
            SecondOpinions.check(inputs, targets);
        }
        FurtherTables.check(inputs, parameters.structureColumn);
        DesignConditions.of(parameters);
        if (parameters.isPicked()) {
            out.setWarningMessage(Columns.pickedStructure(table, structure));
        }
        var judged = SecondOpinions.properties(inputs, parameters.lastJudges);
        out.setOutSpecs(DesignTables.designSpec(properties, targets, judged), DesignTables.logSpec());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            BayesianDesignerParameters parameters = in.getParameters();
            var table = in.getInTable(SEEDS);
            var structures =
                    new Structures(table, Columns.structure(table.getDataTableSpec(), parameters.structureColumn));
            var kind = kind(structures, parameters);
            var seeds = SeedMaterials.read(structures, kind, progress.part(0, READ / 2));
            var further = FurtherTables.read(in.getInPortObjects(), parameters, kind, progress.part(READ / 2, READ));
            var guides = SecondOpinions.guides(in.getInPortObjects(), parameters.lastJudges);
            var properties = ConnectedModels.checkedProperties(specs(guides));
            var targets = targets(parameters, properties);
            long seed = Seed.of(parameters.seed);
            var models = ConnectedModels.models(guides);
            var result = table.size() == 0
                    ? new DesignResult(properties, targets, List.of(), List.of(), 0, 0, 0, NO_SEEDS, false)
                    : BayesianDesigner.design(
                            kind,
                            seeds.materials(),
                            models,
                            targets,
                            DesignerSettings.of(parameters, seed, kind, further),
                            progress.part(READ, DESIGNED));
            var rest = result.cancelled() ? Uncancelled.of(progress) : progress;
            var opinion = parameters.lastJudges
                    ? Optional.of(SecondOpinions.of(in.getInPortObjects(), result, rest.part(DESIGNED, 1)))
                    : Optional.<SecondOpinion>empty();
            if (table.size() == 0) {
                out.setWarningMessage(NO_SEEDS);
            } else {
                var warnings = new ArrayList<>(List.of(
                        result.cancelled() ? Optional.of(result.outcome()) : Optional.<String>empty(),
                        NoDesigns.warning(result, seeds.materials(), parameters),
                        OtherKinds.warning(models, kind),
                        opinion.flatMap(SecondOpinions::note),
                        seeds.problems().warning(table.size(), "could not be used as seeds", "the others were")));
                warnings.addAll(further.warnings());
                Warnings.show(out, warnings);
            }
            var judged = SecondOpinions.properties(specs(in.getInPortObjects()), parameters.lastJudges);
            var designs = DesignTables.designs(exec, result, opinion, judged);
            var log = DesignTables.log(exec, result, seed);
            out.setOutData(designs, log);
            var known = KnownMaterials.of(seeds.materials(), models, properties, rest.part(1, 1));
            out.setInternalData(ViewTable.of(exec, BayesianDesignerView.of(result, kind, designs, log, known, rest)));
            return null;
        });
    }

    private static PortObjectSpec[] specs(PortObject[] inputs) {
        return Arrays.stream(inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
    }

    private static MaterialKind kind(Structures structures, BayesianDesignerParameters parameters)
            throws KNIMEException {
        var kind = structures.kind(parameters.kind);
        if (kind != MaterialKind.MOLECULE && kind != MaterialKind.POLYMER) {
            throw new KNIMEException("The seed structures are read as a " + kind.label() + " (" + kind.notation()
                    + "), and only molecules and polymers can be designed. Select another structure column or another "
                    + "kind of material.");
        }
        return kind;
    }

    private static List<TargetWindow> targets(BayesianDesignerParameters parameters, List<Property> properties)
            throws InvalidSettingsException {
        var targets = Targets.bounded(parameters.targets, properties);
        if (targets.isEmpty()) {
            throw new InvalidSettingsException(
                    "No target has a bound, so there is nothing to design for. Set a lower or an upper bound in the"
                            + " dialog.");
        }
        return targets;
    }
}
