package org.knime.embedded.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How the rows of a stored table are compressed. */
enum Compression {
    NONE,
    GZIP,
    SNAPPY;

    /** The name in the description of a stored table. */
    String storedName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static Compression of(final String storedName) throws IOException {
        for (var compression : values()) {
            if (compression.name().equalsIgnoreCase(storedName)) {
                return compression;
            }
        }
        throw new IOException("The rows of a stored table are compressed by \"" + storedName
                + "\", which is not read here. Reset the node and execute it again.");
    }

    /** The decompressed bytes; closing them closes the given stream. */
    InputStream decompress(final InputStream in) throws IOException {
        return new BufferedInputStream(
                switch (this) {
                    case NONE -> in;
                    case GZIP -> new GZIPInputStream(in);
                    case SNAPPY -> new SnappyInput(new BufferedInputStream(in));
                });
    }
}
