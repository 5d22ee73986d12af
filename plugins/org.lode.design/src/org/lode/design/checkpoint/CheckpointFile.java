package org.lode.design.checkpoint;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.lode.design.DesignException;
import org.lode.design.likelihood.Evaluation;
import org.lode.represent.Progress;

/**
 * The file form of a {@link RunJournal}: gzip-compressed text in UTF-8, a line per entry, the fields of a line
 * separated by tabs.
 *
 * <p>The first line is {@value #MAGIC}. Then come lines {@code setting NAME VALUE}, {@code step NUMBER SECONDS},
 * {@code read SMILES CANONICAL} (the latter is empty for what is no structure) and {@code evaluated CANONICAL MEANS
 * DEVIATIONS DOMAINS LOG-PROBABILITIES LOG-TRUST LOG-LIKELIHOOD}, with spaces between the numbers of a field and
 * domains as 0 or 1; the last line is {@code end}. Numbers are written so that reading gives the same bits.
 *
 * <p>A file is there wholly or not at all: it is written under another name and gets its own when it has reached the
 * disk.
 */
public final class CheckpointFile {
    private static final String MAGIC = "lode design checkpoint 1";
    private static final int LONGEST_LINE = 100_000;

    /** More text than this is not read: a run of some million structures. */
    private static final long MOST_CHARACTERS = 1L << 30;

    private CheckpointFile() {}

    /**
     * The journal of a run: that of an earlier run of the same settings if there is a file, else an empty one.
     *
     * @param settings all that the run depends on, by the name a message shall call it
     * @throws DesignException if the file is none that {@link #write} has written, or is of a run with other settings
     */
    public static RunJournal open(Path file, Map<String, String> settings, Progress progress) throws DesignException {
        if (!Files.exists(file)) {
            return new RunJournal(settings);
        }
        try {
            return read(file, settings, progress);
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            var reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new DesignException(
                    "The file '" + file + "' is no checkpoint of a design: " + reason + ". Give another file name.", e);
        } catch (IOException e) {
            throw new DesignException("The checkpoint '" + file + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static RunJournal read(Path file, Map<String, String> settings, Progress progress)
            throws IOException, DesignException {
        try (var stream = Files.newInputStream(file);
                var lines = new Lines(
                        new InputStreamReader(new GZIPInputStream(stream, 1 << 16), StandardCharsets.UTF_8))) {
            check(MAGIC.equals(lines.next()), "it is of another kind or version");
            var earlier = new LinkedHashMap<String, String>();
            var fields = lines.next().split("\t", -1);
            for (; fields[0].equals("setting"); fields = lines.next().split("\t", -1)) {
                check(fields.length == 3, "a setting is not whole");
                earlier.put(fields[1], fields[2]);
            }
            checkSettings(file, earlier, settings);
            var journal = new RunJournal(settings);
            for (; !fields[0].equals("end"); fields = lines.next().split("\t", -1)) {
                progress.check();
                add(fields, journal);
            }
            // The end of the stream holds its checksum.
            check(lines.reader.read() < 0, "something comes behind its end");
            return journal;
        }
    }

    private static void checkSettings(Path file, Map<String, String> earlier, Map<String, String> settings)
            throws DesignException {
        var changed = settings.keySet().stream()
                .filter(name -> !line(settings.get(name)).equals(earlier.get(name)))
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            throw new DesignException("The checkpoint '" + file + "' is of another design: " + changed
                    + " of it differ. Set these as they were, give another file name, or delete the file.");
        }
    }

    private static void add(String[] fields, RunJournal journal) {
        switch (fields[0]) {
            case "step" -> {
                check(fields.length == 3, "a step is not whole");
                journal.seconds(Integer.parseInt(fields[1]), Double.parseDouble(fields[2]));
            }
            case "read" -> {
                check(fields.length == 3, "a structure is not whole");
                journal.read(fields[1], fields[2].isEmpty() ? null : fields[2]);
            }
            case "evaluated" -> {
                check(fields.length == 8, "an evaluation is not whole");
                journal.evaluated(
                        fields[1],
                        new Evaluation(
                                numbers(fields[2]),
                                numbers(fields[3]),
                                domains(fields[4]),
                                numbers(fields[5]),
                                Double.parseDouble(fields[6]),
                                Double.parseDouble(fields[7])));
            }
            default -> check(false, "a line begins with '" + fields[0] + "'");
        }
    }

    /**
     * Removes a file, if there is one.
     *
     * @throws DesignException if that can't be done
     */
    public static void delete(Path file) throws DesignException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DesignException("The checkpoint '" + file + "' cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Writes a journal.
     *
     * @throws DesignException if that can't be done; the message says what to do
     */
    public static void write(Path file, RunJournal journal) throws DesignException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            try (var stream = new GZIPOutputStream(Files.newOutputStream(unfinished), 1 << 16);
                    var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
                writeLines(journal, out);
            }
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DesignException(
                    "The checkpoint '" + file + "' cannot be written: " + e + ". Give a file in a folder of your own.",
                    e);
        }
    }

    private static void writeLines(RunJournal journal, BufferedWriter out) throws IOException {
        line(out, MAGIC);
        for (var setting : journal.settings().entrySet()) {
            line(out, "setting", setting.getKey(), line(setting.getValue()));
        }
        for (var step : journal.seconds().entrySet()) {
            line(out, "step", step.getKey().toString(), step.getValue().toString());
        }
        for (var read : journal.structures().entrySet()) {
            line(out, "read", read.getKey(), read.getValue());
        }
        for (var evaluated : journal.evaluations().entrySet()) {
            var evaluation = evaluated.getValue();
            line(
                    out,
                    "evaluated",
                    evaluated.getKey(),
                    text(evaluation.mean()),
                    text(evaluation.deviation()),
                    text(evaluation.inDomain()),
                    text(evaluation.logProbability()),
                    Double.toString(evaluation.logTrust()),
                    Double.toString(evaluation.logLikelihood()));
        }
        line(out, "end");
    }

    private static void line(BufferedWriter out, String... fields) throws IOException {
        out.write(String.join("\t", fields));
        out.write('\n');
    }

    /** A text without the characters that separate fields and lines. */
    private static String line(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static String text(boolean[] domains) {
        var text = new StringBuilder();
        for (boolean inside : domains) {
            text.append(inside ? '1' : '0');
        }
        return text.toString();
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static boolean[] domains(String text) {
        var domains = new boolean[text.length()];
        for (int i = 0; i < domains.length; i++) {
            domains[i] = text.charAt(i) == '1';
        }
        return domains;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Reads lines of bounded length. */
    private record Lines(InputStreamReader reader, StringBuilder line, long[] left) implements AutoCloseable {
        Lines(InputStreamReader reader) {
            this(reader, new StringBuilder(), new long[] {MOST_CHARACTERS});
        }

        /** The next line; {@link EOFException} if there is none. */
        String next() throws IOException {
            line.setLength(0);
            for (int read = reader.read(); read != '\n'; read = reader.read()) {
                if (read < 0) {
                    throw new EOFException("it ends too early");
                }
                line.append((char) read);
                check(line.length() <= LONGEST_LINE && --left[0] > 0, "it is too long");
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
