package org.lode.headless.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lode.headless.run.Cancellation;
import org.lode.learn.LearnException;
import org.lode.learn.library.TrainLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lode train-library}: trains the models of a library from its specification. */
@Command(
        name = "train-library",
        description = "Train the models of a library that its specification names and that are not there yet.",
        footer = {
            "",
            "The models go into the folder \"models\" beside the specification. The run can be stopped and resumed.",
            "",
            "Example:",
            "  ./lode train-library plugins/org.lode.models/library.json \\",
            "      --data ../shared/data"
        })
final class TrainLibraryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SPEC", description = "The library's specification, a JSON file.")
    private Path specification;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the data files that the specification names.")
    private Path data;

    @Option(names = "--results", paramLabel = "FILE", description = "Also write the test errors as a Markdown table.")
    private Path results;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all processors if not given.")
    private int threads;

    private final Terminal terminal;

    TrainLibraryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LearnException {
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            TrainLibrary.run(specification, data, results, threads, terminal::message, progress);
        }
        return 0;
    }
}
