package org.lode.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.learn.library.TrainLibrary;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionSettings;
import org.lode.screen.SelectionTexts;
import org.lode.screen.run.ScreeningJob;
import org.lode.screen.run.ScreeningRun;

/** The finished jar on a cluster of one master and two workers, beside the same work on one machine. */
final class ClusterTests {
    private static final int BEST = 50;
    private static final List<String> TARGETS = List.of("length=40..80", "oxygen=1.5..");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static String jar;
    private static LocalCluster cluster;
    private static Path candidates;
    private static List<Path> models;

    @BeforeAll
    static void startCluster() throws Exception {
        jar = System.getProperty("lode.jar", "");
        var classPath = Path.of(System.getProperty("lode.spark.classpath", ""));
        Assumptions.assumeTrue(
                Files.isRegularFile(Path.of(jar)) && Files.isRegularFile(classPath),
                "Spark could not be had from Maven, or Lode's jar is not built");
        cluster = new LocalCluster(
                Files.createDirectories(folder.resolve("cluster")), Files.readString(classPath), 2, "1g");
        candidates = Files.write(folder.resolve("candidates.csv"), ChainModels.candidates(20_000));
        models = List.of(
                Files.write(folder.resolve("length.onnx"), ChainModels.length().toOnnx()),
                Files.write(folder.resolve("oxygen.onnx"), ChainModels.oxygen().toOnnx()));
    }

    @AfterAll
    static void stopCluster() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** What is asked of the choice beside the targets, as on both command lines. */
    private static final List<String> CHOICE = List.of(
            "--rank-by",
            "ei",
            "--per-cluster",
            "2",
            "--similarity",
            "0.8",
            "--filter",
            "sascore=..6",
            "--forbid",
            "OCCCCO");

    private static SelectionSettings choice(List<String> known) {
        return new SelectionTexts(
                        "ei",
                        Double.NaN,
                        1,
                        2,
                        null,
                        0.8,
                        false,
                        List.of(),
                        false,
                        List.of(),
                        List.of("OCCCCO"),
                        List.of("sascore=..6"))
                .settings(known);
    }

    private static Path screenHere(String name, Path file, SelectionSettings selection) throws Exception {
        var read = new ArrayList<PropertyModel>();
        for (var model : models) {
            read.add(PropertyModel.fromOnnx(Files.readAllBytes(model), model.toString()));
        }
        var out = folder.resolve(name);
        var job = new ScreeningJob(
                List.of(file),
                null,
                null,
                read,
                TARGETS.stream().map(TargetWindow::parse).toList(),
                new ScreeningSettings(MaterialKind.MOLECULE, BEST, true, 1),
                selection,
                List.of(),
                true);
        ScreeningRun.run(job, out, false, Progress.NONE);
        return out;
    }

    private static Process submit(String name, Path file, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                file.toString(),
                "--models",
                models.stream().map(Path::toString).collect(Collectors.joining(",")),
                "--best",
                "" + BEST,
                "--out",
                folder.resolve(name).toString()));
        TARGETS.forEach(target -> arguments.addAll(List.of("--target", target)));
        arguments.addAll(List.of(more));
        return cluster.submit(name, jar, ScreenCluster.class, arguments.toArray(String[]::new));
    }

    private static void awaitSuccess(Process process, String name) throws Exception {
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still running: " + name);
        assertEquals(0, process.exitValue(), () -> log(name));
    }

    private static String log(String name) {
        try {
            var lines = Files.readAllLines(cluster.folder().resolve(name + ".log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The lines of a table in parts, each with a heading, as one table. */
    private static List<String> table(Path parts) throws IOException {
        var table = new ArrayList<String>();
        try (var files = Files.list(parts)) {
            for (var file : files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                var lines = Files.readAllLines(file);
                table.addAll(table.isEmpty() ? lines : lines.subList(1, lines.size()));
            }
        }
        return table;
    }

    @Test
    void equalsOneMachineRowForRowThoughABusyWorkerIsKilledInMidRun() throws Exception {
        var here = screenHere("here", candidates, SelectionSettings.PLAIN);

        var process = submit("killed", candidates, "--all", "--format", "csv");
        // slices that are done lie there under their own names or, until the job is, in a folder of attempts
        var screened = folder.resolve("killed").resolve("checkpoint");
        while (process.isAlive() && finishedSlices(screened) < 2) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(process.isAlive(), () -> log("killed"));
        cluster.kill(0);
        awaitSuccess(process, "killed");

        var driver = Files.readString(cluster.folder().resolve("killed.log"));
        assertTrue(driver.contains("Lost executor"), "the worker was killed too late");
        // what Spark's scheduler says of a slice that was being worked off on the executor that it lost
        assertTrue(
                driver.contains("failed because while it was being computed, its executor exited")
                        || driver.contains("ExecutorLostFailure"),
                "the worker had nothing to do when it was killed");
        assertSame(here, "killed");
    }

    @Test
    void filtersScoresVarietyAndKnownMaterialsAreThoseOfOneMachine() throws Exception {
        var texts = ChainModels.candidates(3_000).stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(line.indexOf(',') + 1))
                .limit(150)
                .toList();
        var known = folder.resolve("known.smi");
        Files.write(known, texts);
        var here = screenHere("here-chosen", candidates, choice(texts));
        var more = new ArrayList<>(CHOICE);
        more.addAll(List.of("--known", known.toString(), "--all", "--format", "csv"));
        awaitSuccess(submit("chosen", candidates, more.toArray(String[]::new)), "chosen");
        assertTrue(Files.readString(here.resolve("best.csv")).contains("nearest known"));
        assertSame(here, "chosen");
    }

    @Test
    void aFileCompressedByZstdIsScreenedAsOnOneMachine() throws Exception {
        var file = folder.resolve("few.csv.zst");
        try (var out = new ZstdOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", ChainModels.candidates(2_000)).getBytes(StandardCharsets.UTF_8));
        }
        var here = screenHere("here-zstd", file, SelectionSettings.PLAIN);
        awaitSuccess(submit("zstd", file, "--all", "--format", "csv"), "zstd");
        assertSame(here, "zstd");
    }

    @Test
    void aTableWithValuesOverSeveralLinesIsScreenedAsOnOneMachine() throws Exception {
        var lines = new ArrayList<String>();
        for (var line : ChainModels.candidates(2_000)) {
            // every value is written with its line end inside, as the text of a CIF is
            lines.add(line.isEmpty() ? line : line + (lines.isEmpty() ? ",note" : ",\"first line\nsecond, line\""));
        }
        var file = Files.write(folder.resolve("notes.csv"), lines);
        var here = screenHere("here-notes", file, SelectionSettings.PLAIN);
        awaitSuccess(submit("notes", file, "--all", "--format", "csv"), "notes");
        assertSame(here, "notes");
    }

    @Test
    void aLibraryIsTrainedWithTheModelsOfOneMachine() throws Exception {
        var table = new StringBuilder("smiles,carbons\n");
        for (int length = 1; length < 13; length++) {
            var chain = "C".repeat(length);
            table.append(chain + "," + length + "\n" + chain + "O," + length + "\n");
        }
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/chains.csv"), table);
        var here = trainingPlan("trained-here");
        var there = trainingPlan("trained-there");
        TrainLibrary.run(here, folder, here.resolveSibling("results.md"), 1, line -> {}, Progress.NONE);

        var results = there.resolveSibling("results.md");
        awaitSuccess(
                cluster.submit(
                        "train",
                        jar,
                        TrainCluster.class,
                        there.toString(),
                        "--data",
                        folder.toString(),
                        "--results",
                        results.toString()),
                "train");
        for (var name : List.of("length.onnx", "share.onnx")) {
            assertArrayEquals(
                    Files.readAllBytes(here.resolveSibling("models").resolve(name)),
                    Files.readAllBytes(there.resolveSibling("models").resolve(name)),
                    name);
        }
        assertEquals(Files.readString(here.resolveSibling("results.md")), Files.readString(results));
    }

    private static Path trainingPlan(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        return Files.writeString(
                folder.resolve(name).resolve("library.json"),
                """
                {"date": "2026-01-01",
                 "datasets": {"chains": {"file": "tables/chains.csv", "kind": "molecule", "structure": "smiles",
                                         "source": "made for tests"}},
                 "models": [
                   {"name": "length", "data": "chains", "column": "carbons", "property": "carbons",
                    "recipe": "descriptors2d", "folds": 4, "learner": {"method": "bayesian ridge"}},
                   {"name": "share", "data": "chains", "column": "carbons", "property": "carbon mass share",
                    "factor": 12.011, "per": "mass", "recipe": "groups(per=mass)", "folds": 4,
                    "learner": {"method": "bayesian ridge"}}]}
                """);
    }

    private static void assertSame(Path here, String name) throws IOException {
        var there = folder.resolve(name);
        assertEquals(Files.readString(here.resolve("best.csv")), Files.readString(there.resolve("best.csv")));
        assertEquals(Files.readAllLines(here.resolve("front.csv")), table(there.resolve("front")));
        assertEquals(Files.readAllLines(here.resolve("all.csv")), table(there.resolve("all")));
        assertEquals(Files.readAllLines(here.resolve("rejected.csv")), table(there.resolve("rejected")));
    }

    private static long finishedSlices(Path table) throws IOException {
        if (!Files.isDirectory(table)) {
            return 0;
        }
        try (var files = Files.walk(table)) {
            return files.filter(file -> file.getFileName().toString().startsWith("task_"))
                    .count();
        } catch (UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }
}
