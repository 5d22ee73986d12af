package org.lode.headless.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * What polymers are screened with: a network, a forest and a Gaussian process, a target each, and the thousand best that
 * don't resemble one another; in a folder of its own, with files for {@code ./lode screen}.
 */
final class PolymerScreening implements AutoCloseable {
    /** How it is described beside figures. */
    static final String HOW = "network on " + ScreenBenchmark.ECFP + ", forest and Gaussian process on "
            + PolymerScreening.SIMPLE + ", three targets, the best 1000 one of a cluster, all outputs";

    private static final String SIMPLE = "descriptors2d(per=mass)";
    private static final String POLYMERS = "polymers/smipoly_all_2star.csv.gz";

    /** Of these rows four fifths are learned from: 500. */
    private static final int GAUSSIAN_PROCESS_ROWS = 625;

    private final Path folder;
    private final List<Path> modelFiles = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final Path library;

    PolymerScreening(BenchmarkData data, Progress progress)
            throws BenchmarkException, LearnException, MaterialException, IOException {
        library = data.resolve(POLYMERS);
        folder = Files.createTempDirectory("lode-bench");
        progress.report(0, "learning three models");
        var heatCapacity = table(data, "Cp", "specific heat capacity", "J/(kg·K)");
        var conductivity = table(data, "thermal_conductivity", "thermal conductivity", "W/(m·K)");
        var density = BenchmarkModels.first(table(data, "density", "density", "g/cm³"), GAUSSIAN_PROCESS_ROWS);
        add(BenchmarkModels.learn(heatCapacity, ScreenBenchmark.ECFP, BenchmarkModels.network(), progress), "=3000..");
        add(BenchmarkModels.learn(conductivity, SIMPLE, RandomForestRegressor.standard(), progress), "=0.4..");
        add(BenchmarkModels.learn(density, SIMPLE, new GaussianProcess(Kernel.RBF), progress), "=0..1");
    }

    private static MaterialSet table(BenchmarkData data, String column, String property, String unit)
            throws BenchmarkException {
        return data.materials(
                "polymers/PI1070.csv.gz", MaterialKind.POLYMER, "smiles", column, new Property(property, unit));
    }

    private void add(PropertyModel model, String window) throws IOException {
        var file = folder.resolve("model-" + modelFiles.size() + ".onnx");
        modelFiles.add(Files.write(file, model.toOnnx()));
        targets.add(model.card().property().name() + window);
    }

    /** The folder for what the section writes; it is deleted in the end. */
    Path folder() {
        return folder;
    }

    List<Path> models() {
        return List.copyOf(modelFiles);
    }

    /** The whole library. */
    Path library() {
        return library;
    }

    /**
     * Writes so many rows from all over the library, which is sorted by the class of the polymers; again and again if it
     * has fewer.
     */
    Path sample(int rows) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(library)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        int all = lines.size() - 1;
        var file = folder.resolve("candidates-" + rows + ".csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(lines.get(0) + "\n");
            for (long row = 0; row < rows; row++) {
                long place = rows < all ? row * all / rows : row % all;
                writer.write(lines.get(1 + (int) place) + "\n");
            }
        }
        return file;
    }

    /** What {@code screen} and {@code screen-cluster} are told alike. */
    List<String> arguments(Path file, Path out) {
        var arguments = new ArrayList<>(List.of(file.toString(), "--column", "psmiles", "--all"));
        arguments.addAll(List.of("--per-cluster", "1", "--similarity", "0.8", "--out", out.toString()));
        targets.forEach(target -> arguments.addAll(List.of("--target", target)));
        return arguments;
    }

    /** The arguments of {@code screen} with the command before them. */
    List<String> screen(Path file, Path out) {
        var arguments = new ArrayList<>(List.of("screen"));
        arguments.addAll(arguments(file, out));
        modelFiles.forEach(model -> arguments.addAll(List.of("--model", model.toString())));
        return arguments;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var found : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(found);
            }
        }
    }
}
