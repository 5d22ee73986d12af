package org.lode.headless.oracle;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/**
 * A command that stays open, reads lines and answers each with a line, in their order. Each of its streams has a thread
 * of its own, so that neither side waits for the other with a full pipe. Serves one thread.
 */
final class OracleProcess implements AutoCloseable {
    private static final String END = "\u0000end";
    private static final int LONGEST_LINE = 10_000;
    private static final long LOOK_MILLIS = 50;
    private static final long GOODBYE_SECONDS = 5;

    private final String command;
    private final Process process;
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private volatile String complaint = "";

    /**
     * Starts the command by the system's shell.
     *
     * @param messages takes what the command writes to its standard error
     * @throws LearnException if it can't be started
     */
    OracleProcess(String command, Consumer<String> messages) throws LearnException {
        this.command = command;
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            process = new ProcessBuilder(
                            windows ? List.of("cmd.exe", "/c", command) : List.of("/bin/sh", "-c", command))
                    .start();
        } catch (IOException e) {
            throw new LearnException("The oracle '" + command + "' cannot be started: " + e.getMessage() + ".", e);
        }
        start("lode-oracle-in", this::write);
        start("lode-oracle-out", () -> read(process.inputReader(StandardCharsets.UTF_8), answers::add));
        start(
                "lode-oracle-err",
                () -> read(process.errorReader(StandardCharsets.UTF_8), line -> {
                    if (!line.equals(END)) {
                        complaint = line;
                        messages.accept(line);
                    }
                }));
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    // a command that has gone reads nothing more; that it has is told by its missing answers
    @SuppressWarnings("unused")
    private void write() {
        try (var out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (var line = questions.take(); !line.equals(END); line = questions.take()) {
                out.write(line);
                out.write('\n');
                if (questions.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unused") // as above
    private static void read(BufferedReader reader, Consumer<String> taker) {
        try (reader) {
            reader.lines().forEach(taker);
        } catch (IOException | UncheckedIOException gone) {
            return;
        } finally {
            taker.accept(END);
        }
    }

    /**
     * The answers to lines, in their order.
     *
     * @param seconds how long to wait for the next answer
     * @throws LearnException if the command ends or takes too long; the message tells what it said last
     */
    List<String> ask(List<String> lines, long seconds, Progress progress) throws LearnException {
        questions.addAll(lines);
        var result = new ArrayList<String>(lines.size());
        long last = System.nanoTime();
        while (result.size() < lines.size()) {
            progress.check();
            var answer = poll();
            if (answer == null) {
                if (System.nanoTime() - last > seconds * 1_000_000_000L) {
                    throw new LearnException("The oracle '" + command + "' has answered " + result.size() + " of "
                            + lines.size() + " lines and then nothing for " + seconds + " s" + said()
                            + " It must write a line for each line it reads, and flush it; give more time with"
                            + " --timeout.");
                }
            } else if (answer.equals(END)) {
                throw new LearnException("The oracle '" + command + "' ended " + exitCode() + "after " + result.size()
                        + " of " + lines.size() + " answers" + said()
                        + " It must stay open until its input ends.");
            } else {
                result.add(answer);
                last = System.nanoTime();
            }
        }
        return result;
    }

    private String poll() {
        try {
            return answers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private String exitCode() {
        try {
            return process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)
                    ? "with exit code " + process.exitValue() + " "
                    : "";
        } catch (
                @SuppressWarnings("unused")
                InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String said() {
        var line = complaint.strip();
        return line.isEmpty()
                ? "."
                : "; its last message was '" + line.substring(0, Math.min(LONGEST_LINE, line.length())) + "'.";
    }

    /** Ends its input and, if that does not end it soon, the command. */
    @Override
    public void close() {
        questions.add(END);
        try {
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                destroy();
            }
        } catch (
                @SuppressWarnings("unused")
                InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            destroy();
        }
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroyForcibly();
    }
}
