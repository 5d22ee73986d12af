package org.lode.represent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes over the records of an MDL structure-data file, of which never more than one is held. */
public final class SdfRecords {
    private final Lines lines;
    private final int longest;
    private long number;
    private boolean cut;

    /** Gives the lines of a file. */
    @FunctionalInterface
    public interface Lines {
        /** The next line, or null at the end. */
        String next() throws IOException;
    }

    /**
     * What stands between two dividers.
     *
     * @param first the number of the first line, from 1 where the reading began
     * @param lines the lines without the divider
     * @param isBlank whether there is nothing in them
     * @param isTooLong whether the record is longer than allowed; then the lines are those at its beginning
     */
    public record Entry(long first, List<String> lines, boolean isBlank, boolean isTooLong) {
        /** The record that the lines make. */
        public SdfRecord record() {
            return SdfRecord.of(lines);
        }
    }

    /**
     * Reads from some lines on.
     *
     * @param longest most characters of a record
     */
    public SdfRecords(Lines lines, int longest) {
        this.lines = lines;
        this.longest = longest;
    }

    /**
     * The next record, or nothing at the end of the file. A record that is too long is given as soon as that is known;
     * the call after it goes on behind its divider.
     */
    public Optional<Entry> next() throws IOException {
        var line = cut ? skipped() : read();
        cut = false;
        long first = number;
        var content = new ArrayList<String>();
        long length = 0;
        boolean blank = true;
        for (; line != null && !isDivider(line); line = read()) {
            length += line.length() + 1L;
            blank &= line.isBlank();
            if (length > longest) {
                cut = true;
                return Optional.of(new Entry(first, List.copyOf(content), false, true));
            }
            content.add(line);
        }
        return line == null && blank
                ? Optional.empty()
                : Optional.of(new Entry(first, List.copyOf(content), blank, false));
    }

    private static boolean isDivider(String line) {
        return line.startsWith(SdfRecord.DIVIDER);
    }

    /** The first line behind the rest of a record. */
    private String skipped() throws IOException {
        var line = read();
        while (line != null && !isDivider(line)) {
            line = read();
        }
        return line == null ? null : read();
    }

    private String read() throws IOException {
        number++;
        return lines.next();
    }
}
