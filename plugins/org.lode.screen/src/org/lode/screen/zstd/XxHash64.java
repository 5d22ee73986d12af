package org.lode.screen.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The 64-bit hash by which a frame tells whether its content came out as it went in, with seed 0. A sum of bits, not a
 * protection.
 *
 * <p>Source: xxHash fast digest algorithm, version 0.1.1, section "XXH64 algorithm description" (Y. Collet).
 */
final class XxHash64 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME1 = 0x9E3779B185EBCA87L;
    private static final long PRIME2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME3 = 0x165667B19E3779F9L;
    private static final long PRIME4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE = 32;

    private final byte[] pending = new byte[STRIPE];
    private long first = PRIME1 + PRIME2;
    private long second = PRIME2;
    private long third;
    private long fourth = -PRIME1;
    private long length;

    void update(byte[] data, int from, int count) {
        int place = from;
        int end = from + count;
        int held = (int) (length % STRIPE);
        length += count;
        if (held > 0) {
            int more = Math.min(STRIPE - held, count);
            System.arraycopy(data, place, pending, held, more);
            place += more;
            if (held + more < STRIPE) {
                return;
            }
            stripe(pending, 0);
        }
        for (; end - place >= STRIPE; place += STRIPE) {
            stripe(data, place);
        }
        System.arraycopy(data, place, pending, 0, end - place);
    }

    private void stripe(byte[] data, int place) {
        first = round(first, (long) LONG.get(data, place));
        second = round(second, (long) LONG.get(data, place + 8));
        third = round(third, (long) LONG.get(data, place + 16));
        fourth = round(fourth, (long) LONG.get(data, place + 24));
    }

    private static long round(long sum, long lane) {
        return Long.rotateLeft(sum + lane * PRIME2, 31) * PRIME1;
    }

    /** The hash of all that came. */
    long value() {
        long hash = PRIME5;
        if (length >= STRIPE) {
            hash = Long.rotateLeft(first, 1)
                    + Long.rotateLeft(second, 7)
                    + Long.rotateLeft(third, 12)
                    + Long.rotateLeft(fourth, 18);
            for (long sum : new long[] {first, second, third, fourth}) {
                hash = (hash ^ round(0, sum)) * PRIME1 + PRIME4;
            }
        }
        hash += length;
        int place = 0;
        int end = (int) (length % STRIPE);
        for (; end - place >= Long.BYTES; place += Long.BYTES) {
            hash = Long.rotateLeft(hash ^ round(0, (long) LONG.get(pending, place)), 27) * PRIME1 + PRIME4;
        }
        if (end - place >= Integer.BYTES) {
            hash = Long.rotateLeft(hash ^ Integer.toUnsignedLong((int) INT.get(pending, place)) * PRIME1, 23) * PRIME2
                    + PRIME3;
            place += Integer.BYTES;
        }
        for (; place < end; place++) {
            hash = Long.rotateLeft(hash ^ (pending[place] & 0xff) * PRIME5, 11) * PRIME1;
        }
        hash = (hash ^ hash >>> 33) * PRIME2;
        hash = (hash ^ hash >>> 29) * PRIME3;
        return hash ^ hash >>> 32;
    }
}
