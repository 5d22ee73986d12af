package org.lode.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.screen.SelectionTexts;
import org.lode.spark.ClusterModels.SelectionSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The screening as a Spark application: what {@code ./lode screen-cluster} submits. */
@Command(
        name = "./lode screen-cluster",
        description = "Predict the properties of the candidates in files on a Spark cluster and rank them by how likely"
                + " they meet targets.",
        sortOptions = false,
        footer = {
            "",
            "Options of spark-submit such as --master, --deploy-mode or --executor-memory are handed on to it; without",
            "a --master the processors of this machine are the cluster. Paths may be on any Hadoop file system.",
            "",
            "Example:",
            "  ./lode screen-cluster hdfs:///library --models tg.onnx --target \"Tg=400..500\" --out hdfs:///results"
                    + " --master yarn"
        })
public final class ScreenCluster implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CANDIDATES",
            arity = "1..*",
            description = "Parquet, CSV, TSV or SMILES files, folders of them or patterns.")
    private List<String> candidates;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "ONNX",
            description = "Property models, parted by commas.")
    private List<String> models;

    @Option(
            names = "--target",
            paramLabel = "NAME=FROM..TO",
            description = "Where a property is wanted; either end may be left open. May be repeated.")
    private List<String> targets = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private String out;

    @Option(names = "--kind", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}; that of the first model.")
    private MaterialKind kind;

    @Option(names = "--column", paramLabel = "NAME", description = "The column with the structures.")
    private String column;

    @Option(names = "--name-column", paramLabel = "NAME", description = "The column with the names.")
    private String nameColumn;

    @Option(names = "--best", paramLabel = "N", defaultValue = "1000", description = "How many to keep; 1000.")
    private int best;

    @Option(
            names = "--known",
            split = ",",
            paramLabel = "FILE",
            description = "Leave out the materials of these text or CSV files.")
    private List<String> known = List.of();

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
            names = "--per-scaffold",
            paramLabel = "N",
            description = "How many candidates of a Murcko scaffold are kept.")
    private Integer perScaffold;

    @Option(
            names = "--similarity",
            paramLabel = "S",
            defaultValue = "0.6",
            description = "Tanimoto similarity that makes a cluster; 0.6.")
    private double similarity;

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

    @Option(names = "--keep-repeated", description = "Do not leave out a material that came before.")
    private boolean keepRepeated;

    @Option(names = "--all", description = "Also write all candidates with their predictions.")
    private boolean all;

    /** File formats of large tables. */
    enum Format {
        PARQUET,
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "PARQUET",
            description = "Of all tables but best.csv: ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    /** Runs the application in the driver. */
    public static void main(String... arguments) {
        ClusterCommand.main(new ScreenCluster(), arguments);
    }

    @Override
    public Integer call() throws LearnException, IOException {
        var selection = selection();
        check(selection);
        if (best < 1) {
            throw new ParameterException(spec.commandLine(), "Keep at least one candidate with --best");
        }
        try (var session = SparkSession.builder().appName("Lode screening").getOrCreate()) {
            var configuration = session.sparkContext().hadoopConfiguration();
            var job = new ClusterSettings(
                    candidates,
                    known,
                    new CandidateSlices(column, nameColumn),
                    best,
                    keepRepeated,
                    out,
                    all,
                    format.name().toLowerCase(Locale.ROOT));
            var counts = ClusterScreening.run(session, models(configuration, selection), job);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d candidates: %,d screened, %,d repeated, %,d known, %,d rejected%n%s/best.csv%n",
                            counts.read(),
                            counts.screened(),
                            counts.repeated(),
                            counts.known(),
                            counts.rejected(),
                            out);
        }
        return 0;
    }

    /** The lists are copied, so that only they travel and the command stays. */
    private SelectionSource selection() {
        var rankedBy = score;
        var known = bestKnown;
        var draws = seed;
        var ofCluster = perCluster;
        var ofScaffold = perScaffold;
        var alike = similarity;
        var far = farApart;
        var uncharged = neutral;
        var symbols = new ArrayList<>(elements);
        var there = new ArrayList<>(demanded);
        var absent = new ArrayList<>(forbidden);
        var within = new ArrayList<>(ranges);
        return () -> new SelectionTexts(
                rankedBy, known, draws, ofCluster, ofScaffold, alike, far, symbols, uncharged, there, absent, within);
    }

    private void check(SelectionSource selection) {
        try {
            targets.forEach(TargetWindow::parse);
            selection.get().settings(List.of());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ClusterModels models(Configuration configuration, SelectionSource selection)
            throws LearnException, IOException {
        var bytes = new ArrayList<byte[]>();
        for (var model : models) {
            var file = new Path(model);
            try (var in = file.getFileSystem(configuration).open(file)) {
                bytes.add(in.readAllBytes());
            }
        }
        var first = PropertyModel.fromOnnx(bytes.get(0), models.get(0));
        return new ClusterModels(bytes, targets, kind == null ? first.card().materialKind() : kind, selection);
    }
}
