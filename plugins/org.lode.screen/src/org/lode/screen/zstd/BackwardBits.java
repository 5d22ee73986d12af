package org.lode.screen.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A stream of bits that is read from its end to its beginning. The last byte's highest 1 marks the end; before the
 * beginning there are zeros.
 *
 * <p>Source: RFC 8878, section 4.1 ("bitstreams").
 */
final class BackwardBits {
    /** How many bytes must follow a stream in its array, so that eight can be loaded from anywhere in it. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] data;
    private final int from;
    private int left;

    /** Takes the bytes {@code from} to before {@code to}; {@value #PADDING} more must be in the array. */
    BackwardBits(byte[] data, int from, int to) throws DamagedZstdException {
        DamagedZstdException.check(to > from && data[to - 1] != 0, "a stream of bits has no end");
        this.data = data;
        this.from = from;
        int marker = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(data[to - 1] & 0xff);
        left = (to - 1 - from) * Byte.SIZE + marker;
    }

    /** The next bits, at most 32, as a number. */
    long read(int bits) {
        left -= bits;
        if (left < 0) {
            return -left >= bits ? 0 : bits(0, bits + left) << -left;
        }
        return bits(left, bits);
    }

    private long bits(int place, int count) {
        long loaded = (long) LONG.get(data, from + (place >> 3));
        return loaded >>> (place & 7) & (1L << count) - 1;
    }

    /** How many bits are left; below 0 how many were read before the beginning. */
    int left() {
        return left;
    }
}
