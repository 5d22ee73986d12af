package org.knime.embedded.table;

import java.io.IOException;

/** Decompresses one block: its length as a variable-length integer, then literals and copies of what came before. */
final class SnappyBlock {

    /** No element expands to more than this many times its size, so a claimed length can be checked before allocating. */
    private static final int MAX_EXPANSION = 64;

    private final byte[] in;
    private int next;

    SnappyBlock(final byte[] compressed) {
        in = compressed;
    }

    byte[] decompress(final int maxLength) throws IOException {
        int length = length();
        if (length < 0 || length > maxLength || length > (long) MAX_EXPANSION * in.length) {
            throw damaged();
        }
        byte[] out = new byte[length];
        int at = 0;
        while (next < in.length) {
            int tag = unsignedByte();
            at = (tag & 3) == 0 ? literal(tag, out, at) : copy(tag, out, at);
        }
        if (at != length) {
            throw damaged();
        }
        return out;
    }

    private int length() throws IOException {
        int length = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int b = unsignedByte();
            length |= (b & 0x7f) << shift;
            if (b < 0x80) {
                return length;
            }
        }
        throw damaged();
    }

    private int literal(final int tag, final byte[] out, final int at) throws IOException {
        int code = tag >>> 2;
        int length = (code < 60 ? code : littleEndian(code - 59)) + 1;
        if (length <= 0 || length > in.length - next || length > out.length - at) {
            throw damaged();
        }
        System.arraycopy(in, next, out, at, length);
        next += length;
        return at + length;
    }

    private int copy(final int tag, final byte[] out, final int at) throws IOException {
        int length = (tag & 3) == 1 ? (tag >>> 2 & 7) + 4 : (tag >>> 2) + 1;
        int distance =
                switch (tag & 3) {
                    case 1 -> tag >>> 5 << 8 | unsignedByte();
                    case 2 -> littleEndian(2);
                    default -> littleEndian(4);
                };
        if (distance <= 0 || distance > at || length > out.length - at) {
            throw damaged();
        }
        // byte by byte: source and target overlap when a pattern is repeated
        for (int i = at; i < at + length; i++) {
            out[i] = out[i - distance];
        }
        return at + length;
    }

    private int littleEndian(final int bytes) throws IOException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= unsignedByte() << 8 * i;
        }
        return value;
    }

    private int unsignedByte() throws IOException {
        if (next == in.length) {
            throw damaged();
        }
        return in[next++] & 0xff;
    }

    private static IOException damaged() {
        return new IOException("A block of a stored table is damaged.");
    }
}
