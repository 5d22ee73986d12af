package org.lode.screen.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lode.screen.Merits;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;

/** The tables that a run leaves behind, as CSV: {@code best.csv}, {@code front.csv}, {@code all.csv} and {@code rejected.csv}. */
public final class ResultFiles implements Closeable {
    private final Path folder;
    private final Table all;
    private final Table rejected;
    private final CandidateColumns columns;

    /** A table that gets its name when it is complete. */
    private static final class Table implements Closeable {
        private final Path file;
        private final Path unfinished;
        private final CSVPrinter printer;

        @SuppressWarnings("resource") // the printer closes the writer
        Table(Path folder, String name, List<String> headings) throws IOException {
            file = folder.resolve(name);
            unfinished = folder.resolve(name + ".unfinished");
            BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader(headings.toArray(String[]::new))
                    .setRecordSeparator('\n')
                    .get();
            printer = new CSVPrinter(writer, format);
        }

        void complete() throws IOException {
            printer.close();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            printer.close();
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Begins the tables.
     *
     * @param withAll whether there is a table of all screened candidates
     */
    @SuppressWarnings("resource") // closed with this
    public ResultFiles(Path folder, CandidateColumns columns, boolean withAll) throws IOException {
        this.folder = folder;
        this.columns = columns;
        all = withAll ? new Table(folder, "all.csv", columns.headings()) : null;
        rejected = new Table(folder, "rejected.csv", List.of("place", "name", "structure", "reason"));
    }

    void add(ScreenedCandidate candidate) throws IOException {
        if (all != null) {
            all.printer.printRecord(columns.cells(candidate));
        }
    }

    void add(RejectedCandidate candidate) throws IOException {
        rejected.printer.printRecord(candidate.place(), candidate.name(), candidate.text(), candidate.reason());
    }

    /** Writes those that no other one dominates. */
    void writeFront(List<ScreenedCandidate> front) throws IOException {
        try (var table = new Table(folder, "front.csv", columns.headings())) {
            for (var candidate : front) {
                table.printer.printRecord(columns.cells(candidate));
            }
            table.complete();
        }
    }

    /** Writes the best with their ranks and merits, and gives all tables their names. */
    public void complete(List<ScreenedCandidate> best, List<Merits> merits) throws IOException {
        boolean withKnown = !merits.isEmpty() && merits.get(0).nearest() != null;
        try (var table = new Table(folder, "best.csv", columns.bestHeadings(withKnown))) {
            for (int i = 0; i < best.size(); i++) {
                table.printer.printRecord(columns.bestCells(best.get(i), i + 1, merits.get(i)));
            }
            table.complete();
        }
        rejected.complete();
        if (all != null) {
            all.complete();
        }
    }

    @Override
    public void close() throws IOException {
        rejected.close();
        if (all != null) {
            all.close();
        }
    }
}
