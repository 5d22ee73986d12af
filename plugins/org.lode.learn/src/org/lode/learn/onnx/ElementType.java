package org.lode.learn.onnx;

import org.lode.learn.LearnException;

/** The element types of tensors that are read, with their numbers in the ONNX format. */
public enum ElementType {
    /** 32-bit floating point. */
    FLOAT(1, 4),
    /** 8-bit integer from 0 to 255. */
    UINT8(2, 1),
    /** 8-bit integer. */
    INT8(3, 1),
    /** 32-bit integer. */
    INT32(6, 4),
    /** 64-bit integer. */
    INT64(7, 8),
    /** Truth value. */
    BOOL(9, 1),
    /** 16-bit floating point. */
    FLOAT16(10, 2),
    /** 64-bit floating point. */
    DOUBLE(11, 8);

    private final int code;
    private final int bytes;

    ElementType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type's number in the ONNX format. */
    public int code() {
        return code;
    }

    /** The size of one element in a file. */
    public int bytes() {
        return bytes;
    }

    /** Whether it is held as {@link FloatTensor}. */
    public boolean isFloat() {
        return this == FLOAT || this == FLOAT16;
    }

    static ElementType of(long code) throws LearnException {
        for (var type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new LearnException("it has a tensor of element type " + code + ", which is not supported");
    }
}
