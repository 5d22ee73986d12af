package org.lode.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
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
import picocli.CommandLine.ParameterException;
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
    /** Jobs that wait for cores; Spark's driver has a thread for each. */
    private static final int MOST_JOBS = 256;

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

    @Option(names = "--results", paramLabel = "FILE", description = "Also write the test errors as a Markdown table.")
    private Path results;

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
        if (!Files.isRegularFile(specification)) {
            throw new ParameterException(spec.commandLine(), "There is no file '" + specification + "'");
        }
        var text = Files.readString(specification);
        var folder = LibraryFolder.open(specification.resolveSibling("models"));
        var missing = TrainLibrary.missing(text, folder);
        try (var session = SparkSession.builder().appName("Lode model library").getOrCreate()) {
            train(JavaSparkContext.fromSparkContext(session.sparkContext()), text, missing, folder);
        }
        TrainLibrary.finish(folder, text);
        if (results != null) {
            TrainLibrary.writeResults(folder, results);
        }
        return 0;
    }

    /**
     * Submits a job of one task for each model, all at once, so that Spark has work for all cores. Models are published as
     * they come, so a run that is stopped keeps them.
     */
    private void train(JavaSparkContext spark, String text, List<String> missing, LibraryFolder folder)
            throws LearnException {
        share(spark, TrainLibrary.dataFiles(text));
        var waiting = Executors.newFixedThreadPool(Math.max(1, Math.min(MOST_JOBS, missing.size())));
        try {
            var jobs = new ExecutorCompletionService<Trained>(waiting);
            for (var name : missing) {
                jobs.submit(() -> spark.parallelize(List.of(name), 1)
                        .map(model -> train(text, model))
                        .first());
            }
            for (int i = 0; i < missing.size(); i++) {
                publish(folder, jobs.take().get().model());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LearnException("The training was interrupted; start it again to go on with it.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            waiting.shutdownNow();
        }
    }

    /** Gives the data files to all executors, which find them by their own names. */
    private void share(JavaSparkContext spark, List<String> files) throws LearnException {
        var names = new HashSet<String>();
        for (var file : files) {
            var path = data.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new LearnException("There is no data file '" + path + "'.");
            }
            if (!names.add(path.getFileName().toString())) {
                throw new LearnException("Two data files are called '" + path.getFileName()
                        + "'; on a cluster each needs a name of its own.");
            }
            spark.addFile(path.toUri().toString());
        }
    }

    @SuppressWarnings("resource") // the stream is the process' own
    private void publish(LibraryFolder folder, TrainedModel model) throws LearnException {
        TrainLibrary.publish(folder, model);
        spec.commandLine().getOut().println(model.file() + ": " + model.figures());
    }

    /** What was wrong on the executor, as far as it is for the user. */
    private static LearnException failure(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LearnException reason) {
                return reason;
            }
        }
        return new LearnException("A model could not be trained: " + failure.getMessage(), failure);
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
