package org.lode.nodes.reader;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.lode.nodes.execution.Locations;
import org.lode.represent.Progress;

/**
 * A file, folder or archive of materials as the user named it. It is gone over twice, so that never more than one
 * record is held.
 */
public final class MaterialsFile {
    private static final double FIRST_PASS = 0.3;
    private static final int NAMES_SHOWN = 10;

    private final String location;
    private final Path path;
    private final SourceFiles files;
    private final FileFormat format;

    private MaterialsFile(String location, Path path, SourceFiles files, FileFormat format) {
        this.location = location;
        this.path = path;
        this.files = files;
        this.format = format;
    }

    /**
     * How records become rows.
     *
     * @param structureColumn the column with materials; empty: the first text column whose name says so
     * @param checkStructures whether records whose material cannot be read are rejected
     * @param rowIdColumn the column with the row ids; empty: the rows are numbered
     * @param allStructures whether every structure of a CIF becomes a row; else the first of each file
     */
    public record Options(
            Optional<String> structureColumn,
            boolean checkStructures,
            Optional<String> rowIdColumn,
            boolean allStructures) {
        /** Every record becomes a numbered row. */
        public static final Options PLAIN = new Options(Optional.empty(), false, Optional.empty(), false);
    }

    /**
     * What was read.
     *
     * @param materials one row a record
     * @param rejected what is no record, with the reason
     * @param warning the one warning about what was rejected or may not be meant, empty if there is nothing to tell
     */
    public record Tables(BufferedDataTable materials, BufferedDataTable rejected, Optional<String> warning) {}

    /**
     * Finds a file whose format shows in its name.
     *
     * @throws KNIMEException if it is not there
     */
    public static MaterialsFile of(String location) throws KNIMEException {
        return of(location, FileFormat.AUTO);
    }

    /** Finds a file of the given format, or the files of a pattern such as {@code data/part-*.csv}. */
    static MaterialsFile of(String location, FileFormat format) throws KNIMEException {
        var text = location.strip();
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        var name = text.substring(slash + 1);
        boolean pattern = name.contains("*");
        var path = Locations.resolve(pattern ? folder(text, slash) : text);
        if (!Files.isReadable(path)) {
            throw new KNIMEException("The file '" + location + "' does not exist or cannot be read. Check the path.");
        }
        return new MaterialsFile(location, path, pattern ? new SourceFiles(path, name) : new SourceFiles(path), format);
    }

    private static String folder(String location, int slash) {
        return slash < 0 ? "." : location.substring(0, Math.max(1, slash));
    }

    /**
     * Reads everything.
     *
     * @throws KNIMEException if the file is of no known format, damaged, or has no such column
     */
    public Tables read(ExecutionContext exec, Options options, Progress progress) throws KNIMEException {
        try {
            var types = new ColumnTypes();
            pass(options, progress.part(0, FIRST_PASS), "Looking at the columns", types);
            if (types.names().isEmpty() && types.records() == 0) {
                throw new KNIMEException("The file '" + location
                        + "' is empty: it has neither column names nor materials. Check that it is the right file.");
            }
            checkColumn(options.structureColumn(), types.names(), "structure");
            checkColumn(options.rowIdColumn(), types.names(), "row id");
            var layout = new TableLayout(types, options.structureColumn(), files.isBundle());
            var name = path.getFileName().toString();
            var writer = new TableWriter(exec, layout, name, options.rowIdColumn());
            if (options.checkStructures() && layout.structure().isPresent()) {
                var check = new StructureCheck(writer, layout.structure().get());
                pass(options, progress.part(FIRST_PASS, 1), "Reading and checking structures", check);
                check.finish();
            } else {
                pass(options, progress.part(FIRST_PASS, 1), "Reading", writer);
            }
            var warnings = Stream.of(noRows(types), writer.warning(), types.warning())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
            return new Tables(
                    writer.rows(), writer.rejected(), Optional.of(warnings).filter(text -> !text.isEmpty()));
        } catch (ZipException | EOFException e) {
            throw new KNIMEException(
                    "The file '" + location + "' is damaged and cannot be unpacked. Get it once more.", e);
        } catch (IOException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private Optional<String> noRows(ColumnTypes types) {
        return types.records() > 0
                ? Optional.empty()
                : Optional.of("The file '" + location + "' has column names, but no rows.");
    }

    private void pass(Options options, Progress progress, String what, RecordSink sink)
            throws IOException, KNIMEException {
        var any = new AtomicBoolean();
        files.visit(fraction -> progress.report(fraction, what), (name, text) -> {
            var reader = format.reader(name, options.allStructures());
            if (reader.isPresent()) {
                any.set(true);
                reader.get().read(text, name, new CheckedSink(sink, progress));
            }
        });
        if (!any.get()) {
            throw new KNIMEException("The format of '" + location + "' does not show in its name. Select the format in "
                    + "the dialog.");
        }
    }

    private void checkColumn(Optional<String> column, List<String> names, String use) throws KNIMEException {
        if (column.isEmpty() || names.contains(column.get())) {
            return;
        }
        var shown =
                names.stream().limit(NAMES_SHOWN).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        int hidden = names.size() - NAMES_SHOWN;
        throw new KNIMEException("The " + use + " column '" + column.get() + "' is not in '" + location
                + "'. Its columns are " + shown + (hidden > 0 ? " and " + hidden + " more." : "."));
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
