package org.lode.headless.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.lode.headless.report.RunResults;
import org.lode.headless.run.Cancellation;
import org.lode.headless.run.NodeCatalogue;
import org.lode.headless.run.RunResult;
import org.lode.headless.run.SettingOverride;
import org.lode.headless.run.WorkflowRun;
import org.lode.headless.workflow.WorkflowArchive;
import org.lode.headless.workflow.WorkflowException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lode run}: executes a workflow and writes its results. */
@Command(
        name = "run",
        description = "Execute a workflow and write its tables as CSV, its models as ONNX and a report.",
        footer = {
            "",
            "Exit code: 0 if every node executed with the settings it was saved with, 1 if not, 2 for wrong usage.",
            "",
            "Examples:",
            "  ./lode run test-workflows/polymer-heat-capacity --out results",
            "  ./lode run test-workflows/screener --set \"Screener#4:best=10\""
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKFLOW", description = "A workflow folder or a .knwf file, as KNIME writes them.")
    private Path workflow;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go; lode-results/NAME in the current folder if not given.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "\"Node Name#ID:key=value\"",
            description = "Give a node's setting another value for this run; may be repeated.")
    private List<String> settings = List.of();

    @Option(
            names = "--keep-executed",
            description = "Use the saved results of nodes that were saved executed instead of executing them again.")
    private boolean keepExecuted;

    @Option(
            names = "--all-tables",
            description = "Also write tables of more than a million cells that another node consumes as CSV.")
    private boolean allTables;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Also save the executed workflow with its data as a folder that KNIME opens.")
    private Path save;

    private final Terminal terminal;
    private final NodeCatalogue catalogue;

    RunCommand(Terminal terminal, NodeCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws WorkflowException, IOException {
        var overrides = overrides();
        try (var cancellation = Cancellation.onInterrupt();
                var archive = WorkflowArchive.open(workflow)) {
            var read = archive.read();
            for (var override : overrides) {
                Usage.check(spec, () -> override.check(read, catalogue));
            }
            var folder = out != null
                    ? out
                    : Path.of("lode-results").resolve(archive.directory().getFileName());
            Usage.checkOutput(spec, folder);
            if (save != null) {
                Usage.checkOutput(spec, save);
            }
            try (var run = new WorkflowRun(read, catalogue, overrides, keepExecuted, cancellation)) {
                var result = run.execute(new RunLines(terminal, Lode.isVerbose(spec)));
                if (cancellation.isRequested()) {
                    throw new CancellationException("cancelled");
                }
                RunResults.write(folder, result, allTables, facts());
                if (save != null) {
                    run.save(result, save);
                }
                conclude(result, folder);
                return Lode.exitCode(result);
            }
        }
    }

    private void conclude(RunResult result, Path folder) {
        long done = result.nodes().stream().filter(node -> node.succeeded()).count();
        terminal.message(String.format(
                "%d of %d nodes executed in %.1f s", done, result.nodes().size(), result.seconds()));
        terminal.print(folder.resolve(RunResults.PAGE) + "\n");
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!settings.isEmpty()) {
            facts.put("Changed settings", String.join("; ", settings));
        }
        facts.putAll(Versions.facts());
        return facts;
    }

    private List<SettingOverride> overrides() {
        List<SettingOverride> overrides = new ArrayList<>();
        for (var text : settings) {
            Usage.check(spec, () -> overrides.add(SettingOverride.ofWorkflow(text)));
        }
        return overrides;
    }
}
