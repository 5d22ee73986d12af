package org.lode.represent;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads whole texts that must not fill the memory. */
public final class BoundedText {
    private static final int BUFFER = 1 << 13;

    private BoundedText() {}

    /** What a reader still has, or nothing if that is more than so many characters. */
    public static Optional<String> of(Reader reader, int most) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[BUFFER];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            text.append(buffer, 0, count);
            if (text.length() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }
}
