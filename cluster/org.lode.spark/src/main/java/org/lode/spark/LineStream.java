package org.lode.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream; counts the ends of lines among them. */
final class LineStream extends FilterInputStream {
    private long left;
    private long lines;

    LineStream(InputStream in, long length) {
        super(in);
        left = length;
    }

    /** How many lines ended in what was read. */
    long lines() {
        return lines;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = super.read(buffer, offset, (int) Math.min(length, left));
        for (int i = 0; i < count; i++) {
            lines += buffer[offset + i] == '\n' ? 1 : 0;
        }
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
