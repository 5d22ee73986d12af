package org.lode.headless.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.knime.core.node.port.PortObject;
import org.lode.headless.report.RunResults;
import org.lode.headless.run.Cancellation;
import org.lode.headless.run.NodeCatalogue;
import org.lode.headless.run.NodeRun;
import org.lode.headless.run.SettingOverride;
import org.lode.headless.table.CsvTable;
import org.lode.headless.workflow.WorkflowException;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.nodes.models.PropertyModelsPortObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lode node}: runs one node on files. */
@Command(
        name = "node",
        description = "Run a single node on CSV tables and ONNX models.",
        footer = {
            "",
            "Files go to the ports in their order; several ONNX files after each other go to one port.",
            "\"-\" leaves an optional port unconnected. ./lode nodes NAME tells the ports and settings.",
            "",
            "Example:",
            "  ./lode node \"Descriptor Calculator\" --in molecules.csv --out results \\",
            "      --set descriptors=CUSTOM --set \"recipe=ecfp(radius=2)\""
        })
final class NodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of a node, in any case.")
    private String name;

    @Option(names = "--in", arity = "1..*", paramLabel = "FILE", description = "Tables (.csv) and models (.onnx).")
    private List<Path> files = List.of();

    @Option(names = "--set", paramLabel = "key=value", description = "Give a setting a value; may be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out;

    private final Terminal terminal;
    private final NodeCatalogue catalogue;

    NodeCommand(Terminal terminal, NodeCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws WorkflowException, IOException, LearnException {
        var entry = NodesCommand.find(spec, catalogue, name).entry();
        List<SettingOverride> overrides = new ArrayList<>();
        for (var text : settings) {
            Usage.check(spec, () -> overrides.add(SettingOverride.ofNode(text)));
        }
        Usage.check(spec, () -> SettingOverride.check(entry, overrides));
        Usage.checkOutput(spec, out);
        try (var cancellation = Cancellation.onInterrupt();
                var run = new NodeRun(entry, cancellation)) {
            var result = run.execute(inputs(run), overrides, new RunLines(terminal, Lode.isVerbose(spec)));
            if (cancellation.isRequested()) {
                throw new CancellationException("cancelled");
            }
            RunResults.write(out, result, true, facts());
            terminal.print(out.resolve(RunResults.PAGE) + "\n");
            return Lode.exitCode(result);
        }
    }

    private PortObject[] inputs(NodeRun run) throws WorkflowException, IOException, LearnException {
        var inputs = new PortObject[run.inputs().size()];
        int next = 0;
        for (int port = 0; port < inputs.length && next < files.size(); port++) {
            if (files.get(next).toString().equals("-")) {
                next++;
            } else if (run.inputs().get(port).equals(PropertyModelsPortObject.TYPE)) {
                int first = next;
                while (next < files.size() && isModel(files.get(next))) {
                    next++;
                }
                if (next == first) {
                    throw new WorkflowException("Input port " + (port + 1) + " \"" + run.inputName(port)
                            + "\" needs an .onnx file, but \"" + files.get(next) + "\" is given.");
                }
                inputs[port] = models(files.subList(first, next));
            } else {
                if (isModel(files.get(next))) {
                    throw new WorkflowException("Input port " + (port + 1) + " \"" + run.inputName(port)
                            + "\" needs a CSV table, but \"" + files.get(next) + "\" is given.");
                }
                inputs[port] = CsvTable.read(files.get(next++), run.tables());
            }
        }
        if (next < files.size()) {
            throw new WorkflowException(
                    "There is no input port for \"" + files.get(next) + "\"; see ./lode nodes \"" + name + "\".");
        }
        return inputs;
    }

    private static boolean isModel(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
    }

    private static PortObject models(List<Path> files) throws WorkflowException, IOException, LearnException {
        List<PropertyModel> models = new ArrayList<>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new WorkflowException("There is no file \"" + file + "\".");
            }
            models.add(PropertyModel.fromOnnx(Files.readAllBytes(file), file.toString()));
        }
        return new PropertyModelsPortObject(models);
    }

    private Map<String, String> facts() {
        var facts = Versions.facts();
        facts.put("Inputs", String.join(", ", files.stream().map(Path::toString).toList()));
        facts.put("Settings given", String.join("; ", settings));
        return facts;
    }
}
