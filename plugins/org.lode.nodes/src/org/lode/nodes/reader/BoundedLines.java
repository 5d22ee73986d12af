package org.lode.nodes.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Reads lines and counts them; refuses endless ones. */
final class BoundedLines {
    private final BufferedReader reader;
    private final String file;
    private long number;

    BoundedLines(Reader reader, String file) {
        this.reader = new BufferedReader(reader);
        this.file = file;
    }

    /** The next line without its end, or null behind the last one. */
    String next() throws IOException {
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        number++;
        var line = new StringBuilder();
        while (character >= 0 && character != '\n' && character != '\r') {
            if (line.length() == RecordReader.MAX_LENGTH) {
                throw new IOException("Line " + number + " of '" + file + "' is longer than 16 million characters. Is "
                        + "it a text file?");
            }
            line.append((char) character);
            character = reader.read();
        }
        if (character == '\r') {
            skipLineFeed();
        }
        return line.toString();
    }

    private void skipLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') {
            reader.reset();
        }
    }

    /** The number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }
}
