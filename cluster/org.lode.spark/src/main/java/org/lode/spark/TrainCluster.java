package org.lode.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.lode.learn.LearnException;
import org.lode.learn.library.LibraryFolder;
import org.lode.learn.library.TrainLibrary;
import org.lode.learn.library.TrainedModel;
import org.lode.represent.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The training of a library as a Spark application, one task a model: {@code ./lode train-library --master URL}. */
@Command(
        name = "./lode train-library",
        description = "Train the models of a library that its specification names and that are not there yet, on a"
                + " Spark cluster.",
        sortOptions = false,
        footer = {
            "",
            "The models go into the folder \"models\" beside the specification on the machine that submits. The run can be",
            "stopped and resumed.",
            "",
            "Example:",
            "  ./lode train-library library.json --data ../shared/data --master spark://head:7077"
        })
public final class TrainCluster implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SPEC", description = "The library's specification, a JSON file.")
    private Path specification;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the data files that the specification names.")
    private Path data;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    /** Runs the application in the driver. */
    public static void main(String... arguments) {
        ClusterCommand.main(new TrainCluster(), arguments);
    }

    /** A trained model as it comes back from an executor; {@code onnx} is null if it is no use. */
    private record Trained(String file, String madeBy, byte[] onnx, String figures) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Trained of(TrainedModel model) {
            return new Trained(model.file(), model.madeBy(), model.onnx().orElse(null), model.figures());
        }

        TrainedModel model() {
            return new TrainedModel(file, madeBy, Optional.ofNullable(onnx), figures);
        }
    }

    @Override
    public Integer call() throws LearnException, IOException {
        var text = Files.readString(specification);
        var folder = LibraryFolder.open(specification.resolveSibling("models"));
        var missing = TrainLibrary.missing(text, folder);
        try (var session = SparkSession.builder().appName("Lode model library").getOrCreate()) {
            train(JavaSparkContext.fromSparkContext(session.sparkContext()), text, missing, folder);
        }
        TrainLibrary.finish(folder, text);
        return 0;
    }

    /** Models are published as they come, so a run that is stopped keeps them. */
    @SuppressWarnings("resource") // the session closes the context, the process the stream
    private void train(JavaSparkContext spark, String text, List<String> missing, LibraryFolder folder)
            throws LearnException {
        var files = TrainLibrary.dataFiles(text);
        for (int i = 0; i < files.size(); i++) {
            spark.addFile(data.resolve(files.get(i)).toUri().toString());
        }
        Iterator<Trained> trained = spark.parallelize(missing, Math.max(1, missing.size()))
                .map(name -> train(text, name))
                .toLocalIterator();
        while (trained.hasNext()) {
            var model = trained.next().model();
            TrainLibrary.publish(folder, model);
            spec.commandLine().getOut().println(model.file() + ": " + model.figures());
        }
    }

    private static Trained train(String text, String name) throws LearnException, IOException {
        var folder = Files.createTempDirectory("lode-data");
        try {
            link(TrainLibrary.dataFiles(text), folder);
            return Trained.of(TrainLibrary.train(text, name, folder, 1, line -> {}, Progress.NONE));
        } finally {
            delete(folder);
        }
    }

    /** Spark gives executors all files in one folder; the specification knows them by their paths. */
    private static void link(List<String> files, Path folder) throws IOException {
        for (var file : files) {
            var link = folder.resolve(file);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(
                    link, Path.of(SparkFiles.get(Path.of(file).getFileName().toString())));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
