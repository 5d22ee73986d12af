package org.lode.screen;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.lode.learn.LearnException;

/**
 * Candidates from a file, streamed: SMILES files ({@code .smi}, {@code .smiles}, {@code .ism}: the text, then a blank or
 * tab, then the name), tables with a heading ({@code .csv}, {@code .tsv}, with commas, semicolons or tabs), either of
 * both ({@code .txt}, told by its first line), structure-data files ({@code .sdf}, {@code .sd}, {@code .mol}; columns are
 * data fields) and crystals ({@code .cif}, {@code .vasp}, {@code .poscar}, {@code POSCAR}), each also compressed by gzip
 * or Zstandard. The encoding is UTF-8.
 *
 * <p>A bad line spoils no other, and neither does a bad record of an SDF; what is no row or record is given as a candidate
 * that can't be read. A line is cut off behind 20,000 characters. What has no name is called by its number.
 */
public final class CandidateFile implements CandidateSource {
    private static final List<String> TEXT_COLUMNS = List.of(
            "smiles", "psmiles", "repeat unit", "structure", "formula", "composition", "crystal", "cif", "material");
    private static final List<String> TELLING = List.of("smiles", "structure", "formula", "composition", "cif");
    private static final List<String> NAME_COLUMNS = List.of("name", "id", "row id", "rowid");

    private final String file;
    private final long size;
    private final CountingStream bytes;
    private final FileLines lines;
    private final CandidateReader reader;
    private CandidateRecord upcoming;
    private CandidateRecord given;

    @SuppressWarnings("resource") // the lines are closed with the candidates, and with them all streams below
    private CandidateFile(
            String file, long size, CountingStream bytes, long skipped, String textColumn, String nameColumn)
            throws IOException, LearnException {
        this.file = file;
        this.size = size;
        this.bytes = bytes;
        lines = new FileLines(
                new BufferedReader(new InputStreamReader(Decompression.of(bytes), StandardCharsets.UTF_8)));
        reader = reader(textColumn, nameColumn);
        lines.skipped(skipped);
        upcoming = reader.next();
    }

    private CandidateReader reader(String textColumn, String nameColumn) throws IOException, LearnException {
        return switch (CandidateFormat.of(file)) {
            case SMILES, OTHER -> new SmilesCandidates(lines);
            case TEXT ->
                isTable(firstLine())
                        ? new DelimitedCandidates(file, lines, textColumn, nameColumn)
                        : new SmilesCandidates(lines);
            case CSV, TSV -> new DelimitedCandidates(file, lines, textColumn, nameColumn);
            case SDF -> new SdfCandidates(file, lines, textColumn, nameColumn);
            case CRYSTAL -> new CrystalCandidates(file, lines);
        };
    }

    private String firstLine() throws IOException {
        var line = lines.next();
        if (line == null) {
            return "";
        }
        lines.giveBack(List.of(line));
        return line;
    }

    // what is no heading begins no table; the reason doesn't matter
    @SuppressWarnings("unused")
    private static boolean isTable(String firstLine) {
        try {
            return column(DelimitedCandidates.headings(firstLine), null, TEXT_COLUMNS) >= 0;
        } catch (IOException noHeading) {
            return false;
        }
    }

    /** Whether a file of that name whose first line is this is a table, so that the line belongs to all parts of it. */
    public static boolean isTable(String name, String firstLine) {
        return switch (CandidateFormat.of(name)) {
            case CSV, TSV -> true;
            case TEXT -> isTable(firstLine);
            case SMILES, SDF, CRYSTAL, OTHER -> false;
        };
    }

    /** Whether files of that name have one candidate a line, so that they may be read from any line on. */
    public static boolean isByLine(String name) {
        var format = CandidateFormat.of(name);
        return format != CandidateFormat.SDF && format != CandidateFormat.CRYSTAL;
    }

    /**
     * Opens a file.
     *
     * @param textColumn the heading of the column with the materials, or null for the first of the usual ones (of an
     *     SDF: for the connection table)
     * @param nameColumn the heading of the column with the names, or null for the first of the usual ones, if any (of
     *     an SDF: for the title)
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

    /**
     * The place of the column with the materials.
     *
     * @param wanted its heading, or null for the first of the usual ones or else the first that has one of them in it
     * @param table what to call the table in messages
     * @throws LearnException if there is none
     */
    public static int textColumn(List<String> headings, String wanted, String table) throws LearnException {
        int column = column(headings, wanted, TEXT_COLUMNS);
        if (column < 0 && wanted == null) {
            column = likeliest(headings);
        }
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

    /** Such as {@code canonical_smiles} or {@code pretty formula}, but no {@code material_id}. */
    private static int likeliest(List<String> headings) {
        for (var usual : TELLING) {
            for (int i = 0; i < headings.size(); i++) {
                if (headings.get(i).toLowerCase(Locale.ROOT).contains(usual)) {
                    return i;
                }
            }
        }
        return -1;
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
        return upcoming != null;
    }

    @Override
    public Candidate next() {
        if (upcoming == null) {
            throw new NoSuchElementException();
        }
        given = upcoming;
        try {
            upcoming = reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "'" + file + "' cannot be read beyond line " + lines.number() + ": " + e.getMessage(), e);
        }
        return given.candidate();
    }

    /** The candidate that was given last, with all that the file tells of it; null before the first. */
    public CandidateRecord record() {
        return given;
    }

    /** Number of the line at which the candidate that was given last begins, from 1. */
    public long line() {
        return given == null ? 0 : given.line();
    }

    /** Whether a row went on, or might have gone on, in the next line, so that the file can't be cut at any line. */
    public boolean hasRowsOverLines() {
        return reader.hasRowsOverLines();
    }

    @Override
    public double fraction() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() throws IOException {
        lines.close();
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
