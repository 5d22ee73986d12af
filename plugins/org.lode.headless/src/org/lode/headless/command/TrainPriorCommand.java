package org.lode.headless.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lode.design.DesignException;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Smoothing;
import org.lode.headless.run.Cancellation;
import org.lode.headless.table.AtomicFile;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lode train-prior}: learns a chemical language and says how good it is. */
@Command(
        name = "train-prior",
        description = "Learn a chemical language, the prior of the Bayesian Designer, from structures.",
        footer = {
            "",
            "Each IN is CSV with a header, gzip-compressed if its name ends with \".gz\". Structures are in the",
            "column named by --column, or else in the first one whose name holds \"smiles\".",
            "One structure in twenty is held out to measure the language; all are in the one that is written.",
            "",
            "Example:",
            "  ./lode train-prior molecules.csv --kind molecule --out molecules.prior"
        })
final class TrainPriorCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", arity = "1..*", description = "Tables of structures.")
    private List<Path> files;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "molecule or polymer.")
    private String kind;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Option(names = "--column", paramLabel = "NAME", description = "The column of the structures.")
    private String column;

    @Option(names = "--order", paramLabel = "N", defaultValue = "10", description = "The longest context, in tokens.")
    private int order;

    @Option(
            names = "--least-count",
            paramLabel = "N",
            defaultValue = "1",
            description = "Leave out contexts that were seen fewer times.")
    private int leastCount;

    private final Terminal terminal;

    TrainPriorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, DesignException, Failure {
        var materialKind = kind(kind);
        if (order < 1 || order > 20 || leastCount < 1) {
            throw new Failure("The order must be 1 to 20 and the least count at least 1.");
        }
        var settings = LanguageSettings.STANDARD.withOrder(order);
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            var structures = new ArrayList<Material>();
            int unreadable = 0;
            for (var file : files) {
                unreadable += StructureTable.read(file, column, materialKind, structures, progress);
            }
            if (unreadable > 0) {
                terminal.message(unreadable + " structures could not be read and were left out.");
            }
            measure(materialKind, structures, settings, progress.part(0, 0.5));
            var language = ChemicalLanguageModel.train(materialKind, structures, settings, progress.part(0.5, 0.9))
                    .pruned(leastCount);
            AtomicFile.write(out, part -> {
                try (var stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                    language.save(stream);
                }
            });
            terminal.print(String.format(
                    Locale.ROOT,
                    "structures %d, tokens %d, entries %d, bytes %d%n",
                    language.structures(),
                    language.vocabularySize(),
                    language.entries(),
                    Files.size(out)));
            terminal.print(PriorQuality.samples(language, structures, progress).text());
        }
        terminal.print(out + "\n");
        return 0;
    }

    /** The kind of structures of a language by its name in lower case. */
    static MaterialKind kind(String kind) throws Failure {
        return switch (kind) {
            case "molecule" -> MaterialKind.MOLECULE;
            case "polymer" -> MaterialKind.POLYMER;
            default -> throw new Failure("There is no language of \"" + kind + "\"; give molecule or polymer.");
        };
    }

    private void measure(
            MaterialKind materialKind, List<Material> structures, LanguageSettings settings, Progress progress)
            throws DesignException {
        var seen = new ArrayList<Material>();
        var heldOut = new ArrayList<Material>();
        for (int i = 0; i < structures.size(); i++) {
            (i % 20 == 0 ? heldOut : seen).add(structures.get(i));
        }
        if (seen.isEmpty()) {
            return;
        }
        var language = ChemicalLanguageModel.train(materialKind, seen, settings, progress)
                .pruned(leastCount);
        terminal.print(PriorQuality.perplexity(language, heldOut, progress).text("Kneser-Ney"));
        var backOff = language.withSmoothing(Smoothing.BACK_OFF);
        terminal.print(PriorQuality.perplexity(backOff, heldOut, progress).text("back-off"));
    }
}
