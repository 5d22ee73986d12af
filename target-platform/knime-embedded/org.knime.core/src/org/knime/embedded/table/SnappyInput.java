package org.knime.embedded.table;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Decompresses the stream format of snappy-java: a header of 16 bytes, then blocks, each a length and a block in the
 * Snappy format (format_description.txt of google/snappy). Blocks are bounded, whatever length they claim.
 */
final class SnappyInput extends InputStream {

    private static final byte[] MAGIC = {(byte) 0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0};
    private static final int VERSIONS_LENGTH = 8;

    /** The writer's largest block is 32 KiB unless configured otherwise. */
    private static final int MAX_BLOCK = 1 << 26;

    private static final byte[] NO_BYTES = {};

    private final DataInputStream in;
    private byte[] block = NO_BYTES;
    private int next;

    SnappyInput(final InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        byte[] magic = new byte[MAGIC.length];
        this.in.readFully(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("A stored table should be compressed by Snappy but is not.");
        }
        this.in.readFully(new byte[VERSIONS_LENGTH]);
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[next++] & 0xff : -1;
    }

    @Override
    public int read(final byte[] bytes, final int offset, final int length) throws IOException {
        if (length == 0 || !fill()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, block.length - next);
        System.arraycopy(block, next, bytes, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (next == block.length) {
            int first = in.read();
            if (first < 0) {
                return false;
            }
            int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            if (length < 0 || length > MAX_BLOCK) {
                throw new IOException("A block of a stored table claims to have " + length + " bytes.");
            }
            byte[] compressed = in.readNBytes(length);
            if (compressed.length < length) {
                throw new EOFException("A stored table ends in the middle of a block.");
            }
            block = new SnappyBlock(compressed).decompress(MAX_BLOCK);
            next = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
