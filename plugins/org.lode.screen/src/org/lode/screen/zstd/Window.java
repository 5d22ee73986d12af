package org.lode.screen.zstd;

import static org.lode.screen.zstd.DamagedZstdException.check;

import java.util.Arrays;

/**
 * The last bytes of a frame's content, from which later ones are copied: no more than the frame's window and what was not
 * yet taken. It grows with what is there, not with what a header claims.
 */
final class Window {
    private static final int SMALLEST = 1 << 16;
    private static final int MARGIN = 1 << 20;

    private final int size;
    private byte[] bytes;
    private int taken;
    private int end;
    private int limit;

    /** Takes the window's size in bytes. */
    Window(int size) {
        this.size = size;
        bytes = new byte[SMALLEST];
    }

    /** Makes room for a block of at most so many bytes; all that came before must have been taken. */
    void beginBlock(int most) {
        if (bytes.length - end < most) {
            int kept = Math.min(end, size);
            int needed = kept + most;
            // the margin makes moving rare
            int capacity = (int) Math.min((long) size + Math.max(MARGIN, size / 4), Math.max(2L * needed, SMALLEST));
            var target = Math.max(needed, capacity) <= bytes.length ? bytes : new byte[Math.max(needed, capacity)];
            System.arraycopy(bytes, end - kept, target, 0, kept);
            bytes = target;
            end = kept;
            taken = kept;
        }
        limit = end + most;
    }

    void append(byte[] data, int from, int count) throws DamagedZstdException {
        check(count <= limit - end, "a block is too large");
        System.arraycopy(data, from, bytes, end, count);
        end += count;
    }

    void fill(byte value, int count) throws DamagedZstdException {
        check(count <= limit - end, "a block is too large");
        Arrays.fill(bytes, end, end + count, value);
        end += count;
    }

    /** Copies bytes from so far back; they may be among those that are just being copied. */
    void repeat(long offset, int count) throws DamagedZstdException {
        check(offset <= Math.min(end, size), "an offset is too large");
        check(count <= limit - end, "a block is too large");
        int from = end - (int) offset;
        if (offset >= count) {
            System.arraycopy(bytes, from, bytes, end, count);
        } else {
            for (int i = 0; i < count; i++) {
                bytes[end + i] = bytes[from + i];
            }
        }
        end += count;
    }

    int available() {
        return end - taken;
    }

    /** Adds what was not yet taken to a hash. */
    void hash(XxHash64 hash) {
        hash.update(bytes, taken, end - taken);
    }

    /** Takes bytes in their order; returns how many. */
    int take(byte[] target, int offset, int most) {
        int count = Math.min(most, available());
        System.arraycopy(bytes, taken, target, offset, count);
        taken += count;
        return count;
    }
}
