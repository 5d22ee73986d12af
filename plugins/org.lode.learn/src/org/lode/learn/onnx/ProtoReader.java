package org.lode.learn.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.lode.learn.LearnException;

/**
 * Reads the fields of a protobuf message one after the other.
 *
 * <p>It is a window on the file's bytes and copies nothing; a length beyond the window's end is refused before anything
 * is read. Wire format: protobuf.dev/programming-guides/encoding.
 */
final class ProtoReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int LONGEST_NAME = 4096;

    private final ByteBuffer buffer;
    private int wireType;

    ProtoReader(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    private ProtoReader(ByteBuffer buffer) {
        this.buffer = buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The number of the next field, or 0 at the end. Its value must be read or skipped before the next call. */
    int next() throws LearnException {
        if (!buffer.hasRemaining()) {
            return 0;
        }
        long tag = readVarint();
        wireType = (int) (tag & 7);
        long field = tag >>> 3;
        if (field < 1 || field > Integer.MAX_VALUE) {
            throw new LearnException("it is damaged or no ONNX file");
        }
        return (int) field;
    }

    /** Whether anything is left. */
    boolean hasMore() {
        return buffer.hasRemaining();
    }

    /** Whether the value of the field is a byte sequence, as a packed list is. */
    boolean isBytes() {
        return wireType == BYTES;
    }

    long varint() throws LearnException {
        expect(VARINT);
        return readVarint();
    }

    float fixed32() throws LearnException {
        expect(FIXED32);
        need(Float.BYTES);
        return buffer.getFloat();
    }

    double fixed64() throws LearnException {
        expect(FIXED64);
        need(Double.BYTES);
        return buffer.getDouble();
    }

    String string() throws LearnException {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    /** A name, which people may be told: a file needs neither long ones nor any with control characters. */
    String name() throws LearnException {
        var window = bytes();
        if (window.remaining() > LONGEST_NAME) {
            throw new LearnException(
                    "it has a name of " + window.remaining() + " characters; at most " + LONGEST_NAME + " are read");
        }
        var name = StandardCharsets.UTF_8.decode(window);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.get(i)) && !Character.isWhitespace(name.get(i))) {
                throw new LearnException("it has a name with control characters; it is damaged");
            }
        }
        return name.toString();
    }

    ProtoReader message() throws LearnException {
        return new ProtoReader(bytes());
    }

    /** The value as a little-endian window on the file. */
    ByteBuffer bytes() throws LearnException {
        expect(BYTES);
        long length = readVarint();
        if (length < 0 || length > buffer.remaining()) {
            throw new LearnException("it ends too early; it is damaged or was not copied completely");
        }
        var window = buffer.slice(buffer.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + (int) length);
        return window;
    }

    /** Passes over the value of the field. */
    void skip() throws LearnException {
        switch (wireType) {
            case VARINT -> readVarint();
            case FIXED64 -> fixed64();
            case BYTES -> bytes();
            case FIXED32 -> fixed32();
            default -> throw new LearnException("it is damaged or no ONNX file");
        }
    }

    /** A varint without a tag, as in a packed list. */
    long readVarint() throws LearnException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            need(1);
            byte next = buffer.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new LearnException("it is damaged or no ONNX file");
    }

    private void expect(int type) throws LearnException {
        if (wireType != type) {
            throw new LearnException("it is damaged or no ONNX file");
        }
    }

    private void need(int count) throws LearnException {
        if (buffer.remaining() < count) {
            throw new LearnException("it ends too early; it is damaged or was not copied completely");
        }
    }
}
