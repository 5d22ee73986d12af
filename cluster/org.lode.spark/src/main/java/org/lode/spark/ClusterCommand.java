package org.lode.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lode.learn.LearnException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How a Spark application of Lode starts, and how its failures are told. */
final class ClusterCommand {
    private ClusterCommand() {}

    /** Runs a command and ends the driver with its exit code. */
    static void main(Callable<Integer> command, String... arguments) {
        int code = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, args) -> usageError(e))
                .setExecutionExceptionHandler((e, line, result) -> failure(e, line))
                .execute(arguments);
        // a driver that ends by itself is what spark-submit waits for; only a failure needs a code
        if (code != 0) {
            System.exit(code);
        }
    }

    @SuppressWarnings("resource") // the stream is the process' own
    private static int usageError(ParameterException e) {
        e.getCommandLine()
                .getErr()
                .println("lode: " + e.getMessage() + ". See "
                        + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    /** Tells what the user can act on, wherever on the cluster it happened; throws the rest for Spark's log. */
    @SuppressWarnings("resource") // the stream is the process' own
    private static int failure(Exception e, CommandLine line) throws Exception {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LearnException || cause instanceof IOException) {
                line.getErr().println("lode: " + cause.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        throw e;
    }
}
