package org.lode.screen;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** Decompression of files by gzip or Zstandard, told by how they begin, whatever they are called. */
public final class Decompression {
    private static final int BUFFER = 1 << 16;

    /** RFC 8878, section 3.1.1, and RFC 1952, section 2.3.1, as hexadecimal digits. */
    private static final String ZSTANDARD = "28b52ffd";

    private static final String GZIP = "1f8b";

    private Decompression() {}

    /**
     * The content of a stream: decompressed a piece at a time, or as it is. Closing it closes the stream.
     *
     * @throws IOException if the stream cannot be read; later, from what is returned, if it is damaged or cut off
     */
    public static InputStream of(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(ZSTANDARD.length());
        var start = HexFormat.of().formatHex(buffered.readNBytes(ZSTANDARD.length() / 2));
        buffered.reset();
        if (start.equals(ZSTANDARD)) {
            return new Zstandard(buffered);
        }
        return start.startsWith(GZIP) ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** The library's stream; what it throws at damaged input besides IOException becomes one. */
    private static final class Zstandard extends FilterInputStream {
        @SuppressWarnings("resource") // closed by close()
        Zstandard(InputStream compressed) {
            super(new ZstdInputStream(compressed));
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException | RuntimeException damage) {
                throw new IOException(
                        "the Zstandard file is damaged, cut off, or has a dictionary or a window of more than 8 MiB ("
                                + damage.getMessage() + ")",
                        damage);
            }
        }
    }
}
