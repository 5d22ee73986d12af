package org.lode.nodes.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.nodes.table.UniqueNames;

/**
 * Reads tables of separated values (RFC 4180) whose first line names the columns. The separator is the comma,
 * semicolon or tab that the first line has most of. A line with more or fewer values than there are names is
 * rejected.
 */
final class DelimitedReader implements RecordReader {
    private static final int MAX_COLUMNS = 20_000;
    private static final int PEEK = 1 << 16;

    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        var buffered = new BufferedReader(text, PEEK);
        char separator = separator(buffered);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (var limited = new LimitedReader(buffered, file);
                var parser = CSVParser.parse(limited, format)) {
            List<String> names = null;
            long line = 1;
            for (var record : parser) {
                limited.recordEnds(parser.getCurrentLineNumber());
                var values = record.toList();
                if (names == null) {
                    names = names(values, file);
                    sink.columns(names);
                } else if (values.size() == names.size()) {
                    sink.accept(
                            new Position(file, line),
                            names,
                            values.stream().map(String::strip).toList());
                } else {
                    sink.reject(
                            new Position(file, line), text(record, separator), mismatch(values.size(), names.size()));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(PEEK);
        var counts = new int[3];
        for (int i = 0; i < PEEK - 1; i++) {
            int character = text.read();
            if (character < 0 || character == '\n' || character == '\r') {
                break;
            }
            int separator = ",;\t".indexOf(character);
            if (separator >= 0) {
                counts[separator]++;
            }
        }
        text.reset();
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    private static List<String> names(List<String> header, String file) throws IOException {
        if (header.size() > MAX_COLUMNS) {
            throw new IOException("The first line of '" + file + "' names " + header.size() + " columns; at most "
                    + MAX_COLUMNS + " are read.");
        }
        var unique = new UniqueNames();
        var names = new ArrayList<String>();
        for (var written : header) {
            names.add(unique.take(written.isBlank() ? "Column " + (names.size() + 1) : written.strip()));
        }
        return names;
    }

    private static String text(CSVRecord record, char separator) {
        return String.join(String.valueOf(separator), record.toList());
    }

    private static String mismatch(int values, int names) {
        return "The line has " + values + (values == 1 ? " value" : " values") + ", but the first line names " + names
                + (names == 1 ? " column." : " columns.");
    }

    /** Refuses a record without end, as after a quote that is never closed, before it fills the memory. */
    private static final class LimitedReader extends Reader {
        private final Reader reader;
        private final String file;
        private long line = 1;
        private long read;

        private LimitedReader(Reader reader, String file) {
            this.reader = reader;
            this.file = file;
        }

        private void recordEnds(long currentLine) {
            line = currentLine + 1;
            read = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = reader.read(buffer, offset, Math.min(length, PEEK));
            read += Math.max(count, 0);
            if (read > MAX_LENGTH) {
                throw new IOException("The record that begins in line " + line + " of '" + file
                        + "' does not end within 16 " + "million characters. Is a quotation mark missing?");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
