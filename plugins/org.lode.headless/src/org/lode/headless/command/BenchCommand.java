package org.lode.headless.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lode.headless.bench.Benchmark;
import org.lode.headless.bench.BenchmarkException;
import org.lode.headless.bench.BenchmarkOptions;
import org.lode.headless.bench.Figures;
import org.lode.headless.bench.RunRecords;
import org.lode.headless.run.Cancellation;
import org.lode.headless.table.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lode bench}: runs benchmarks, prints their figures and writes them as JSON. */
@Command(
        name = "bench",
        description = "Run a benchmark, print its figures and write them as JSON.",
        footer = {
            "",
            "Without a name the benchmarks are listed.",
            "",
            "Each run of a design or an optimisation is kept as soon as it is done, beside the JSON file, in a file",
            "whose name ends with \".runs.json\". A benchmark that broke off goes on from there with the same --json;",
            "remove that file to begin anew, for example after the program was changed.",
            "",
            "Sections of \"design\" are language, run, run100k, d1, d1_hard, d1_full, d1_hard_full, d2 and pmo: hard is",
            "the rarer window, full learns from 8,337 rows instead of 3,000, d2 designs polymers. Each task has a",
            "section such as d1_control: iQSPR's procedure with the models of the Bayesian Designer. Without --budget",
            "all draws have 1,250 proposals and one more has 10,000; with it all draws have each of those given.",
            "",
            "Examples:",
            "  ./lode bench screen --data ../shared/data --json screen.json",
            "  ./lode bench design --only d1,d1_control --draws 10 --budget 1250 \\",
            "      --data ../shared/data --json d1.json",
            "  ./lode bench pmo --only qed,median1 --data ../shared/data --json pmo.json"
        })
final class BenchCommand implements Callable<Integer> {
    /** Enough for the schedule of iQSPR with its fewest structures. */
    private static final int LEAST_BUDGET = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The benchmark.")
    private String name;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the data sets some benchmarks need.")
    private Path data;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
    private Path json;

    @Option(names = "--draws", paramLabel = "N", description = "How many random draws to take, where there are any.")
    private int draws;

    @Option(names = "--quick", description = "Few draws and small tables, to see that everything works.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "Run these sections of the benchmark; figures of others in the JSON file stay.")
    private List<String> sections = List.of();

    @Option(
            names = "--budget",
            split = ",",
            paramLabel = "N",
            description = "How many proposals the designs may make; several numbers with commas between them.")
    private List<Integer> budgets = List.of();

    @Option(
            names = "--familiarity",
            paramLabel = "X",
            defaultValue = "" + BenchmarkOptions.USUAL_FAMILIARITY,
            description = "How much the chemical language counts in the designs of the Bayesian Designer, as the weight"
                    + " in the node's dialog: ${DEFAULT-VALUE} by itself.")
    private double familiarity;

    @Option(names = "--markdown", description = "Print the figures as a Markdown table, with how they were measured.")
    private boolean markdown;

    private final Terminal terminal;
    private final List<Benchmark> benchmarks;

    BenchCommand(Terminal terminal, List<Benchmark> benchmarks) {
        this.terminal = terminal;
        this.benchmarks = benchmarks;
    }

    @Override
    public Integer call() throws Exception {
        if (draws < 0 || !(familiarity >= 0) || budgets.stream().anyMatch(budget -> budget < LEAST_BUDGET)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The draws and the familiarity must not be negative, and the budgets at least " + LEAST_BUDGET
                            + " proposals.");
        }
        if (name == null) {
            benchmarks.forEach(benchmark ->
                    terminal.print(String.format("%-12s %s%n", benchmark.name(), benchmark.description())));
            return 0;
        }
        var benchmark = benchmarks.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no benchmark \"" + name + "\"; there are " + names()));
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            var figures = benchmark.run(
                    data, new BenchmarkOptions(draws, quick, sections, budgets, familiarity, records()), progress);
            progress.close();
            if (markdown) {
                printMarkdown(figures);
            } else {
                print(figures);
            }
            if (json != null) {
                write(figures);
            }
        }
        return 0;
    }

    /** What is kept of the runs beside the JSON file. */
    private RunRecords records() throws BenchmarkException, IOException {
        if (json == null) {
            return RunRecords.NONE;
        }
        var file = json.resolveSibling(json.getFileName().toString().replaceFirst("\\.json$", "") + ".runs.json");
        var records = RunRecords.in(file);
        if (records.size() > 0) {
            terminal.message(records.size() + " runs are kept in \"" + file + "\" and aren't done again.");
        }
        return records;
    }

    private String names() {
        return benchmarks.stream().map(b -> "\"" + b.name() + "\"").collect(Collectors.joining(", "));
    }

    private void print(Figures figures) {
        figures.all()
                .forEach((metric, figure) ->
                        terminal.print(String.format("%-44s %12.4g %s%n", metric, figure.value(), figure.unit())));
    }

    private void printMarkdown(Figures figures) {
        terminal.print("| figure | value | unit | how |\n|---|---:|---|---|\n");
        figures.all()
                .forEach((metric, figure) -> terminal.print(String.format(
                        "| `%s` | %.4g | %s | %s |%n", metric, figure.value(), figure.unit(), figure.how())));
    }

    private void write(Figures figures) throws IOException {
        var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        var root = earlier(mapper);
        figures.all().forEach((metric, figure) -> root.putObject(metric)
                .put("value", figure.value())
                .put("unit", figure.unit())
                .put("how", figure.how()));
        AtomicFile.write(json, mapper.writeValueAsString(root) + "\n");
    }

    /** What the file holds of other sections. */
    private ObjectNode earlier(ObjectMapper mapper) throws IOException {
        if (!sections.isEmpty() && Files.exists(json) && mapper.readTree(json.toFile()) instanceof ObjectNode known) {
            return known;
        }
        return mapper.createObjectNode();
    }
}
