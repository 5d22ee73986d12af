package org.lode.screen;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.lode.screen.zstd.ZstdInputStream;

/** Decompression of files by gzip or Zstandard, told by how they begin, whatever they are called. */
public final class Decompression {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 4;

    private Decompression() {}

    /** The content of a stream: decompressed a piece at a time, or as it is. Closing it closes the stream. */
    public static InputStream of(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(MAGIC);
        var start = buffered.readNBytes(MAGIC);
        buffered.reset();
        if (ZstdInputStream.isMagic(start)) {
            return new ZstdInputStream(buffered);
        }
        boolean gzip = start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }
}
