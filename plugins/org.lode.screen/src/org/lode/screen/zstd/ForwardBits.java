package org.lode.screen.zstd;

/** A stream of bits that is read from its beginning, lowest bits first. */
final class ForwardBits {
    private final byte[] data;
    private final int end;
    private long place;

    ForwardBits(byte[] data, int from, int end) {
        this.data = data;
        this.end = end;
        place = (long) from * Byte.SIZE;
    }

    int read(int bits) throws DamagedZstdException {
        DamagedZstdException.check(place + bits <= (long) end * Byte.SIZE, "a table is cut off");
        int value = 0;
        for (int bit = 0; bit < bits; bit++, place++) {
            value |= (data[(int) (place >> 3)] >> (place & 7) & 1) << bit;
        }
        return value;
    }

    /** Gives the bit that was read last back. */
    void giveBackOne() {
        place--;
    }

    /** The first byte of which nothing was read. */
    int nextByte() {
        return (int) (place + Byte.SIZE - 1 >> 3);
    }
}
