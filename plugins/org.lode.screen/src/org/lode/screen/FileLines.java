package org.lode.screen;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The lines of a text with their numbers. A line too long to hold is cut off. */
final class FileLines implements Closeable {
    private static final int LONGEST = 20_000;

    /** What is longer is no text with lines, and would be gone through without an end to be seen. */
    private static final long ENDLESS = 1L << 28;

    private final Reader reader;
    private final Deque<String> returned = new ArrayDeque<>();
    private long number;

    FileLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end, or null behind the last one. */
    String next() throws IOException {
        if (!returned.isEmpty()) {
            number++;
            return returned.remove();
        }
        var text = new StringBuilder();
        long length = 0;
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            if (++length > ENDLESS) {
                throw new IOException("line " + (number + 1) + " is longer than " + ENDLESS + " characters");
            }
            if (next == '\n') {
                break;
            }
            if (next != '\r' && text.length() < LONGEST) {
                text.append((char) next);
            }
        }
        number += length > 0 ? 1 : 0;
        return length > 0 ? text.toString() : null;
    }

    /** Takes back the lines that were given last, to give them once more. */
    void giveBack(List<String> lines) {
        for (int i = lines.size(); i-- > 0; ) {
            returned.addFirst(lines.get(i));
        }
        number -= lines.size();
    }

    /** Counts lines that were left out before the next one. */
    void skipped(long lines) {
        number += lines;
    }

    /** Number of the last line, from 1; 0 before the first. */
    long number() {
        return number;
    }

    /** The text that follows, as it is, if no line was taken; lines are no longer counted. */
    Reader rest() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
