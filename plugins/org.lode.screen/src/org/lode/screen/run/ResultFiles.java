package org.lode.screen.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;

/** The tables that a run leaves behind, as CSV: {@code best.csv}, {@code all.csv} and {@code rejected.csv}. */
public final class ResultFiles implements Closeable {
    private final Path folder;
    private final Table all;
    private final Table rejected;
    private final List<String> headings;

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
    public ResultFiles(Path folder, List<Property> properties, List<TargetWindow> targets, boolean withAll)
            throws IOException {
        this.folder = folder;
        headings = headings(properties, targets);
        all = withAll ? new Table(folder, "all.csv", headings) : null;
        rejected = new Table(folder, "rejected.csv", List.of("place", "name", "structure", "reason"));
    }

    /** The headings of a table of screened candidates. */
    public static List<String> headings(List<Property> properties, List<TargetWindow> targets) {
        var headings = new ArrayList<>(List.of("name", "structure"));
        for (var property : properties) {
            var unit = property.unit().isEmpty() ? "" : " (" + property.unit() + ")";
            headings.add(property.name() + unit);
            headings.add(property.name() + " deviation");
            headings.add(property.name() + " lower");
            headings.add(property.name() + " upper");
            headings.add(property.name() + " in domain");
        }
        for (var target : targets) {
            headings.add("P(" + target.property() + " in target)");
        }
        headings.add("log probability");
        return headings;
    }

    void add(ScreenedCandidate candidate) throws IOException {
        if (all != null) {
            all.printer.printRecord(cells(candidate));
        }
    }

    void add(RejectedCandidate candidate) throws IOException {
        rejected.printer.printRecord(candidate.place(), candidate.name(), candidate.text(), candidate.reason());
    }

    /** Writes the best with their ranks, and gives all tables their names. */
    public void complete(List<ScreenedCandidate> best, int[] paretoRanks) throws IOException {
        var withRanks = new ArrayList<>(headings);
        withRanks.add("rank");
        withRanks.add("Pareto rank");
        try (var table = new Table(folder, "best.csv", withRanks)) {
            for (int rank = 0; rank < best.size(); rank++) {
                var cells = cells(best.get(rank));
                cells.add(rank + 1);
                cells.add(paretoRanks[rank]);
                table.printer.printRecord(cells);
            }
            table.complete();
        }
        rejected.complete();
        if (all != null) {
            all.complete();
        }
    }

    /** The cells of a candidate below the {@linkplain #headings headings}: texts, numbers and truth values. */
    public static List<Object> cells(ScreenedCandidate candidate) {
        List<Object> cells = new ArrayList<>();
        cells.add(candidate.name());
        cells.add(candidate.text());
        for (int i = 0; i < candidate.mean().length; i++) {
            cells.add(candidate.mean()[i]);
            cells.add(candidate.deviation()[i]);
            cells.add(candidate.lower()[i]);
            cells.add(candidate.upper()[i]);
            cells.add(candidate.inDomain()[i]);
        }
        for (double logProbability : candidate.logProbability()) {
            cells.add(StrictMath.exp(logProbability));
        }
        cells.add(candidate.score());
        return cells;
    }

    @Override
    public void close() throws IOException {
        rejected.close();
        if (all != null) {
            all.close();
        }
    }
}
