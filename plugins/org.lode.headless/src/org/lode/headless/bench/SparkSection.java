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
import java.util.List;
import java.util.stream.Collectors;
import org.lode.represent.Progress;

/**
 * Screens on a Spark cluster of one master and workers of one core each, all on this machine, and by
 * {@code ./lode screen} with as many threads: the same rows, and how much longer it takes.
 */
final class SparkSection {
    private static final int ROWS = 3_000_000;
    private static final int QUICK_ROWS = 5_000;
    private static final int FEWER = 10;
    private static final int WORKERS = 2;
    private static final double PERCENT = 100;
    private static final String MEMORY = "2g";

    private final PolymerScreening screening;
    private final Path jar;
    private final Path classPath;
    private final int rows;

    /**
     * Takes the folder of the repository, in which the cluster part is built.
     *
     * @throws BenchmarkException if it isn't
     */
    SparkSection(PolymerScreening screening, Path home, boolean quick) throws BenchmarkException {
        this.screening = screening;
        jar = home.resolve("cluster/org.lode.spark/target/lode-spark.jar").toAbsolutePath();
        classPath = home.resolve("cluster/spark/target/classpath").toAbsolutePath();
        rows = quick ? QUICK_ROWS : ROWS;
        if (!Files.exists(jar) || !Files.exists(classPath)) {
            throw new BenchmarkException(
                    "The cluster part isn't built; run './lode build --spark' first, or leave the section \"spark\" out.");
        }
    }

    void run(Figures figures, Progress progress) throws Exception {
        var fewer = screening.sample(rows / FEWER);
        var file = screening.sample(rows);
        var here = screening.folder().resolve("here");
        add(figures, rows / FEWER, "one_machine", alone(fewer, "here-fewer", progress));
        double alone = alone(file, "here", progress);
        add(figures, rows, "one_machine", alone);
        for (int workers = 1; workers <= WORKERS; workers++) {
            try (var cluster = new Cluster(workers)) {
                progress.report(0.3 * workers, "screening on a cluster of " + workers);
                var of = workers + "_workers";
                add(figures, rows / FEWER, of, cluster.screen(fewer, "fewer" + workers, progress));
                if (workers == WORKERS) {
                    double seconds = cluster.screen(file, "there", progress);
                    add(figures, rows, of, seconds);
                    figures.add(
                            "spark_overhead_percent",
                            PERCENT * (seconds / alone - 1),
                            "%",
                            "workers of one core beside as many threads of one process; " + how(rows));
                }
            }
        }
        boolean same = hash(here).equals(hash(screening.folder().resolve("there")));
        figures.add("spark_identical", same ? 1 : 0, "", "all tables row for row; " + how(rows));
    }

    /** Seconds of {@code ./lode screen} with as many threads as the larger cluster has workers. */
    private double alone(Path file, String name, Progress progress) throws Exception {
        progress.report(0, "screening on one machine");
        var arguments = screening.screen(file, screening.folder().resolve(name));
        arguments.addAll(List.of("--threads", Integer.toString(WORKERS)));
        return MeasuredProcess.run(MeasuredProcess.lode("1g", arguments), log(name), progress)
                .seconds();
    }

    private static void add(Figures figures, int rows, String on, double seconds) {
        figures.add("spark_" + rows + "_rows_" + on + "_s", seconds, "s", how(rows));
    }

    private static String how(int rows) {
        return rows + " polymers, " + PolymerScreening.HOW + "; a worker or a thread has one core";
    }

    private Path log(String name) {
        return screening.folder().resolve(name + ".log");
    }

    private String hash(Path out) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(out.resolve("best.csv")));
        for (var name : List.of("front", "all", "rejected")) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            for (var part : parts(out, name)) {
                try (var lines = Files.lines(part)) {
                    lines.skip(1).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return Arrays.toString(digest.digest());
    }

    /** The files of a table: one, or a folder of several. */
    private static List<Path> parts(Path out, String name) throws IOException {
        var one = out.resolve(name + ".csv");
        if (Files.exists(one)) {
            return List.of(one);
        }
        try (var files = Files.list(out.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** A cluster that ends with its standard input. */
    private final class Cluster implements AutoCloseable {
        private final Process process;
        private final String master;

        @SuppressWarnings("resource") // the reader's stream is the process'
        Cluster(int workers) throws IOException {
            var command = new ArrayList<>(java());
            command.addAll(List.of(
                    "org.lode.spark.LocalCluster",
                    Files.createDirectories(screening.folder().resolve("cluster" + workers))
                            .toString(),
                    classPath.toString(),
                    Integer.toString(workers),
                    MEMORY));
            process = new ProcessBuilder(command)
                    .redirectError(log("cluster").toFile())
                    .start();
            master = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }

        private List<String> java() {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jar.toString());
        }

        /** Screens; returns the seconds from submission to the end. */
        double screen(Path file, String name, Progress progress) throws Exception {
            var command = new ArrayList<>(java());
            command.addAll(List.of("org.lode.spark.Launch", jar.toString(), classPath.toString(), "screen-cluster"));
            command.addAll(screening.arguments(file, screening.folder().resolve(name)));
            command.addAll(List.of("--format", "csv", "--master", master, "--executor-memory", "1g"));
            command.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1"));
            command.addAll(List.of("--conf", "spark.sql.shuffle.partitions=8"));
            command.add("--models");
            command.add(screening.models().stream().map(Path::toString).collect(Collectors.joining(",")));
            return MeasuredProcess.run(command, log(name), progress).seconds();
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
