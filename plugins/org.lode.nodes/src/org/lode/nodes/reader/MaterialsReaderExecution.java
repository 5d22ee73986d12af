package org.lode.nodes.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.execution.NodeExecution;
import org.lode.represent.Progress;

/** What the node Materials Reader does. It goes over the files twice, so that it never holds more than one record. */
final class MaterialsReaderExecution {
    private static final double FIRST_PASS = 0.3;

    private MaterialsReaderExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        MaterialsReaderParameters parameters = in.getParameters();
        if (parameters.file.isBlank()) {
            throw new InvalidSettingsException("No file is selected. Enter its path in the dialog.");
        }
        // The first output's columns are known when the file has been read; configuring must not read.
        out.setOutSpec(1, TableWriter.rejectedSpec());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        MaterialsReaderParameters parameters = in.getParameters();
        var path = Locations.resolve(parameters.file.strip());
        if (!Files.isReadable(path)) {
            throw new KNIMEException(
                    "The file '" + parameters.file + "' does not exist or cannot be read. Check the path.");
        }
        var exec = in.getExecutionContext();
        var writer = NodeExecution.run(exec, progress -> {
            var files = new SourceFiles(path);
            var types = new ColumnTypes();
            read(files, parameters, progress.part(0, FIRST_PASS), "Looking at the columns", types);
            checkColumn(parameters.structureColumn, types.names(), "structure", parameters.file);
            checkColumn(parameters.rowIdColumn, types.names(), "row id", parameters.file);
            var layout = new TableLayout(types, parameters.structureColumn, files.isBundle());
            var tables = new TableWriter(
                    exec, layout, path.getFileName().toString(), parameters.checkStructures, parameters.rowIdColumn);
            read(files, parameters, progress.part(FIRST_PASS, 1), "Reading", tables);
            return tables;
        });
        writer.warning().ifPresent(out::setWarningMessage);
        out.setOutData(writer.rows(), writer.rejected());
    }

    private static void read(
            SourceFiles files, MaterialsReaderParameters parameters, Progress progress, String what, RecordSink sink)
            throws IOException, KNIMEException {
        boolean[] any = {false};
        files.visit(fraction -> progress.report(fraction, what), (name, text) -> {
            var reader = parameters.format.reader(name);
            if (reader.isPresent()) {
                any[0] = true;
                reader.get().read(text, name, new CheckedSink(sink, progress));
            }
        });
        if (!any[0]) {
            throw new KNIMEException(
                    "The format of '" + parameters.file + "' does not show in its name. Select the format "
                            + "in the dialog. Crystal structures (CIF, POSCAR) cannot be read yet.");
        }
    }

    private static void checkColumn(Optional<String> column, List<String> names, String use, String file)
            throws KNIMEException {
        if (column.isPresent() && !names.contains(column.get())) {
            throw new KNIMEException("The " + use + " column '" + column.get() + "' is not in '" + file
                    + "'. Its columns are "
                    + String.join(
                            ", ",
                            names.stream()
                                    .limit(10)
                                    .map(name -> "'" + name + "'")
                                    .toList())
                    + (names.size() > 10 ? " and " + (names.size() - 10) + " more." : "."));
        }
    }

    /** Asks before each record whether the node was cancelled. */
    private record CheckedSink(RecordSink sink, Progress progress) implements RecordSink {
        @Override
        public void columns(List<String> names) {
            sink.columns(names);
        }

        @Override
        public void accept(Position position, List<String> names, List<String> values) throws IOException {
            progress.check();
            sink.accept(position, names, values);
        }

        @Override
        public void reject(Position position, String text, String reason) throws IOException {
            progress.check();
            sink.reject(position, text, reason);
        }
    }
}
