package org.lode.headless.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lode.headless.run.Cancellation;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.screen.CandidateFile;
import org.lode.screen.CandidatePaths;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionSettings;
import org.lode.screen.SelectionTexts;
import org.lode.screen.run.ScreeningJob;
import org.lode.screen.run.ScreeningRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lode screen}: screens files of any size with property models; can be stopped and resumed. */
@Command(
        name = "screen",
        description =
                "Predict the properties of the candidates in files and rank them by how likely they meet targets.",
        footer = {
            "",
            "Files are CSV, TSV, SMILES, SDF, CIF or POSCAR, plain or compressed by gzip or zstd; several, folders and",
            "patterns such as \"part-*.smi.gz\" are taken together. DIR gets best.csv, rejected.csv (file, line and reason),",
            "with targets front.csv (what no other candidate beats in all of them) and, with --all, all.csv.",
            "",
            "Examples:",
            "  ./lode screen library.csv --model tg.onnx --target Tg=400..500 --out results",
            "  ./lode screen library.csv --model tg.onnx --target Tg=400.. --rank-by ei \\",
            "      --far-apart --best 12 --filter sascore=..4 --forbid \"[Cl,Br,I]\" \\",
            "      --known measured.csv --out next"
        })
final class ScreenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Candidates.")
    private List<String> files;

    @Option(names = "--model", required = true, paramLabel = "ONNX", description = "A property model; may be repeated.")
    private List<Path> models;

    @Option(
            names = "--target",
            paramLabel = "NAME=FROM..TO",
            description = "Where a property is wanted; either end may be left open. May be repeated.")
    private List<String> targets = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Option(names = "--kind", paramLabel = "KIND", description = "molecule, polymer, composition or crystal.")
    private String kind;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column (of an SDF: data field) with the structures.")
    private String column;

    @Option(
            names = "--name-column",
            paramLabel = "NAME",
            description = "The column (of an SDF: data field) with the names.")
    private String nameColumn;

    @Option(names = "--best", paramLabel = "N", defaultValue = "1000", description = "How many to keep; 1000.")
    private int best;

    @Option(
            names = "--rank-by",
            paramLabel = "SCORE",
            defaultValue = "probability",
            description = "probability, desirability, ei, ucb or thompson.")
    private String score;

    @Option(
            names = "--best-known",
            paramLabel = "VALUE",
            defaultValue = "NaN",
            description = "Best value so far of the first target's property, for ei; its bound if not given.")
    private double bestKnown;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of Thompson draws; 1.")
    private long seed;

    @Option(
            names = "--per-cluster",
            paramLabel = "N",
            description = "How many candidates that resemble one another are kept.")
    private Integer perCluster;

    @Option(
            names = "--similarity",
            paramLabel = "S",
            defaultValue = "0.6",
            description = "Tanimoto similarity that makes a cluster; 0.6.")
    private double similarity;

    @Option(
            names = "--per-scaffold",
            paramLabel = "N",
            description =
                    "How many candidates of a Murcko scaffold (without atoms and bonds: of a set of elements) are kept.")
    private Integer perScaffold;

    @Option(names = "--far-apart", description = "Keep those farthest apart among ten times as many best ones.")
    private boolean farApart;

    @Option(
            names = "--filter",
            paramLabel = "DESCRIPTOR=FROM..TO",
            description = "Reject a candidate whose descriptor lies elsewhere, such as sascore=..4. May be repeated.")
    private List<String> ranges = List.of();

    @Option(names = "--demand", paramLabel = "SMARTS", description = "A substructure to be there. May be repeated.")
    private List<String> demanded = List.of();

    @Option(names = "--forbid", paramLabel = "SMARTS", description = "A substructure not to be. May be repeated.")
    private List<String> forbidden = List.of();

    @Option(names = "--elements", paramLabel = "C,O,...", split = ",", description = "The elements that are allowed.")
    private List<String> elements = List.of();

    @Option(names = "--neutral", description = "Reject what is charged.")
    private boolean neutral;

    @Option(names = "--known", paramLabel = "FILE", description = "Reject the materials of this file. May be repeated.")
    private List<Path> known = List.of();

    @Option(names = "--all", description = "Also write all candidates with their predictions.")
    private boolean all;

    @Option(names = "--keep-repeated", description = "Do not leave out a material that came before.")
    private boolean keepRepeated;

    @Option(names = "--resume", description = "Go on with a run in DIR that was stopped.")
    private boolean resume;

    @Option(names = "--part-size", paramLabel = "N", description = "Candidates between two checkpoints; 16,384.")
    private int partSize = ScreeningRun.PART;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all processors if not given.")
    private int threads;

    private final Terminal terminal;

    ScreenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LearnException, IOException {
        Usage.checkOutput(spec, out);
        if (partSize < 1) {
            throw usage("The part size is " + partSize + "; take at least 1");
        }
        var loaded = new ArrayList<PropertyModel>();
        for (var model : models) {
            checkFile(model);
            loaded.add(PropertyModel.fromOnnx(
                    Files.readAllBytes(model), model.getFileName().toString()));
        }
        var material = kind == null ? loaded.get(0).card().materialKind() : kind();
        var selection = selection();
        var job = new ScreeningJob(
                candidates(),
                column,
                nameColumn,
                loaded,
                windows(),
                new ScreeningSettings(material, best, !keepRepeated, threads),
                settings(selection),
                selection.conditions(),
                all);
        try (var cancellation = Cancellation.onInterrupt();
                var progress = new ConsoleProgress(terminal, cancellation)) {
            var result = ScreeningRun.run(job, out, resume, partSize, progress);
            terminal.message(String.format(
                    Locale.ROOT,
                    "%,d candidates: %,d screened, %,d repeated, %,d rejected",
                    result.read(),
                    result.screened(),
                    result.duplicates(),
                    result.rejected()));
        }
        terminal.print(out.resolve("best.csv") + "\n");
        return 0;
    }

    private SelectionTexts selection() {
        return new SelectionTexts(
                score,
                bestKnown,
                seed,
                perCluster,
                perScaffold,
                similarity,
                farApart,
                elements,
                neutral,
                demanded,
                forbidden,
                ranges);
    }

    private SelectionSettings settings(SelectionTexts selection) throws LearnException, IOException {
        var known = knownTexts();
        try {
            return selection.settings(known);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<String> knownTexts() throws LearnException, IOException {
        var texts = new ArrayList<String>();
        for (var file : known) {
            checkFile(file);
            try (var materials = CandidateFile.open(file, column, null)) {
                while (materials.hasNext()) {
                    var text = materials.next().text();
                    if (text != null) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }

    private MaterialKind kind() {
        for (var known : MaterialKind.values()) {
            if (known.label().equals(kind)) {
                return known;
            }
        }
        throw usage("There is no kind of material \"" + kind + "\"");
    }

    private List<TargetWindow> windows() {
        var windows = new ArrayList<TargetWindow>();
        for (var target : targets) {
            try {
                windows.add(TargetWindow.parse(target));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
        return windows;
    }

    /** The files, those of a pattern or folder in the order of their names. */
    private List<Path> candidates() throws IOException, LearnException {
        var found = new ArrayList<Path>();
        for (var text : files) {
            found.addAll(CandidatePaths.of(text));
        }
        return found;
    }

    private void checkFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw usage("There is no file \"" + file + "\"");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
