package org.lode.headless.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lode.headless.run.Cancellation;
import org.lode.headless.table.AtomicFile;
import org.lode.learn.LearnException;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.candidates.CandidateGenerator;
import org.lode.represent.candidates.CandidateSpace;
import org.lode.represent.candidates.FragmentSpace;
import org.lode.represent.candidates.GeneratedCandidate;
import org.lode.represent.polymer.FragmentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lode enumerate}: writes a library of candidates put together from parts. */
@Command(
        name = "enumerate",
        description =
                "Put candidates together from fragments, monomers, substituents or elements and write them as CSV.",
        footer = {
            "",
            "SPEC is CSV with the columns class, name and smiles; a line of class \"pattern\" has class names",
            "instead of a SMILES. Without it Lode's own table of common linkers, rings and side groups is used.",
            "Files of monomers, substituents and prototypes are those that ./lode screen reads; crystals are written as",
            "CIF, a text of several lines in one cell, which ./lode screen reads, too.",
            "",
            "Examples:",
            "  ./lode enumerate --limit 5000 --seed 1 --out library.csv",
            "  ./lode enumerate --monomers monomers.smi --class polyimide \\",
            "      --out polyimides.csv",
            "  ./lode enumerate --scaffold \"[R1]c1ccc([R2])cc1\" --substituents groups.smi \\",
            "      --out molecules.csv",
            "  ./lode enumerate --prototypes oxides.csv --replace \"Sr: Ba, Ca; Ti: Zr\" \\",
            "      --neutral --out formulas.csv"
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

    @Option(names = "--monomers", paramLabel = "FILE", description = "Polymers of these monomers, alone and in pairs.")
    private Path monomers;

    @Option(names = "--class", paramLabel = "NAME", description = "With --monomers: only polymers of this class.")
    private String polymerClass;

    @Option(names = "--scaffold", paramLabel = "SMILES", description = "With places for substituents such as [R1].")
    private String scaffold;

    @Option(
            names = "--substituents",
            paramLabel = "FILE",
            description = "Substituents, SMILES with one *, for the --scaffold.")
    private Path substituents;

    @Option(names = "--prototypes", paramLabel = "FILE", description = "Formulas or crystals for --replace.")
    private Path prototypes;

    @Option(names = "--replace", paramLabel = "ELEMENTS", description = "Such as \"Sr: Ba, Ca; Ti: Zr\".")
    private String replacements;

    @Option(names = "--neutral", description = "With --replace: only what common oxidation states can balance.")
    private boolean neutral;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    EnumerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, MaterialException, LearnException, Failure {
        var space = space();
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            var count = new long[1];
            AtomicFile.write(out, part -> count[0] = write(space, part, progress));
            terminal.message(String.format("%,d candidates of %,d combinations", count[0], space.size()));
        }
        terminal.print(out + "\n");
        return 0;
    }

    private CandidateSpace space() throws IOException, MaterialException, LearnException, Failure {
        var ways = Stream.of(specification, monomers, substituents, prototypes)
                .filter(Objects::nonNull)
                .toList();
        if (ways.size() > 1) {
            throw usage("Give one of SPEC, --monomers, --substituents and --prototypes");
        }
        if (monomers != null) {
            return parts(monomers).polymers(polymerClass);
        }
        if (substituents != null || scaffold != null) {
            if (substituents == null || scaffold == null) {
                throw usage("Give both --scaffold and --substituents");
            }
            return parts(substituents).substituents(scaffold);
        }
        if (prototypes != null || replacements != null) {
            if (prototypes == null || replacements == null) {
                throw usage("Give both --prototypes and --replace");
            }
            return parts(prototypes).elements(replacements, neutral);
        }
        return new FragmentSpace(table());
    }

    private EnumeratedSpace parts(Path file) {
        return new EnumeratedSpace(file, terminal::message);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private List<String> headings() {
        if (monomers != null) {
            return List.of("repeat unit", "polymerisation", "first monomer", "second monomer");
        }
        if (substituents != null) {
            return List.of("structure", "scaffold", "substituents");
        }
        return prototypes != null
                ? List.of("structure", "prototype", "replacements")
                : List.of("repeat unit", "pattern", "fragments");
    }

    private List<String> cells(GeneratedCandidate unit) {
        if (monomers == null) {
            return List.of(unit.text(), unit.origin(), String.join("+", unit.parts()));
        }
        return List.of(
                unit.text(),
                unit.origin(),
                unit.parts().get(0),
                unit.parts().size() > 1 ? unit.parts().get(1) : "");
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
                .setHeader(headings().toArray(String[]::new))
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
                printer.printRecord(cells(unit));
                progress.report(written / expected, unit.origin());
            }
        }
        return written;
    }
}
