package org.lode.headless.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lode.represent.Progress;

/**
 * Commands in processes of their own, with what they took.
 *
 * @param seconds of wall time, the start of the process included
 * @param cpuSeconds of all its threads; a little less, for it is asked now and then
 * @param residentMib the largest resident memory, 0 where the system doesn't tell
 */
record MeasuredProcess(double seconds, double cpuSeconds, double residentMib) {
    private static final int LOOK_MS = 20;
    private static final double KIB_PER_MIB = 1024;

    /**
     * Runs a command to its end.
     *
     * @param log takes what it prints
     * @throws BenchmarkException if it fails
     * @throws java.util.concurrent.CancellationException if the progress is cancelled; the process is ended
     */
    static MeasuredProcess run(List<String> command, Path log, Progress progress) throws Exception {
        long start = System.nanoTime();
        var process = start(command, log);
        double resident = 0;
        var cpu = Duration.ZERO;
        try {
            while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                progress.check();
                resident = Math.max(resident, resident(process));
                cpu = process.info().totalCpuDuration().orElse(cpu);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new BenchmarkException("'" + String.join(" ", command) + "' failed: " + Files.readString(log));
        }
        return new MeasuredProcess(Rate.since(start), cpu.toMillis() / 1e3, resident / KIB_PER_MIB);
    }

    /** Starts a command. */
    static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

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

    /**
     * This program's own command line with other arguments.
     *
     * @param heap such as {@code 512m}
     * @throws BenchmarkException if the system doesn't tell the command line
     */
    static List<String> lode(String heap, List<String> arguments) throws BenchmarkException {
        var info = ProcessHandle.current().info();
        var own = List.of(info.arguments().orElse(new String[0]));
        int bench = own.indexOf("bench");
        if (info.command().isEmpty() || bench < 0) {
            throw new BenchmarkException(
                    "This section starts './lode screen' in a process of its own, but the command line of this process is"
                            + " not known; leave the section out.");
        }
        var command = new ArrayList<>(List.of(info.command().get(), "-Xmx" + heap));
        own.subList(0, bench).stream().filter(word -> !word.startsWith("-Xmx")).forEach(command::add);
        command.addAll(arguments);
        return command;
    }
}
