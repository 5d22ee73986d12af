package org.lode.headless.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.lode.design.DesignException;
import org.lode.headless.bench.BenchmarkException;
import org.lode.headless.bench.Benchmarks;
import org.lode.headless.run.NodeCatalogue;
import org.lode.headless.run.RunResult;
import org.lode.headless.workflow.WorkflowException;
import org.lode.learn.LearnException;
import org.lode.represent.MaterialException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code lode} command: what it offers and how its failures are told. */
@Command(
        name = "./lode",
        description = "Finds new materials with KNIME workflows, with or without KNIME.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  test           Run everything that must pass.",
            "  build          Build what is not built.",
            "  screen-cluster Screen files on an Apache Spark cluster.",
            "",
            "Example:",
            "  ./lode run test-workflows/polymer-heat-capacity --out results"
        })
public final class Lode implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int CANCELLED = 130;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure came from.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    private Lode(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs a command line.
     *
     * @param terminal where to write
     * @param arguments the command and its arguments
     * @return 0 when done, 1 after a failure, 2 for a command line that makes no sense
     */
    public static int execute(Terminal terminal, String... arguments) {
        return execute(terminal, NodeCatalogue.installed(), arguments);
    }

    @SuppressWarnings("resource") // the stream is the process' own
    static int execute(Terminal terminal, NodeCatalogue catalogue, String... arguments) {
        var lode = new Lode(terminal);
        var line = new CommandLine(lode)
                .addSubcommand("run", new RunCommand(terminal, catalogue))
                .addSubcommand("node", new NodeCommand(terminal, catalogue))
                .addSubcommand("nodes", new NodesCommand(terminal, catalogue))
                .addSubcommand("bench", new BenchCommand(terminal, Benchmarks.all(catalogue, Versions.home())))
                .addSubcommand("screen", new ScreenCommand(terminal))
                .addSubcommand("design", new DesignCommand(terminal))
                .addSubcommand("enumerate", new EnumerateCommand(terminal))
                .addSubcommand("train-library", new TrainLibraryCommand(terminal))
                .addSubcommand("train-prior", new TrainPriorCommand(terminal))
                .setOut(terminal.results())
                .setParameterExceptionHandler((e, args) -> lode.usageError(e))
                .setExecutionExceptionHandler((e, command, result) -> lode.failure(e));
        int code = line.execute(arguments);
        terminal.results().flush();
        return code;
    }

    @Override
    @SuppressWarnings("resource") // the stream is the process' own
    public Integer call() {
        spec.commandLine().usage(terminal.results());
        return CommandLine.ExitCode.USAGE;
    }

    /** Whether the user wants to see where failures come from. */
    static boolean isVerbose(CommandSpec command) {
        return command.root().userObject() instanceof Lode lode && lode.verbose;
    }

    /** The exit code that tells how a run ended. */
    static int exitCode(RunResult result) {
        return result.succeeded() ? CommandLine.ExitCode.OK : FAILED;
    }

    private int usageError(ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        var message = e instanceof UnmatchedArgumentException unmatched
                ? "\"" + unmatched.getUnmatched().get(0) + "\" is not understood here"
                : e.getMessage();
        terminal.error(sentence(message) + " See " + command + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private int failure(Exception e) {
        terminal.error(message(e));
        if (verbose) {
            terminal.trace(e);
        }
        return e instanceof CancellationException ? CANCELLED : FAILED;
    }

    private static String message(Exception e) {
        if (e instanceof CancellationException) {
            return "cancelled.";
        }
        boolean forTheUser = e instanceof Failure
                || e instanceof WorkflowException
                || e instanceof BenchmarkException
                || e instanceof LearnException
                || e instanceof DesignException
                || e instanceof MaterialException;
        if (forTheUser) {
            return e.getMessage();
        }
        if (e instanceof IOException) {
            return "cannot read or write a file: " + sentence(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        return "unexpected failure (" + e + "); run it again with --verbose and report what it prints.";
    }

    private static String sentence(String text) {
        var line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
