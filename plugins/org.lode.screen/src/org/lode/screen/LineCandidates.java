package org.lode.screen;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.lode.learn.LearnException;

/** Candidates from a file with one a line: SMILES with names behind them, or a table with a heading. */
final class LineCandidates implements CandidateReader {
    /** Stands for a file without heading and columns. */
    private static final char BLANK = ' ';

    private final String file;
    private final FileLines lines;
    private final char delimiter;
    private final int textColumn;
    private final int nameColumn;

    private LineCandidates(String file, FileLines lines, char delimiter, int textColumn, int nameColumn) {
        this.file = file;
        this.lines = lines;
        this.delimiter = delimiter;
        this.textColumn = textColumn;
        this.nameColumn = nameColumn;
    }

    /** Reads lines of a SMILES file. */
    static LineCandidates smiles(String file, FileLines lines) {
        return new LineCandidates(file, lines, BLANK, 0, 1);
    }

    /**
     * Reads a table from its heading on.
     *
     * @param textColumn heading of the column with the materials, or null for the first of the usual ones
     * @param nameColumn heading of the column with the names, or null for the first of the usual ones, if any
     * @throws LearnException if there is no such column
     */
    static LineCandidates table(String file, FileLines lines, char delimiter, String textColumn, String nameColumn)
            throws IOException, LearnException {
        var heading = lines.next();
        if (heading == null) {
            throw new LearnException("'" + file + "' is empty; its first line must name the columns.");
        }
        var headings = cells(heading.startsWith("\uFEFF") ? heading.substring(1) : heading, delimiter);
        return new LineCandidates(
                file,
                lines,
                delimiter,
                CandidateFile.textColumn(headings, textColumn, file),
                CandidateFile.nameColumn(headings, nameColumn, file));
    }

    @Override
    public Candidate next() throws IOException {
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        return delimiter == BLANK ? fromSmilesLine(line) : fromTableLine(line);
    }

    @Override
    public long line() {
        return lines.number();
    }

    private Candidate fromSmilesLine(String line) {
        var text = line.strip();
        int blank = 0;
        while (blank < text.length() && !Character.isWhitespace(text.charAt(blank))) {
            blank++;
        }
        var name = text.substring(blank).strip();
        return new Candidate(name.isEmpty() ? lineName() : name, text.substring(0, blank));
    }

    private Candidate fromTableLine(String line) {
        try {
            var cells = cells(line, delimiter);
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
        return "line " + lines.number();
    }

    private static List<String> cells(String row, char delimiter) throws IOException {
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
}
