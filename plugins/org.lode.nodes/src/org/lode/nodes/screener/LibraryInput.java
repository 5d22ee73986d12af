package org.lode.nodes.screener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.lode.learn.LearnException;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.reader.RecordTable;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.KindChoice;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.CandidateFiles;
import org.lode.screen.CandidatePaths;
import org.lode.screen.ScreenedCandidate;

/** The records of library files as candidates, read as {@code ./lode screen} does; never more than a few are held. */
final class LibraryInput implements ScreenedInput {
    private static final int TELLING = 200;

    private final List<Path> files;
    private final boolean bundle;
    private final String textColumn;
    private final KindChoice choice;

    private LibraryInput(List<Path> files, boolean bundle, String textColumn, KindChoice choice) {
        this.files = files;
        this.bundle = bundle;
        this.textColumn = textColumn;
        this.choice = choice;
    }

    /**
     * Finds the files.
     *
     * @param location a file, a folder, or a pattern such as {@code data/part-*.csv}
     * @param textColumn heading of the column with the structures, empty for the first of the usual ones
     * @throws KNIMEException if a location is not on this computer
     * @throws LearnException if there is no file, or one lacks the column
     */
    @SuppressWarnings("resource") // nothing is open after the check
    static LibraryInput of(String location, String textColumn, KindChoice choice)
            throws KNIMEException, LearnException, IOException {
        var text = location.strip();
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        var name = text.substring(slash + 1);
        boolean pattern = name.contains("*");
        var path = Locations.resolve(pattern ? folder(text, slash) : text);
        var files = pattern ? CandidatePaths.matching(path, name) : CandidatePaths.of(path);
        var input = new LibraryInput(
                files, pattern || Files.isDirectory(path), textColumn.isEmpty() ? null : textColumn, choice);
        input.candidates().check();
        return input;
    }

    private static String folder(String location, int slash) {
        return slash < 0 ? "." : location.substring(0, Math.max(1, slash));
    }

    @Override
    public CandidateFiles candidates() {
        return new CandidateFiles(files, textColumn, null);
    }

    @Override
    public MaterialKind kind(MaterialKind ofModels) throws IOException {
        if (choice.kind().isPresent()) {
            return choice.kind().get();
        }
        var texts = new ArrayList<String>();
        boolean smiles = false;
        try (var candidates = candidates()) {
            for (int i = 0; i < TELLING && candidates.hasNext(); i++) {
                var text = candidates.next().text();
                if (text != null && !text.isBlank()) {
                    texts.add(text);
                    smiles |= isSmiles(candidates, text);
                }
            }
        }
        return texts.isEmpty() ? ofModels : KindChoice.detected(texts, smiles);
    }

    /** Whether the name of the column says so. */
    private static boolean isSmiles(CandidateFiles candidates, String text) {
        int column = candidates.record().values().indexOf(text);
        return column >= 0 && Columns.isSmiles(candidates.record().columns().get(column));
    }

    @Override
    public Rejected rejected(ExecutionContext exec) {
        return new RejectedRecords(exec);
    }

    @Override
    public BestRows rows(ExecutionContext exec, List<ScreenedCandidate> best, Progress progress) throws IOException {
        var sorted = best.stream().mapToLong(ScreenedCandidate::index).sorted().toArray();
        var table = new RecordTable();
        try (var candidates = candidates()) {
            int kept = 0;
            for (long index = 0; (index == 0 || kept < sorted.length) && candidates.hasNext(); index++) {
                progress.check();
                candidates.next();
                var record = candidates.record();
                if (index == 0) {
                    table.columns(record.columns());
                }
                if (kept < sorted.length && sorted[kept] == index) {
                    var file = candidates.file().getFileName().toString();
                    table.add(index, file, record.line(), record.columns(), record.values());
                    kept++;
                }
            }
        }
        var rows = table.in(exec, files.get(0).getFileName().toString(), bundle);
        var places = best.stream()
                .mapToLong(candidate -> Arrays.binarySearch(sorted, candidate.index()))
                .toArray();
        return new BestRows(rows, places, structure(rows.getDataTableSpec()));
    }

    private String structure(DataTableSpec columns) {
        return textColumn != null && columns.containsName(textColumn)
                ? textColumn
                : Columns.namedStructure(columns)
                        .or(() -> columns.stream()
                                .filter(Columns::isStructure)
                                .map(DataColumnSpec::getName)
                                .findFirst())
                        .orElse("");
    }
}
