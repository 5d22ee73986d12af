package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.PropertyModel;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.execution.Warnings;
import org.lode.nodes.models.ConnectedModels;
import org.lode.nodes.models.OtherKinds;
import org.lode.nodes.parameters.Targets;
import org.lode.nodes.reader.MaterialsFile;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.Merits;
import org.lode.screen.Screening;
import org.lode.screen.ScreeningResult;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionSettings;

/** What the node Screener does. */
final class ScreenerExecution {
    private static final double READ = 0.2;
    private static final double SCREENED = 0.9;
    private static final double COMPARED = 0.95;
    private static final String NO_TARGET =
            "No target has a bound: the candidates are predicted, but not ranked. Set a bound in the dialog.";

    private ScreenerExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ScreenerParameters parameters = in.getParameters();
        var properties = ConnectedModels.checkedProperties(in.getInPortSpecs());
        var targets = Targets.bounded(parameters.targets, properties);
        var notes = new ArrayList<String>();
        if (targets.isEmpty()) {
            notes.add(NO_TARGET);
        }
        var table = Columns.table(in.getInPortSpecs());
        if (table.isPresent()) {
            int structure = Columns.structure(table.get(), parameters.structureColumn);
            if (parameters.isPicked()) {
                notes.add(0, Columns.pickedStructure(table.get(), structure));
            }
            out.setOutSpecs(
                    RankedTable.spec(
                            table.get(), properties, targets, parameters.ranking, isKnown(in.getInPortSpecs())),
                    RejectedRows.spec(table.get()));
        } else if (parameters.libraryFile.isBlank()) {
            throw new InvalidSettingsException(
                    "There are no candidates. Add the port for a table of them with the three dots on "
                            + "the node, or enter a library file in the dialog.");
        }
        if (!notes.isEmpty()) {
            out.setWarningMessage(String.join(" ", notes));
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            ScreenerParameters parameters = in.getParameters();
            var candidates = candidates(in, exec, progress.part(0, READ));
            var table = candidates.table();
            var rejected = new RejectedRows(exec, table.getDataTableSpec());
            var models = ConnectedModels.models(in.getInPortObjects());
            var structures = structures(in, table);
            var kind = table.size() == 0 ? models.get(0).card().materialKind() : structures.kind(parameters.kind);
            var known = known(in, progress);
            var result = screen(in, models, structures, kind, known, rejected, progress.part(READ, SCREENED));
            var merits = Merits.of(result.best(), kind, known, progress.part(SCREENED, COMPARED));
            var unused = rejected.problems()
                    .warning(table.size(), "could not be screened", "they are at the second output with the reason")
                    .or(candidates::warning);
            Warnings.show(out, List.of(OtherKinds.warning(models, kind), unused));
            var ranked = RankedTable.of(
                    exec, table, result, merits, parameters.ranking, isKnown(specs(in)), progress.part(COMPARED, 1));
            var rejectedRows = rejected.close();
            out.setOutData(ranked, rejectedRows);
            var input = table.getDataTableSpec();
            var structure = input.getColumnSpec(structures.index()).getName();
            out.setInternalData(ViewTable.of(
                    exec, ScreenerView.of(result, kind, input, structure, ranked, rejectedRows, progress)));
            return null;
        });
    }

    /**
     * What is screened.
     *
     * @param table the candidates
     * @param warning what could not be read of a library file
     */
    private record Candidates(BufferedDataTable table, Optional<String> warning) {}

    private static Candidates candidates(ExecuteInput in, ExecutionContext exec, Progress progress)
            throws KNIMEException {
        for (var input : in.getInPortObjects()) {
            if (input instanceof BufferedDataTable table) {
                return new Candidates(table, Optional.empty());
            }
        }
        ScreenerParameters parameters = in.getParameters();
        var file = MaterialsFile.of(parameters.libraryFile).read(exec, MaterialsFile.Options.PLAIN, progress);
        long damaged = file.rejected().size();
        var warning = Optional.of(String.format(
                        Locale.ROOT,
                        "%,d lines of the library file '%s' could not be read and were left out. The node 'Materials"
                                + " Reader' shows them.",
                        damaged,
                        parameters.libraryFile))
                .filter(text -> damaged > 0);
        return new Candidates(file.materials(), warning);
    }

    private static Structures structures(ExecuteInput in, BufferedDataTable table) throws InvalidSettingsException {
        ScreenerParameters parameters = in.getParameters();
        return new Structures(table, Columns.structure(table.getDataTableSpec(), parameters.structureColumn));
    }

    private static ScreeningResult screen(
            ExecuteInput in,
            List<PropertyModel> models,
            Structures structures,
            MaterialKind kind,
            List<String> known,
            RejectedRows rejected,
            Progress progress)
            throws Exception {
        ScreenerParameters parameters = in.getParameters();
        var targets = Targets.bounded(parameters.targets, ConnectedModels.checkedProperties(specs(in)));
        var settings = new ScreeningSettings(kind, parameters.best, parameters.deduplicate, 0);
        var selection = new SelectionSettings(
                parameters.filters.filters(), parameters.ranking.scoring(), parameters.ranking.variety(), known);
        try (var candidates = new TableCandidates(structures);
                var listener = new RejectedCandidates(structures.table(), rejected)) {
            return Screening.run(candidates, models, targets, settings, selection, listener, progress);
        }
    }

    private static PortObjectSpec[] specs(ExecuteInput in) {
        return Stream.of(in.getInPortObjects()).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
    }

    /** Whether there is a second table, that of known materials. */
    private static boolean isKnown(PortObjectSpec[] inputs) {
        return Stream.of(inputs).filter(DataTableSpec.class::isInstance).count() > 1;
    }

    /** The structures of the second table, if there is one. */
    private static List<String> known(ExecuteInput in, Progress progress) throws InvalidSettingsException {
        var tables = Stream.of(in.getInPortObjects())
                .filter(BufferedDataTable.class::isInstance)
                .map(BufferedDataTable.class::cast)
                .toList();
        if (tables.size() < 2) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        var table = tables.get(1);
        var structures = new Structures(table, Columns.structure(table.getDataTableSpec(), ""));
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                progress.check();
                var text = structures.text(rows.next());
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }
}
