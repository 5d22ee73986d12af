package org.knime.embedded.table;

import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;

/** The text encoding of {@link java.io.DataOutput#writeUTF}, for texts of any length. */
final class ModifiedUtf8 {

    private ModifiedUtf8() {}

    static long length(final String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return length;
    }

    static void write(final String text, final OutputStream out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xc0 | c >> 6);
                out.write(0x80 | c & 0x3f);
            } else {
                out.write(0xe0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3f);
                out.write(0x80 | c & 0x3f);
            }
        }
    }

    /** Reads text of the given number of bytes; memory grows with what is there, not with what a file claims. */
    static String read(final DataInput in, final long length) throws IOException {
        if (length < 0) {
            throw new UTFDataFormatException("A text has the negative length " + length + ".");
        }
        var text = new StringBuilder((int) Math.min(length, 1 << 10));
        for (long left = length; left > 0; ) {
            int b = in.readUnsignedByte();
            int bytes = b < 0x80 ? 1 : b >> 5 == 0b110 ? 2 : b >> 4 == 0b1110 ? 3 : 0;
            if (bytes == 0 || bytes > left) {
                throw new UTFDataFormatException("A text is not in modified UTF-8.");
            }
            text.append((char)
                    switch (bytes) {
                        case 1 -> b;
                        case 2 -> (b & 0x1f) << 6 | continuation(in);
                        default -> (b & 0xf) << 12 | continuation(in) << 6 | continuation(in);
                    });
            left -= bytes;
        }
        return text.toString();
    }

    private static int continuation(final DataInput in) throws IOException {
        int b = in.readUnsignedByte();
        if (b >> 6 != 0b10) {
            throw new UTFDataFormatException("A text is not in modified UTF-8.");
        }
        return b & 0x3f;
    }
}
