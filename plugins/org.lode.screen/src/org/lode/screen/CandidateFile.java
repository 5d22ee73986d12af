package org.lode.screen;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.lode.learn.LearnException;

/**
 * Candidates from a file, read line by line: SMILES files ({@code .smi}, {@code .smiles}, {@code .txt}: the text, then a
 * blank or tab, then the name) and tables with a heading ({@code .csv}; {@code .tsv} with tabs), each also compressed
 * ({@code .gz}). The encoding is UTF-8.
 *
 * <p>A row is one line, so that a bad line spoils no other; a line that is no row, or longer than 20,000 characters, is
 * given as a candidate that can't be read. Lines without a name are called by their number.
 */
public final class CandidateFile implements CandidateSource {
    private static final int LONGEST_LINE = 20_000;
    private static final List<String> TEXT_COLUMNS =
            List.of("smiles", "psmiles", "repeat unit", "structure", "formula", "composition", "material");
    private static final List<String> NAME_COLUMNS = List.of("name", "id", "row id", "rowid");

    private final String file;
    private final long size;
    private final CountingStream bytes;
    private final BufferedReader reader;
    private final char delimiter;
    private final int textColumn;
    private final int nameColumn;
    private String line;
    private long lineNumber;
    private long givenLine;

    @SuppressWarnings("resource") // the reader is closed with the candidates, and with it all streams below
    private CandidateFile(
            String file, long size, CountingStream bytes, long skipped, String textColumn, String nameColumn)
            throws IOException, LearnException {
        this.file = file;
        this.size = size;
        this.bytes = bytes;
        reader = new BufferedReader(new InputStreamReader(decompressed(bytes), StandardCharsets.UTF_8));
        delimiter = delimiter(file);
        if (delimiter == ' ') {
            this.textColumn = 0;
            this.nameColumn = 1;
            lineNumber = skipped;
            advance();
            return;
        }
        line = nextLine();
        if (line == null) {
            throw new LearnException("'" + file + "' is empty; its first line must name the columns.");
        }
        var headings = cells(line.startsWith("\uFEFF") ? line.substring(1) : line);
        this.textColumn = textColumn(headings, textColumn, file);
        this.nameColumn = nameColumn(headings, nameColumn, file);
        lineNumber += skipped;
        advance();
    }

    /**
     * Opens a file.
     *
     * @param textColumn the heading of the column with the materials, or null for the first of the usual ones
     * @param nameColumn the heading of the column with the names, or null for the first of the usual ones, if any
     * @throws LearnException if the file can't be read or lacks a column
     */
    @SuppressWarnings("resource") // closed with the candidates
    public static CandidateFile open(Path file, String textColumn, String nameColumn) throws LearnException {
        try {
            long size = Files.size(file);
            return open(Files.newInputStream(file), file.getFileName().toString(), size, 0, textColumn, nameColumn);
        } catch (IOException e) {
            throw cannotRead(file.getFileName().toString(), e);
        }
    }

    /**
     * Reads a part of a file: whole lines from anywhere in it and, if it is a table, its first line before them.
     *
     * @param part closed with the candidates
     * @param name the file's name, whose ending tells the format
     * @param skipped how many lines of the file were left out before the part's
     * @throws LearnException if the part can't be read or lacks a column
     * @see #open(Path, String, String)
     */
    public static CandidateFile part(InputStream part, String name, long skipped, String textColumn, String nameColumn)
            throws LearnException {
        try {
            return open(part, name, 0, skipped, textColumn, nameColumn);
        } catch (IOException e) {
            throw cannotRead(name, e);
        }
    }

    @SuppressWarnings("resource") // closed with the candidates
    private static CandidateFile open(
            InputStream in, String name, long size, long skipped, String textColumn, String nameColumn)
            throws IOException, LearnException {
        var bytes = new CountingStream(in);
        try {
            return new CandidateFile(name, size, bytes, skipped, textColumn, nameColumn);
        } catch (IOException | LearnException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static LearnException cannotRead(String name, IOException e) {
        return new LearnException("'" + name + "' cannot be read: " + reason(e), e);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file." : e.getMessage();
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private static char delimiter(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        return name.endsWith(".csv") ? ',' : name.endsWith(".tsv") || name.endsWith(".tab") ? '\t' : ' ';
    }

    /**
     * The place of the column with the materials.
     *
     * @param wanted its heading, or null for the first of the usual ones
     * @param table what to call the table in messages
     * @throws LearnException if there is none
     */
    public static int textColumn(List<String> headings, String wanted, String table) throws LearnException {
        int column = column(headings, wanted, TEXT_COLUMNS);
        if (column < 0) {
            throw missing(wanted == null ? TEXT_COLUMNS.get(0) : wanted, headings, table);
        }
        return column;
    }

    /**
     * The place of the column with the names, or -1 if there is none.
     *
     * @param wanted its heading, or null for the first of the usual ones, if any
     * @param table what to call the table in messages
     * @throws LearnException if a wanted one isn't there
     */
    public static int nameColumn(List<String> headings, String wanted, String table) throws LearnException {
        int column = column(headings, wanted, NAME_COLUMNS);
        if (column < 0 && wanted != null) {
            throw missing(wanted, headings, table);
        }
        return column;
    }

    private static LearnException missing(String column, List<String> headings, String table) {
        return new LearnException("'" + table + "' has no column '" + column + "'; its columns are '"
                + String.join("', '", headings) + "'.");
    }

    private static int column(List<String> headings, String wanted, List<String> usual) {
        if (wanted != null) {
            return headings.indexOf(wanted);
        }
        var lower = headings.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        return usual.stream()
                .mapToInt(lower::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public boolean hasNext() {
        return line != null;
    }

    @Override
    public Candidate next() {
        if (line == null) {
            throw new NoSuchElementException();
        }
        givenLine = lineNumber;
        var candidate = delimiter == ' ' ? fromSmilesLine() : fromTableLine();
        try {
            advance();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "'" + file + "' cannot be read beyond line " + lineNumber + ": " + e.getMessage(), e);
        }
        return candidate;
    }

    /** Number of the line of the candidate that was given last, from 1. */
    public long line() {
        return givenLine;
    }

    private Candidate fromSmilesLine() {
        var text = line.strip();
        int blank = 0;
        while (blank < text.length() && !Character.isWhitespace(text.charAt(blank))) {
            blank++;
        }
        var name = text.substring(blank).strip();
        return new Candidate(name.isEmpty() ? lineName() : name, text.substring(0, blank));
    }

    private Candidate fromTableLine() {
        try {
            var cells = cells(line);
            var name = nameColumn >= 0 && nameColumn < cells.size()
                    ? cells.get(nameColumn).strip()
                    : "";
            var text = textColumn < cells.size() ? cells.get(textColumn) : "";
            return new Candidate(name.isEmpty() ? lineName() : name, text);
        } catch (IOException e) {
            return new Candidate(
                    lineName(), null, lineName() + " of '" + file + "' is no row of a table: " + e.getMessage());
        }
    }

    private String lineName() {
        return "line " + lineNumber;
    }

    private List<String> cells(String row) throws IOException {
        if (row.indexOf('"') < 0) {
            return List.of(row.split(String.valueOf(delimiter), -1));
        }
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(row))) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Goes to the next line that isn't blank. */
    private void advance() throws IOException {
        do {
            line = nextLine();
        } while (line != null && line.isBlank());
    }

    /** One line, cut off where it gets too long to hold. */
    private String nextLine() throws IOException {
        var text = new StringBuilder();
        boolean any = false;
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            any = true;
            if (next == '\n') {
                break;
            }
            if (next != '\r' && text.length() < LONGEST_LINE) {
                text.append((char) next);
            }
        }
        lineNumber += any ? 1 : 0;
        return any ? text.toString() : null;
    }

    @Override
    public double fraction() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Counts what was read of the file itself, before decompression. */
    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value >= 0 ? 1 : 0;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int number = super.read(buffer, offset, length);
            count += Math.max(0, number);
            return number;
        }
    }
}
