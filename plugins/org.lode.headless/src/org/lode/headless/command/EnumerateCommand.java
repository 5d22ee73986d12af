package org.lode.headless.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lode.headless.run.Cancellation;
import org.lode.headless.table.AtomicFile;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.candidates.CandidateGenerator;
import org.lode.represent.candidates.CandidateSpace;
import org.lode.represent.candidates.FragmentSpace;
import org.lode.represent.polymer.FragmentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lode enumerate}: writes a library of repeat units put together from fragments. */
@Command(
        name = "enumerate",
        description = "Put repeat units of polymers together from fragments and write them as CSV.",
        footer = {
            "",
            "SPEC is CSV with the columns class, name and smiles; a line of class \"pattern\" has class names",
            "instead of a SMILES. Without it Lode's own table of common linkers, rings and side groups is used.",
            "",
            "Example:",
            "  ./lode enumerate --limit 5000 --seed 1 --out library.csv"
        })
final class EnumerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SPEC", arity = "0..1", description = "Table of fragments and patterns.")
    private Path specification;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The CSV file to write.")
    private Path out;

    @Option(names = "--limit", paramLabel = "N", description = "Write at most so many.", defaultValue = "100000")
    private long limit;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Draw them in a random order, so that the first N are a sample of all.")
    private Long seed;

    private final Terminal terminal;

    EnumerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, MaterialException, Failure {
        var space = new FragmentSpace(table());
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            var count = new long[1];
            AtomicFile.write(out, part -> count[0] = write(space, part, progress));
            terminal.message(String.format("%,d repeat units of %,d combinations", count[0], space.size()));
        }
        terminal.print(out + "\n");
        return 0;
    }

    private FragmentTable table() throws IOException, MaterialException, Failure {
        if (specification == null) {
            return FragmentTable.standard();
        }
        if (!Files.isRegularFile(specification)) {
            throw new Failure("There is no file \"" + specification + "\".");
        }
        return FragmentTable.parse(Files.readAllLines(specification, StandardCharsets.UTF_8));
    }

    private long write(CandidateSpace space, Path file, Progress progress) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader("repeat unit", "pattern", "fragments")
                .setRecordSeparator('\n')
                .get();
        var order = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        var units = CandidateGenerator.of(space, order, true);
        double expected = Math.min(limit, space.size());
        long written = 0;
        try (var printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            for (; written < limit && units.hasNext(); written++) {
                progress.check();
                var unit = units.next();
                printer.printRecord(unit.text(), unit.origin(), String.join("+", unit.parts()));
                progress.report(written / expected, unit.origin());
            }
        }
        return written;
    }
}
