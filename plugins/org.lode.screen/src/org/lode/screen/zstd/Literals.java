package org.lode.screen.zstd;

import static org.lode.screen.zstd.DamagedZstdException.check;

import java.util.Arrays;

/**
 * The literals of a block: bytes as they are, one byte many times, or by a Huffman code, whose table later blocks may use
 * again.
 *
 * <p>Source: RFC 8878, section 3.1.1.3.1.
 */
final class Literals {
    private static final int RAW = 0;
    private static final int REPEATED = 1;
    private static final int COMPRESSED = 2;
    private static final int JUMP_TABLE = 6;

    private final byte[] bytes = new byte[BlockDecoder.LARGEST];
    private int size;
    private HuffmanTable table;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Reads them; returns the first byte behind. */
    int read(byte[] data, int from, int end) throws DamagedZstdException {
        check(from < end, "a block is empty");
        int kind = data[from] & 3;
        int format = data[from] >> 2 & 3;
        return kind == RAW || kind == REPEATED
                ? readPlain(data, from, end, kind, format)
                : readCompressed(data, from, end, kind, format);
    }

    private int readPlain(byte[] data, int from, int end, int kind, int format) throws DamagedZstdException {
        int header = format == 1 ? 2 : format == 3 ? 3 : 1;
        size = (int) (number(data, from, end, header) >> (header == 1 ? 3 : 4));
        int start = from + header;
        int behind = start + (kind == RAW ? size : 1);
        check(size <= bytes.length && behind <= end, "there are too few literals");
        if (kind == RAW) {
            System.arraycopy(data, start, bytes, 0, size);
        } else {
            Arrays.fill(bytes, 0, size, data[start]);
        }
        return behind;
    }

    private int readCompressed(byte[] data, int from, int end, int kind, int format) throws DamagedZstdException {
        int header = format <= 1 ? 3 : format + 2;
        int width = format <= 1 ? 10 : format == 2 ? 14 : 18;
        long sizes = number(data, from, end, header) >> 4;
        size = (int) (sizes & (1 << width) - 1);
        int start = from + header;
        int behind = start + (int) (sizes >> width);
        check(size <= bytes.length && behind <= end, "there are too few literals");
        if (kind == COMPRESSED) {
            var read = HuffmanTable.read(data, start, behind);
            table = read.table();
            start = read.end();
        }
        check(table != null, "there is no Huffman table to use again");
        if (format == 0) {
            table.decode(new BackwardBits(data, start, behind), bytes, 0, size);
        } else {
            readStreams(data, start, behind);
        }
        return behind;
    }

    private void readStreams(byte[] data, int from, int end) throws DamagedZstdException {
        int start = from + JUMP_TABLE;
        int part = (size + 3) / 4;
        check(start <= end && size >= 3 * part, "streams of literals are missing");
        for (int stream = 0; stream < 4; stream++) {
            boolean last = stream == 3;
            int stop = last ? end : start + (int) number(data, from + 2 * stream, end, 2);
            check(stop <= end, "a stream of literals is cut off");
            table.decode(new BackwardBits(data, start, stop), bytes, stream * part, last ? size - 3 * part : part);
            start = stop;
        }
    }

    private static long number(byte[] data, int from, int end, int count) throws DamagedZstdException {
        check(from + count <= end, "a header is cut off");
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << Byte.SIZE | data[from + i] & 0xff;
        }
        return number;
    }
}
