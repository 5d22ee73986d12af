package org.lode.nodes.screener;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.lode.learn.LearnException;
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
    private static final double READ = 0.02;
    private static final double SCREENED = 0.9;
    private static final double COMPARED = 0.95;
    private static final String ARCHIVE = ".zip";
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
        var tables = tables(in.getInPortSpecs(), DataTableSpec.class);
        checkTables(parameters, tables.size());
        var table = parameters.origin.candidates(tables);
        boolean withKnown = parameters.origin.known(tables).isPresent();
        if (table.isPresent()) {
            int structure = Columns.structure(table.get(), parameters.structureColumn);
            if (parameters.isPicked()) {
                notes.add(0, Columns.pickedStructure(table.get(), structure));
            }
            out.setOutSpecs(
                    RankedTable.spec(table.get(), properties, targets, parameters.ranking, withKnown),
                    RejectedRows.spec(table.get()));
        }
        if (!notes.isEmpty()) {
            out.setWarningMessage(String.join(" ", notes));
        }
    }

    private static void checkTables(ScreenerParameters parameters, int tables) throws InvalidSettingsException {
        boolean fromFile = parameters.origin == CandidateOrigin.FILE || tables == 0;
        if (fromFile && parameters.libraryFile.isBlank()) {
            throw new InvalidSettingsException(
                    "There are no candidates. Add the port for a table of them with the three dots on "
                            + "the node, or enter a library file in the dialog.");
        }
        if (parameters.origin == CandidateOrigin.FILE && tables > 1) {
            throw new InvalidSettingsException(
                    "The candidates come from the library file, but two tables are connected. Remove the port for"
                            + " candidates, or choose the connected table in the dialog.");
        }
    }

    private static <T> List<T> tables(Object[] inputs, Class<T> type) {
        return Stream.of(inputs).filter(type::isInstance).map(type::cast).toList();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            ScreenerParameters parameters = in.getParameters();
            var tables = tables(in.getInPortObjects(), BufferedDataTable.class);
            var input = input(parameters, tables, exec, progress.part(0, READ));
            var models = ConnectedModels.models(in.getInPortObjects());
            var kind = input.kind(models.get(0).card().materialKind());
            var knownTable = parameters.origin.known(tables);
            var known = known(knownTable, progress);
            try (var rejected = input.rejected(exec)) {
                var result = screen(in, models, input, kind, known, rejected, progress.part(READ, SCREENED));
                var merits = Merits.of(result.best(), kind, known, progress.part(SCREENED, COMPARED));
                Warnings.show(out, List.of(OtherKinds.warning(models, kind), rejected.warning(result.read())));
                var rows = input.rows(exec, result.best(), progress);
                var ranked = RankedTable.of(
                        exec, rows, result, merits, parameters.ranking, knownTable.isPresent(), progress);
                var rejectedRows = rejected.table();
                out.setOutData(ranked, rejectedRows);
                var columns = rows.table().getDataTableSpec();
                out.setInternalData(ViewTable.of(
                        exec,
                        ScreenerView.of(result, kind, columns, rows.structure(), ranked, rejectedRows, progress)));
            }
            return null;
        });
    }

    private static ScreenedInput input(
            ScreenerParameters parameters, List<BufferedDataTable> tables, ExecutionContext exec, Progress progress)
            throws KNIMEException, InvalidSettingsException, LearnException, IOException {
        var table = parameters.origin.candidates(tables);
        if (table.isPresent()) {
            return table(parameters, table.get());
        }
        if (parameters.libraryFile.strip().toLowerCase(Locale.ROOT).endsWith(ARCHIVE)) {
            var file = MaterialsFile.of(parameters.libraryFile).read(exec, MaterialsFile.Options.PLAIN, progress);
            return table(parameters, file.materials());
        }
        // where known materials are connected, the chosen column is one of theirs
        var column = tables.isEmpty() ? parameters.structureColumn : "";
        return LibraryInput.of(parameters.libraryFile, column, parameters.kind);
    }

    private static TableInput table(ScreenerParameters parameters, BufferedDataTable table)
            throws InvalidSettingsException {
        int structure = Columns.structure(table.getDataTableSpec(), parameters.structureColumn);
        return new TableInput(new Structures(table, structure), parameters.kind);
    }

    private static ScreeningResult screen(
            ExecuteInput in,
            List<PropertyModel> models,
            ScreenedInput input,
            MaterialKind kind,
            List<String> known,
            ScreenedInput.Rejected rejected,
            Progress progress)
            throws Exception {
        ScreenerParameters parameters = in.getParameters();
        var targets = Targets.bounded(parameters.targets, ConnectedModels.checkedProperties(specs(in)));
        var settings = new ScreeningSettings(kind, parameters.best, parameters.deduplicate, 0);
        var selection = new SelectionSettings(
                parameters.filters.filters(), parameters.ranking.scoring(), parameters.ranking.variety(), known);
        try (var candidates = input.candidates()) {
            return Screening.run(candidates, models, targets, settings, selection, rejected, progress);
        } catch (UncheckedIOException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static PortObjectSpec[] specs(ExecuteInput in) {
        return Stream.of(in.getInPortObjects()).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
    }

    /** The structures of the table of known materials, if there is one. */
    private static List<String> known(Optional<BufferedDataTable> table, Progress progress)
            throws InvalidSettingsException {
        var texts = new ArrayList<String>();
        if (table.isEmpty()) {
            return texts;
        }
        var structures =
                new Structures(table.get(), Columns.structure(table.get().getDataTableSpec(), ""));
        try (var rows = structures.table().iterator()) {
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
