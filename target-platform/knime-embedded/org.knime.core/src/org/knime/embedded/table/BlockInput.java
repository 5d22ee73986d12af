package org.knime.embedded.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives the bytes of one block after the other; a block looks like a stream that ends. */
final class BlockInput extends FilterInputStream {

    /** No cell is larger; a small compressed file must not expand to more than the memory holds. */
    private static final int MAX_BLOCK = 1 << 26;

    private boolean atEnd;
    private int length;

    BlockInput(final InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (atEnd) {
            return -1;
        }
        int b = in.read();
        if (b == RowFormat.TERMINATOR) {
            atEnd = true;
            return -1;
        }
        if (++length > MAX_BLOCK) {
            throw new IOException("a cell has more than " + (MAX_BLOCK >> 20) + " MB");
        }
        return b == RowFormat.ESCAPE ? in.read() : b;
    }

    @Override
    public int read(final byte[] bytes, final int offset, final int count) throws IOException {
        int n = 0;
        for (int b; n < count && (b = read()) >= 0; n++) {
            bytes[offset + n] = (byte) b;
        }
        return n == 0 && count > 0 ? -1 : n;
    }

    /** Skips what is left of the block, so that the next read gives the first byte of the next one. */
    void endBlock() throws IOException {
        while (!atEnd) {
            int b = in.read();
            if (b == RowFormat.ESCAPE) {
                b = in.read();
            } else {
                atEnd = b == RowFormat.TERMINATOR;
            }
            if (b < 0) {
                throw new EOFException("a stored table ends in the middle of a row");
            }
        }
        atEnd = false;
        length = 0;
    }
}
