package org.lode.screen.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.learn.LearnException;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.ScreeningResult;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionTexts;
import org.lode.screen.TestModels;

class ScreeningRunTests {
    private static final int PART = 64;
    private static final int ROWS = 1_500;

    @TempDir
    private Path folder;

    private static ScreeningJob job(Path library) throws LearnException, MaterialException {
        return new ScreeningJob(
                List.of(library),
                null,
                null,
                List.of(
                        TestModels.length("length", "descriptors2d"),
                        TestModels.length("size", "ecfp(radius=1,size=64)")),
                List.of(new TargetWindow("length", 30, 40), new TargetWindow("size", 25, 50)),
                new ScreeningSettings(MaterialKind.MOLECULE, 50, true, 2),
                true);
    }

    /** Chains with a bad line now and then, many of them more than once. */
    private static Path library(Path folder) throws IOException {
        var random = new Random(3);
        var chains = TestModels.chains();
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            var chain = "N" + chains.get(random.nextInt(chains.size())) + "Br".repeat(i % 2);
            lines.add((i % 97 == 13 ? chain + "(" : chain) + "\tm" + i);
        }
        var file = folder.resolve("library.smi");
        Files.write(file, lines);
        return file;
    }

    private static List<String> contents(Path results) throws IOException {
        var contents = new ArrayList<String>();
        for (var name : List.of("best.csv", "front.csv", "all.csv", "rejected.csv")) {
            contents.add(Files.readString(results.resolve(name)));
        }
        return contents;
    }

    private ScreeningResult run(ScreeningJob job, String name, boolean resume, Progress progress)
            throws LearnException, IOException {
        return ScreeningRun.run(job, folder.resolve(name), resume, PART, progress);
    }

    /** Asks to stop after so many questions. */
    private static Progress stopping(int after) {
        var asked = new AtomicInteger();
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // not wanted
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > after;
            }
        };
    }

    @Test
    void aRunThatWasCancelledTimeAndAgainLeavesTheSameBytes() throws Exception {
        var job = job(library(folder));
        run(job, "whole", false, Progress.NONE);
        var random = new Random(11);
        int cancelled = 0;
        boolean done = false;
        while (!done) {
            try {
                run(job, "pieces", cancelled > 0, stopping(1_500 + random.nextInt(4_000)));
                done = true;
            } catch (
                    @SuppressWarnings("unused")
                    CancellationException expected) {
                cancelled++;
                assertFalse(Files.exists(folder.resolve("pieces/best.csv")));
            }
        }
        assertTrue(cancelled > 0);
        assertEquals(contents(folder.resolve("whole")), contents(folder.resolve("pieces")));
        assertFalse(Files.exists(folder.resolve("pieces/checkpoint")));
    }

    /** The process that is killed. */
    static final class Main {
        private Main() {}

        /** Screens the library in a folder, resuming. */
        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            ScreeningRun.run(job(folder.resolve("library.smi")), folder.resolve("killed"), true, PART, Progress.NONE);
        }
    }

    @Test
    void aRunThatWasKilledLeavesTheSameBytes() throws Exception {
        var job = job(library(folder));
        run(job, "whole", false, Progress.NONE);
        var random = new Random(17);
        var parts = folder.resolve("killed/checkpoint");
        for (int kill = 1; kill <= 2; kill++) {
            var process = start();
            int wanted = 4 * kill + random.nextInt(4);
            while (process.isAlive() && !Files.exists(parts.resolve(String.format("part-%08d", wanted)))) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
        }
        var last = start();
        assertEquals(0, last.waitFor(), Files.readString(folder.resolve("killed.log")));
        assertEquals(contents(folder.resolve("whole")), contents(folder.resolve("killed")));
    }

    private Process start() throws IOException {
        var loader = ScreeningRunTests.class.getClassLoader();
        assumeTrue(loader instanceof URLClassLoader, "the classes are not on a plain class path");
        var path = Arrays.stream(((URLClassLoader) loader).getURLs())
                .map(URL::getPath)
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", String.join(File.pathSeparator, path), Main.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    @Test
    void repeatedMaterialsAreLeftOutAndEveryRowIsAccountedFor() throws Exception {
        var result = run(job(library(folder)), "run", false, Progress.NONE);
        assertEquals(ROWS, result.read());
        assertEquals(ROWS, result.screened() + result.rejected() + result.duplicates());
        // by hand: lines 13, 110, 207, ... of 1,500
        assertEquals(16, result.rejected());
        // by hand: 60 chains with N, each plain and with Br
        assertEquals(120, result.screened());
    }

    @Test
    void rejectsAreWrittenWithFileLineAndReason() throws Exception {
        run(job(library(folder)), "run", false, Progress.NONE);
        var lines = Files.readAllLines(folder.resolve("run/rejected.csv"));
        assertTrue(lines.get(1).startsWith("\"'library.smi', line 14\",m13,"), lines.get(1));
        assertTrue(lines.get(1).contains("is not a SMILES"), lines.get(1));
    }

    @Test
    void knownMaterialsAreRejectedWithTheirPlacesAndTheNearestIsTold() throws Exception {
        var plain = job(library(folder));
        var texts = new SelectionTexts(
                "ei", 50, 1, null, null, 0.6, false, List.of(), false, List.of(), List.of(), List.of());
        var job = new ScreeningJob(
                plain.files(),
                null,
                null,
                plain.models(),
                plain.targets(),
                plain.settings(),
                texts.settings(List.of("NCCO", "c1ccccc1")),
                texts.conditions(),
                false);
        run(job, "run", false, Progress.NONE);
        var rejected = Files.readAllLines(folder.resolve("run/rejected.csv"));
        assertTrue(
                rejected.stream().anyMatch(line -> line.matches("\"'library.smi', line \\d+\",.*is among the known.*")),
                rejected.toString());
        var best = Files.readAllLines(folder.resolve("run/best.csv"));
        assertTrue(
                best.get(0)
                        .endsWith("log probability,desirability,expected improvement,upper confidence bound,"
                                + "Thompson draw,rank,Pareto rank,hypervolume contribution,nearest known,"
                                + "similarity to nearest known"),
                best.get(0));
        assertTrue(best.get(1).contains(",NCCO,0."), best.get(1));
    }

    @Test
    void inputsThatChangedMeanwhileAreRefusedWithTheReason() throws Exception {
        var library = library(folder);
        var job = job(library);
        assertThrows(CancellationException.class, () -> run(job, "run", false, stopping(2_000)));
        Files.writeString(library, Files.readString(library) + "CC\tlate\n");
        var failure = assertThrows(LearnException.class, () -> run(job, "run", true, Progress.NONE));
        assertEquals(
                "The run can't be resumed: the file '" + library
                        + "' is not what it was when the run began. Restore it, or start anew in another folder.",
                failure.getMessage());
    }

    @Test
    void otherOptionsThanThoseOfTheBeginningAreRefused() throws Exception {
        var job = job(library(folder));
        assertThrows(CancellationException.class, () -> run(job, "run", false, stopping(2_000)));
        var texts = new SelectionTexts(
                "thompson", Double.NaN, 2, null, null, 0.6, false, List.of(), false, List.of(), List.of(), List.of());
        var other = new ScreeningJob(
                job.files(),
                null,
                null,
                job.models(),
                job.targets(),
                job.settings(),
                texts.settings(List.of()),
                texts.conditions(),
                true);
        var failure = assertThrows(LearnException.class, () -> run(other, "run", true, Progress.NONE));
        assertTrue(
                failure.getMessage().startsWith("The run can't be resumed: the way to rank is not"),
                failure.getMessage());
    }

    @Test
    void aTornCompressedFileIsToldWithItsLine() throws Exception {
        var plain = Files.readAllBytes(library(folder));
        var file = folder.resolve("library.smi.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(plain);
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        var failure = assertThrows(LearnException.class, () -> run(job(file), "run", false, Progress.NONE));
        assertTrue(
                failure.getMessage()
                        .matches("'library.smi.gz' cannot be read beyond line \\d+: .*\\. Get the file once more\\."),
                failure.getMessage());
    }

    @Test
    void aStoppedRunIsNotOverwrittenUnasked() throws Exception {
        var job = job(library(folder));
        assertThrows(CancellationException.class, () -> run(job, "run", false, stopping(2_000)));
        assertThrows(LearnException.class, () -> run(job, "run", false, Progress.NONE));
    }
}
