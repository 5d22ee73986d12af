package org.lode.headless.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lode.design.BayesianDesigner;
import org.lode.design.DesignException;
import org.lode.design.DesignResult;
import org.lode.design.DesignSettings;
import org.lode.design.DesignSettings.Conditions;
import org.lode.design.DesignSettings.Interruption;
import org.lode.design.DesignSettings.PriorSettings;
import org.lode.design.Objective;
import org.lode.design.checkpoint.CheckpointSettings;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.SearchSettings;
import org.lode.design.sampler.StepListener;
import org.lode.headless.oracle.CommandOracle;
import org.lode.headless.oracle.CommandOracle.Scale;
import org.lode.headless.run.Cancellation;
import org.lode.headless.table.AtomicFile;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lode design}: designs structures that a command of the user's own scores best. */
@Command(
        name = "design",
        description = "Design structures that a command of your own scores best.",
        footer = {
            "",
            "COMMAND is run by the shell once and stays open. It reads SMILES from its standard input, a line each,",
            "and writes one number a line to its standard output, in the same order, flushed; several lines come at",
            "a time, and the next ones when all are answered. The input ends when the design is done. \"nan\" is the",
            "score of what must not be. Polymers come as repeat units with two \"*\".",
            "",
            "STARTS is CSV with a header, gzip-compressed if its name ends with \".gz\". Without --prior the chemical",
            "language is learned from it. While it runs, the design is kept in the file OUT.checkpoint; a design that",
            "broke off comes to the same result with --resume, and one that is done goes further with more --budget.",
            "",
            "Example:",
            "  ./lode design --oracle \"python3 -u score.py\" --starts molecules.csv \\",
            "      --budget 10000 --out best.csv"
        })
final class DesignCommand implements Callable<Integer> {
    private static final int PARTICLES = 200;

    @Option(names = "--oracle", required = true, paramLabel = "COMMAND", description = "The command that scores.")
    private String oracle;

    @Option(
            names = "--starts",
            required = true,
            paramLabel = "FILE",
            description = "Table of structures to start from.")
    private Path starts;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The CSV file to write.")
    private Path out;

    @Option(names = "--column", paramLabel = "NAME", description = "The column of the structures in STARTS.")
    private String column;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "molecule", description = "molecule or polymer.")
    private String kind;

    @Option(names = "--prior", paramLabel = "FILE", description = "A language that train-prior has written.")
    private Path prior;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "10000",
            description = "The most different structures that are scored.")
    private long budget;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The same seed, the same designs.")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "X",
            description =
                    "Scores are any numbers, the higher the better, and X is a difference that matters. Without it"
                            + " they are probabilities from 0 to 1.")
    private Double scale;

    @Option(names = "--designs", paramLabel = "N", defaultValue = "100", description = "Write so many of the best.")
    private int designs;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Fail if the command answers nothing for so long.")
    private long timeout;

    @Option(
            names = "--familiarity",
            paramLabel = "X",
            defaultValue = "0",
            description =
                    "How much it counts besides the score that a structure reads like the materials the language was"
                            + " learned from; 1 is much.")
    private double familiarity;

    @Option(names = "--resume", description = "Go on with the design that is kept in OUT.checkpoint.")
    private boolean resume;

    private final Terminal terminal;

    DesignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, DesignException, LearnException, Failure {
        if (budget < 1 || designs < 1 || timeout < 1 || scale != null && !(scale > 0) || !(familiarity >= 0)) {
            throw new Failure("The budget, the designs, the scale and the timeout must be above 0, and the familiarity"
                    + " not negative.");
        }
        var materialKind = TrainPriorCommand.kind(kind);
        var checkpoint = out.resolveSibling(out.getFileName() + ".checkpoint");
        if (resume != Files.exists(checkpoint)) {
            throw new Failure(
                    resume
                            ? "There is no design to go on with: the file \"" + checkpoint + "\" is missing."
                            : "The file \"" + checkpoint
                                    + "\" keeps a design; go on with it by --resume, or remove it.");
        }
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            var seeds = new ArrayList<Material>();
            int unreadable = StructureTable.read(starts, column, materialKind, seeds, progress);
            if (unreadable > 0) {
                terminal.message(unreadable + " structures could not be read and were left out.");
            }
            var result = design(materialKind, seeds, checkpoint, progress);
            if (result.designs().isEmpty()) {
                terminal.message(
                        "None of the " + result.evaluated()
                                + " structures got a score, so there is no design: the oracle answered \"nan\" to all of them.");
            }
            AtomicFile.write(out, DesignList.csv(result));
            terminal.message(String.format(
                    Locale.ROOT,
                    "%,d structures scored in %d steps. %s",
                    result.evaluated(),
                    result.log().size() - 1,
                    result.outcome()));
        }
        terminal.print(out + "\n");
        return 0;
    }

    private DesignResult design(MaterialKind materialKind, List<Material> seeds, Path checkpoint, Progress progress)
            throws IOException, DesignException, LearnException, Failure {
        var sampler = new SamplerSettings(
                        SamplerMode.OPTIMISE, SamplerStart.SEEDS, PARTICLES, Integer.MAX_VALUE, budget, seed, 0)
                .withSearch(SearchSettings.STANDARD.withRestarts(true));
        var settings = DesignSettings.STANDARD
                .withSampler(sampler)
                .withPrior(new PriorSettings(DesignSettings.STANDARD.prior().language(), List.of(), language(), 0))
                .withDesigns(designs, 1, false)
                .withConditions(new Conditions(List.of(), Optional.empty(), 1, familiarity))
                .withInterruption(new Interruption(Optional.of(new CheckpointSettings(checkpoint)), false));
        var measure = scale == null ? Scale.probability() : Scale.of(scale);
        try (var command = new CommandOracle(oracle, measure, timeout, terminal::message)) {
            var objective =
                    new Objective(command, List.of(new Property("score", "1")), List.of(), oracle + ", scale " + scale);
            var result = BayesianDesigner.design(materialKind, seeds, objective, settings, StepListener.NONE, progress);
            command.finish();
            return result;
        }
    }

    private Optional<ChemicalLanguageModel> language() throws IOException, DesignException, Failure {
        if (prior == null) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(prior)) {
            throw new Failure("There is no file \"" + prior + "\".");
        }
        try (var in = new BufferedInputStream(Files.newInputStream(prior))) {
            return Optional.of(ChemicalLanguageModel.load(in, prior.toString()));
        }
    }
}
