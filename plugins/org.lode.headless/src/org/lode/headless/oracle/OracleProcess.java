package org.lode.headless.oracle;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/**
 * A command that stays open, reads lines and answers each with a line, in their order. Each of its streams has a thread
 * of its own, so that neither side waits for the other with a full pipe. Serves one thread.
 */
final class OracleProcess implements AutoCloseable {
    /** What is longer is cut off: it is no number, and memory is dear. */
    private static final int LONGEST_LINE = 1_000;

    private static final Line END = new Line("", Kind.END);
    private static final long LOOK_MILLIS = 50;
    private static final long GOODBYE_SECONDS = 5;

    private final String command;
    private final Process process;
    private final BlockingQueue<Optional<String>> questions = new LinkedBlockingQueue<>();
    private final BlockingQueue<Line> answers = new LinkedBlockingQueue<>();

    /** How many lines the command was to answer so far. */
    private final AtomicLong asked = new AtomicLong();

    private volatile String complaint = "";

    /** Whether all that was asked is answered; a command that owes answers is not waited for at the end. */
    private boolean inOrder = true;

    /** What a line of the command's output is. */
    private enum Kind {
        ANSWER,
        /** A line that nothing was asked for; nothing more is read after it. */
        SURPLUS,
        /** Its output has ended. */
        END
    }

    private record Line(String text, Kind kind) {}

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
        start("lode-oracle-out", this::readAnswers);
        start("lode-oracle-err", () -> readMessages(messages));
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
            for (var line = questions.take(); line.isPresent(); line = questions.take()) {
                out.write(line.get());
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
    private void readAnswers() {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            long answered = 0;
            for (var text = readLine(reader); text != null; text = readLine(reader)) {
                if (answered == asked.get()) {
                    answers.add(new Line(text, Kind.SURPLUS));
                    return;
                }
                answered++;
                answers.add(new Line(text, Kind.ANSWER));
            }
        } catch (IOException gone) {
            return;
        } finally {
            answers.add(END);
        }
    }

    @SuppressWarnings("unused") // as above
    private void readMessages(Consumer<String> messages) {
        try (var reader = process.errorReader(StandardCharsets.UTF_8)) {
            for (var text = readLine(reader); text != null; text = readLine(reader)) {
                complaint = text;
                messages.accept(text);
            }
        } catch (IOException gone) {
            return;
        }
    }

    /** The next line without its end, cut off where it is too long; null if there is none. */
    private static String readLine(BufferedReader reader) throws IOException {
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        var line = new StringBuilder();
        for (; next >= 0 && next != '\n'; next = reader.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    /**
     * The answers to lines, in their order.
     *
     * @param seconds how long to wait for the next answer
     * @throws LearnException if the command ends or takes too long; the message tells what it said last
     */
    List<String> ask(List<String> lines, long seconds, Progress progress) throws LearnException {
        inOrder = false;
        asked.addAndGet(lines.size());
        lines.forEach(line -> questions.add(Optional.of(line)));
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
            } else if (answer.kind == Kind.END) {
                throw new LearnException("The oracle '" + command + "' ended " + exitCode() + "after " + result.size()
                        + " of " + lines.size() + " answers" + said()
                        + " It must stay open until its input ends.");
            } else {
                checkAskedFor(answer);
                result.add(answer.text);
                last = System.nanoTime();
            }
        }
        inOrder = true;
        return result;
    }

    private void checkAskedFor(Line line) throws LearnException {
        if (line.kind == Kind.SURPLUS) {
            throw new LearnException("The oracle '" + command + "' wrote '" + line.text + "' when all " + asked
                    + " lines had been answered, so its answers can't be told apart. It must write one line for each"
                    + " line it reads, and messages to its standard error.");
        }
    }

    /**
     * Ends the command's input and waits a little for its output to end.
     *
     * @throws LearnException if it wrote more lines than it read
     */
    void finish() throws LearnException {
        questions.add(Optional.empty());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < GOODBYE_SECONDS * 1_000_000_000L) {
            var line = poll();
            if (line != null) {
                checkAskedFor(line);
                return;
            }
        }
    }

    private Line poll() {
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
        return line.isEmpty() ? "." : "; its last message was '" + line + "'.";
    }

    /** Ends its input and, if that does not end it soon, the command. */
    @Override
    public void close() {
        questions.add(Optional.empty());
        try {
            if (!inOrder || !process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
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
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
