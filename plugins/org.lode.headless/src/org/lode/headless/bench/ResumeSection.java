package org.lode.headless.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.lode.learn.PropertyModel;
import org.lode.represent.Progress;

/**
 * Runs {@code ./lode screen} in processes of their own with little memory: one that is let alone, whose resident memory
 * is watched, and one that is killed ten times at random moments and resumed, which must leave the same bytes.
 */
final class ResumeSection {
    private static final int KILLS = 10;
    private static final int ROWS = 60_000;
    private static final int QUICK_ROWS = 4_000;
    private static final int PARTS = 40;
    private static final int LOOK_MS = 20;
    private static final double KIB_PER_MIB = 1024;

    private final Path file;
    private final List<PropertyModel> models;
    private final int rows;
    private double peak;

    ResumeSection(Path file, List<PropertyModel> models, boolean quick) {
        this.file = file;
        this.models = models;
        rows = quick ? QUICK_ROWS : ROWS;
    }

    void run(Figures figures, Progress progress) throws Exception {
        var folder = Files.createTempDirectory("lode-bench");
        try {
            var command = command(folder);
            progress.report(0, "screening without a break");
            long start = System.nanoTime();
            finish(command, folder.resolve("whole"), progress);
            long whole = (System.nanoTime() - start) / 1_000_000;
            int kills = killed(command, folder.resolve("killed"), whole, progress);
            boolean same = hash(folder.resolve("whole")).equals(hash(folder.resolve("killed")));
            var how = rows + " polymers, three models, all outputs, -Xmx512m";
            if (peak > 0) {
                figures.add("screen_peak_mb", peak / KIB_PER_MIB, "MiB", "largest resident memory; " + how);
            }
            figures.add("screen_resume_identical", same ? 1 : 0, "", "killed " + kills + " times; " + how);
        } finally {
            delete(folder);
        }
    }

    /** This process' own command line with another command of the program behind it. */
    private List<String> command(Path folder) throws IOException, BenchmarkException {
        var info = ProcessHandle.current().info();
        var own = List.of(info.arguments().orElse(new String[0]));
        int bench = own.indexOf("bench");
        if (info.command().isEmpty() || bench < 0) {
            throw new BenchmarkException(
                    "The section 'resume' starts './lode screen' anew, but the command line of this"
                            + " process is not known; leave the section out.");
        }
        var command = new ArrayList<>(List.of(info.command().get(), "-Xmx512m"));
        own.subList(0, bench).stream().filter(word -> !word.startsWith("-Xmx")).forEach(command::add);
        command.addAll(List.of("screen", sample(folder).toString()));
        command.addAll(List.of("--column", "psmiles", "--all", "--per-cluster", "1", "--similarity", "0.8"));
        command.addAll(List.of("--part-size", Integer.toString(rows / PARTS)));
        command.addAll(List.of("--target", models.get(0).card().property().name() + "=3000.."));
        for (int i = 0; i < models.size(); i++) {
            var model = folder.resolve("model-" + i + ".onnx");
            Files.write(model, models.get(i).toOnnx());
            command.addAll(List.of("--model", model.toString()));
        }
        return command;
    }

    /** Rows from all over the file, which is sorted by the class of the polymers. */
    private Path sample(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        var chosen = new ArrayList<>(List.of(lines.get(0)));
        int count = Math.min(rows, lines.size() - 1);
        for (int i = 0; i < count; i++) {
            chosen.add(lines.get(1 + (int) ((long) i * (lines.size() - 1) / count)));
        }
        return Files.write(folder.resolve("candidates.csv"), chosen);
    }

    private static Process start(List<String> command, Path out) throws IOException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("--out", out.toString(), "--resume"));
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(out.resolveSibling("log").toFile())
                .start();
    }

    private void finish(List<String> command, Path out, Progress progress) throws Exception {
        var process = start(command, out);
        try {
            while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                progress.check();
                peak = Math.max(peak, resident(process));
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new BenchmarkException("'screen' failed: " + Files.readString(out.resolveSibling("log")));
        }
    }

    /** The largest resident memory so far in KiB, 0 where the system doesn't tell. */
    @SuppressWarnings("unused") // the process may have ended
    private static double resident(Process process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException unknown) {
            return 0;
        }
    }

    private int killed(List<String> command, Path out, long wholeMs, Progress progress) throws Exception {
        var random = new Random(7);
        int kills = 0;
        while (kills < KILLS) {
            progress.report((double) kills / KILLS, "killing a run");
            var process = start(command, out);
            if (process.waitFor((long) (wholeMs * (0.2 + 0.3 * random.nextDouble())), TimeUnit.MILLISECONDS)) {
                // it came to its end before it was killed often enough: once more from the beginning
                delete(out);
            } else {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        finish(command, out, progress);
        return kills;
    }

    private static String hash(Path folder) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var name : List.of("best.csv", "all.csv", "rejected.csv")) {
            digest.update(Files.readAllBytes(folder.resolve(name)));
        }
        return Arrays.toString(digest.digest());
    }

    private static void delete(Path folder) throws IOException {
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
