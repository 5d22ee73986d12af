package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.models.ConnectedModels;
import org.lode.nodes.parameters.Targets;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.represent.Progress;
import org.lode.screen.Screening;
import org.lode.screen.ScreeningResult;
import org.lode.screen.ScreeningSettings;

/** What the node Screener does. */
final class ScreenerExecution {
    private static final int CANDIDATES = 1;
    private static final double SCREENED = 0.95;
    private static final String NO_TARGET =
            "No target has a bound: the candidates are predicted, but not ranked. Set a bound in the dialog.";

    private ScreenerExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ScreenerParameters parameters = in.getParameters();
        var table = in.getInTableSpec(CANDIDATES);
        int structure = Columns.structure(table, parameters.structureColumn);
        var properties = ConnectedModels.checkedProperties(in.getInPortSpecs());
        var targets = Targets.bounded(parameters.targets, properties);
        var notes = new ArrayList<String>();
        if (parameters.isPicked()) {
            notes.add(Columns.pickedStructure(table, structure));
        }
        if (targets.isEmpty()) {
            notes.add(NO_TARGET);
        }
        if (!notes.isEmpty()) {
            out.setWarningMessage(String.join(" ", notes));
        }
        out.setOutSpecs(RankedTable.spec(table, properties, targets), RejectedRows.spec(table));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            var table = in.getInTable(CANDIDATES);
            var rejected = new RejectedRows(exec, table.getDataTableSpec());
            var result = screen(in, table, rejected, progress.part(0, SCREENED));
            rejected.problems()
                    .warning(table.size(), "could not be screened", "they are at the second output with the reason")
                    .ifPresent(out::setWarningMessage);
            out.setOutData(RankedTable.of(exec, table, result, progress.part(SCREENED, 1)), rejected.close());
            return null;
        });
    }

    private static ScreeningResult screen(
            ExecuteInput in, BufferedDataTable table, RejectedRows rejected, Progress progress) throws Exception {
        ScreenerParameters parameters = in.getParameters();
        var models = ConnectedModels.models(in.getInPortObjects());
        var specs =
                List.of(in.getInPortObjects()).stream().map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        var targets = Targets.bounded(parameters.targets, ConnectedModels.checkedProperties(specs));
        var structures = new Structures(table, Columns.structure(table.getDataTableSpec(), parameters.structureColumn));
        var kind = table.size() == 0 ? models.get(0).card().materialKind() : structures.kind(parameters.kind);
        var settings = new ScreeningSettings(kind, parameters.best, parameters.deduplicate, 0);
        try (var candidates = new TableCandidates(structures);
                var listener = new RejectedCandidates(table, rejected)) {
            return Screening.run(candidates, models, targets, settings, listener, progress);
        }
    }
}
