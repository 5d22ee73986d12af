package org.lode.screen.zstd;

import static org.lode.screen.zstd.DamagedZstdException.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompresses a Zstandard file: frames one after the other, each with its checksum if it has one. Memory holds one
 * frame's window, of at most {@value #LARGEST_WINDOW} bytes, whatever the headers claim.
 *
 * <p>Source: RFC 8878, "Zstandard Compression and the 'application/zstd' Media Type" (2021).
 */
public final class ZstdInputStream extends InputStream {
    /** The largest window that {@code zstd} itself makes without {@code --ultra}; and reads without {@code --memory}. */
    private static final int LARGEST_WINDOW = 1 << 27;

    private static final int MAGIC = 0xfd2fb528;
    private static final int SKIPPABLE = 0x184d2a50;
    private static final int SKIPPABLE_MASK = 0xfffffff0;
    private static final int RAW = 0;
    private static final int REPEATED = 1;
    private static final int COMPRESSED = 2;

    private final InputStream in;
    private final byte[] block = new byte[BlockDecoder.LARGEST + BackwardBits.PADDING];
    private Frame frame;
    private boolean ended;

    /** The frame that is being read. */
    private static final class Frame {
        private final Window window;
        private final int largestBlock;
        private final long contentSize;
        private final XxHash64 hash;
        private final BlockDecoder decoder = new BlockDecoder();
        private long made;
        private boolean complete;

        Frame(int windowSize, long contentSize, boolean hashed) {
            window = new Window(windowSize);
            largestBlock = Math.min(windowSize, BlockDecoder.LARGEST);
            this.contentSize = contentSize;
            hash = hashed ? new XxHash64() : null;
        }
    }

    /** Reads from a stream, in pieces that make buffering worthwhile. */
    public ZstdInputStream(InputStream in) {
        this.in = in;
    }

    /** Whether data begins like a Zstandard file; of fewer than four bytes, no. */
    public static boolean isMagic(byte[] start) {
        return start.length >= Integer.BYTES && (number(start, Integer.BYTES) & 0xffffffffL) == (MAGIC & 0xffffffffL);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended && (frame == null || frame.window.available() == 0)) {
            if (frame == null) {
                beginFrame();
            } else if (frame.complete) {
                frame = null;
            } else {
                readBlock();
            }
        }
        return ended ? -1 : frame.window.take(target, offset, length);
    }

    private void beginFrame() throws IOException {
        var start = in.readNBytes(Integer.BYTES);
        if (start.length == 0) {
            ended = true;
            return;
        }
        int magic = start.length < Integer.BYTES ? 0 : (int) number(start, Integer.BYTES);
        if ((magic & SKIPPABLE_MASK) == SKIPPABLE) {
            in.skipNBytes(readNumber(Integer.BYTES));
            return;
        }
        check(magic == MAGIC, "what follows is no frame");
        readFrameHeader();
    }

    private void readFrameHeader() throws IOException {
        int descriptor = (int) readNumber(1);
        check((descriptor & 8) == 0, "the frame's header is unknown");
        boolean single = (descriptor & 32) != 0;
        long windowSize = 0;
        if (!single) {
            int exponentAndMantissa = (int) readNumber(1);
            long base = 1L << 10 + (exponentAndMantissa >> 3);
            windowSize = base + base / 8 * (exponentAndMantissa & 7);
        }
        int dictionary = descriptor & 3;
        if (dictionary != 0 && readNumber(1 << dictionary - 1) != 0) {
            throw new IOException("it is compressed by zstd with a dictionary; compress it without one");
        }
        int sizeFlag = descriptor >> 6;
        long contentSize = -1;
        if (sizeFlag > 0 || single) {
            contentSize = readNumber(1 << sizeFlag) + (sizeFlag == 1 ? 256 : 0);
            check(contentSize >= 0, "its size is unknown");
        }
        windowSize = single ? contentSize : windowSize;
        if (windowSize > LARGEST_WINDOW) {
            throw new IOException("it is compressed by zstd with a window of more than " + (LARGEST_WINDOW >> 20)
                    + " MiB; compress it without --ultra and --long");
        }
        frame = new Frame((int) windowSize, contentSize, (descriptor & 4) != 0);
    }

    private void readBlock() throws IOException {
        int header = (int) readNumber(3);
        int kind = header >> 1 & 3;
        int size = header >> 3;
        check(size <= frame.largestBlock, "a block is too large");
        var window = frame.window;
        window.beginBlock(frame.largestBlock);
        if (kind == RAW || kind == COMPRESSED) {
            readFully(size);
        }
        switch (kind) {
            case RAW -> window.append(block, 0, size);
            case REPEATED -> window.fill((byte) readNumber(1), size);
            case COMPRESSED -> frame.decoder.decode(block, size, window);
            default -> throw new DamagedZstdException("a block is of an unknown kind");
        }
        frame.made += window.available();
        if (frame.hash != null) {
            window.hash(frame.hash);
        }
        if ((header & 1) != 0) {
            finishFrame();
        }
    }

    private void finishFrame() throws IOException {
        check(frame.contentSize < 0 || frame.contentSize == frame.made, "a frame has another length");
        if (frame.hash != null) {
            check(readNumber(Integer.BYTES) == (frame.hash.value() & 0xffffffffL), "the checksum is another");
        }
        frame.complete = true;
    }

    private void readFully(int count) throws IOException {
        if (in.readNBytes(block, 0, count) < count) {
            throw new EOFException("it ends too early");
        }
    }

    private long readNumber(int bytes) throws IOException {
        readFully(bytes);
        return number(block, bytes);
    }

    private static long number(byte[] data, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << Byte.SIZE | data[i] & 0xff;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
