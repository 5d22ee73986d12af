package org.lode.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.lode.headless.options.ScreeningOptions;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.represent.MaterialKind;
import org.lode.spark.ClusterModels.SelectionSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description = "Parquet, CSV, TSV, SMILES, SDF or CIF files, folders of them or patterns.")
    private List<String> candidates;

    @Option(
            names = {"--models", "--model"},
            required = true,
            split = ",",
            paramLabel = "ONNX",
            description = "Property models, parted by commas.")
    private List<String> models;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private String out;

    @Mixin
    private ScreeningOptions wanted;

    @Option(
            names = "--known",
            split = ",",
            paramLabel = "FILE",
            description = "Leave out the materials of these text or CSV files.")
    private List<String> known = List.of();

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
        check();
        try (var session = SparkSession.builder().appName("Lode screening").getOrCreate()) {
            var configuration = session.sparkContext().hadoopConfiguration();
            var job = new ClusterSettings(
                    candidates,
                    known,
                    new CandidateSlices(wanted.column(), wanted.nameColumn()),
                    wanted.best(),
                    wanted.keepRepeated(),
                    out,
                    wanted.all(),
                    format.name().toLowerCase(Locale.ROOT));
            var counts = ClusterScreening.run(session, models(configuration), job);
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

    private void check() {
        try {
            wanted.windows();
            wanted.best();
            wanted.selection().settings(List.of());
            wanted.kind(MaterialKind.MOLECULE);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ClusterModels models(Configuration configuration) throws LearnException, IOException {
        var bytes = new ArrayList<byte[]>();
        for (var model : models) {
            var file = new Path(model);
            try (var in = file.getFileSystem(configuration).open(file)) {
                bytes.add(in.readAllBytes());
            }
        }
        var first = PropertyModel.fromOnnx(bytes.get(0), models.get(0));
        return new ClusterModels(
                bytes,
                wanted.targets(),
                wanted.kind(first.card().materialKind()),
                SelectionSource.of(wanted.selection()));
    }
}
