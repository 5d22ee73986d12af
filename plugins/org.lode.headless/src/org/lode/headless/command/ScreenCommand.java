package org.lode.headless.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lode.headless.options.ScreeningOptions;
import org.lode.headless.run.Cancellation;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.screen.CandidateFile;
import org.lode.screen.CandidatePaths;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.run.ScreeningJob;
import org.lode.screen.run.ScreeningRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Mixin
    private ScreeningOptions wanted;

    @Option(names = "--known", paramLabel = "FILE", description = "Reject the materials of this file. May be repeated.")
    private List<Path> known = List.of();

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
        var job = job(loaded);
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

    private ScreeningJob job(List<PropertyModel> loaded) throws LearnException, IOException {
        var candidates = candidates();
        var knownTexts = knownTexts();
        try {
            var kind = wanted.kind(loaded.get(0).card().materialKind());
            return new ScreeningJob(
                    candidates,
                    wanted.column(),
                    wanted.nameColumn(),
                    loaded,
                    wanted.windows(),
                    new ScreeningSettings(kind, wanted.best(), !wanted.keepRepeated(), threads),
                    wanted.selection().settings(knownTexts),
                    wanted.selection().conditions(),
                    wanted.all());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<String> knownTexts() throws LearnException, IOException {
        var texts = new ArrayList<String>();
        for (var file : known) {
            checkFile(file);
            try (var materials = CandidateFile.open(file, wanted.column(), null)) {
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
