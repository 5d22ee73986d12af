package org.lode.screen;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.lode.learn.LearnException;

/**
 * Candidates from a table with a heading, the values of a row divided by commas, semicolons or tabs (RFC 4180).
 *
 * <p>A row is a line, so that a bad line spoils no other. Only a quoted value, such as the text of a CIF, may go on in
 * the next lines; a row that doesn't end as one of the table's rows must is the line with which it begins.
 */
final class DelimitedCandidates implements CandidateReader {
    private static final int LONGEST = 1 << 20;
    private static final char QUOTE = '"';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final FileLines lines;
    private final CSVFormat format;
    private final char delimiter;
    private final List<String> headings;
    private final int textColumn;
    private final int nameColumn;
    private boolean rowsOverLines;

    /**
     * Reads a table from its heading on.
     *
     * @param file what to call it in messages
     * @param textColumn heading of the column with the materials, or null for the first of the usual ones
     * @param nameColumn heading of the column with the names, or null for the first of the usual ones, if any
     * @throws LearnException if there is no such column
     */
    DelimitedCandidates(String file, FileLines lines, String textColumn, String nameColumn)
            throws IOException, LearnException {
        this.file = file;
        this.lines = lines;
        var heading = lines.next();
        if (heading == null) {
            throw new LearnException("'" + file + "' is empty; its first line must name the columns.");
        }
        delimiter = delimiter(heading);
        format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        headings = headings(heading);
        this.textColumn = CandidateFile.textColumn(headings, textColumn, file);
        this.nameColumn = CandidateFile.nameColumn(headings, nameColumn, file);
    }

    /** The names in a table's first line. */
    static List<String> headings(String line) throws IOException {
        var text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        char delimiter = delimiter(text);
        return cells(text, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get());
    }

    /** Of comma, semicolon and tab the one that a heading has most of; in doubt the comma. */
    private static char delimiter(String heading) {
        char most = ',';
        for (char other : new char[] {';', '\t'}) {
            most = count(heading, other) > count(heading, most) ? other : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    @Override
    public CandidateRecord next() throws IOException {
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : record(line, lines.number());
    }

    @Override
    public boolean hasRowsOverLines() {
        return rowsOverLines;
    }

    private CandidateRecord record(String line, long number) throws IOException {
        try {
            var cells = row(line);
            var name = nameColumn >= 0 && nameColumn < cells.size()
                    ? cells.get(nameColumn).strip()
                    : "";
            var text = textColumn < cells.size() ? cells.get(textColumn) : "";
            return new CandidateRecord(
                    new Candidate(name.isEmpty() ? "line " + number : name, text), number, headings, cells);
        } catch (NoRow e) {
            var problem = "line " + number + " of '" + file + "' is no row of a table: " + e.getMessage();
            return new CandidateRecord(new Candidate("line " + number, null, problem), number, headings, List.of());
        }
    }

    /** A text that is no row. */
    private static final class NoRow extends IOException {
        private static final long serialVersionUID = 1L;

        NoRow(Exception cause) {
            super("a quoted value has no end, or something other than the next value stands behind it.", cause);
        }
    }

    private List<String> row(String line) throws IOException {
        if (line.indexOf(QUOTE) < 0) {
            return List.of(line.split(String.valueOf(delimiter), -1));
        }
        return quotes(line, false) == Quotes.OPEN ? rowOverLines(line) : cells(line, format);
    }

    /** The cells of a row that goes on in the next lines; if these make no row with it, they are left for later. */
    private List<String> rowOverLines(String first) throws IOException {
        rowsOverLines = true;
        var row = new StringBuilder(first);
        var taken = new ArrayList<String>();
        var state = Quotes.OPEN;
        while (state == Quotes.OPEN && row.length() <= LONGEST) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            taken.add(line);
            row.append('\n').append(line);
            state = quotes(line, true);
        }
        if (state == Quotes.CLOSED) {
            var cells = cells(row.toString(), format);
            if (cells.size() == headings.size()) {
                return cells;
            }
        }
        lines.giveBack(taken);
        return cells(first, format);
    }

    /** How a line leaves quoted values. */
    private enum Quotes {
        CLOSED,
        OPEN,
        /** Something other than a delimiter stands behind a quoted value. */
        BROKEN
    }

    private Quotes quotes(String line, boolean openBefore) {
        boolean open = openBefore;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != QUOTE) {
                continue;
            }
            boolean last = i + 1 == line.length();
            if (!open) {
                open = i == 0 || line.charAt(i - 1) == delimiter;
            } else if (!last && line.charAt(i + 1) == QUOTE) {
                i++;
            } else if (last || line.charAt(i + 1) == delimiter) {
                open = false;
            } else {
                return Quotes.BROKEN;
            }
        }
        return open ? Quotes.OPEN : Quotes.CLOSED;
    }

    private static List<String> cells(String row, CSVFormat format) throws NoRow {
        try (var parser = format.parse(new StringReader(row))) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (IOException | UncheckedIOException e) {
            throw new NoRow(e);
        }
    }
}
