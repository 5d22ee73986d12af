package org.lode.learn.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.lode.learn.LearnException;

/** The protobuf form of tensors (message TensorProto). */
final class TensorFormat {
    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int INT32_DATA = 5;
    private static final int INT64_DATA = 7;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int DOUBLE_DATA = 10;
    private static final int DATA_LOCATION = 14;
    private static final int MOST_DIMENSIONS = 8;

    /** A tensor with the name it has in the file. */
    record Named(String name, Tensor tensor) {}

    private TensorFormat() {}

    static Named read(ProtoReader reader) throws LearnException {
        var dims = new ArrayList<Long>();
        long code = 0;
        String name = "";
        ByteBuffer raw = null;
        var numbers = new NumberList();
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case DIMS -> readVarints(reader, dims, MOST_DIMENSIONS);
                case DATA_TYPE -> code = reader.varint();
                case FLOAT_DATA -> readFloats(reader, numbers);
                case INT32_DATA, INT64_DATA -> readIntegers(reader, numbers);
                case DOUBLE_DATA -> readDoubles(reader, numbers);
                case NAME -> name = reader.name();
                case RAW_DATA -> raw = reader.bytes();
                case DATA_LOCATION -> {
                    if (reader.varint() != 0) {
                        throw new LearnException("it keeps its weights in another file; save it as one file");
                    }
                }
                default -> reader.skip();
            }
        }
        var type = ElementType.of(code);
        var shape = shape(dims, name);
        long size = Shape.size(shape);
        long found = raw == null ? numbers.size() : raw.remaining() / type.bytes();
        if (size != found) {
            throw new LearnException("its tensor '" + name + "' should have " + size + " elements but has " + found);
        }
        return new Named(name, raw == null ? numbers.tensor(type, shape) : readRaw(type, shape, (int) size, raw));
    }

    private static int[] shape(List<Long> dims, String name) throws LearnException {
        var shape = new int[dims.size()];
        for (int i = 0; i < shape.length; i++) {
            long length = dims.get(i);
            if (length < 0 || length > Integer.MAX_VALUE) {
                throw new LearnException("its tensor '" + name + "' has a dimension of " + length);
            }
            shape[i] = (int) length;
        }
        return shape;
    }

    private static void readVarints(ProtoReader reader, List<Long> values, int most) throws LearnException {
        if (reader.isBytes()) {
            for (var packed = reader.message(); packed.hasMore() && values.size() <= most; ) {
                values.add(packed.readVarint());
            }
        } else {
            values.add(reader.varint());
        }
        if (values.size() > most) {
            throw new LearnException("it has a tensor of more than " + most + " dimensions");
        }
    }

    static void readFloats(ProtoReader reader, NumberList numbers) throws LearnException {
        if (reader.isBytes()) {
            var packed = reader.bytes();
            while (packed.remaining() >= Float.BYTES) {
                numbers.add(packed.getFloat());
            }
        } else {
            numbers.add(reader.fixed32());
        }
    }

    private static void readDoubles(ProtoReader reader, NumberList numbers) throws LearnException {
        if (reader.isBytes()) {
            var packed = reader.bytes();
            while (packed.remaining() >= Double.BYTES) {
                numbers.add(packed.getDouble());
            }
        } else {
            numbers.add(reader.fixed64());
        }
    }

    static void readIntegers(ProtoReader reader, NumberList numbers) throws LearnException {
        if (reader.isBytes()) {
            for (var packed = reader.message(); packed.hasMore(); ) {
                numbers.add(packed.readVarint());
            }
        } else {
            numbers.add(reader.varint());
        }
    }

    private static Tensor readRaw(ElementType type, int[] shape, int size, ByteBuffer raw) {
        if (type.isFloat()) {
            var values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = switch (type) {
                    case FLOAT16 -> HalfPrecision.toFloat(raw.getShort());
                    default -> raw.getFloat();
                };
            }
            return new FloatTensor(type, shape, values);
        }
        if (type == ElementType.DOUBLE) {
            var values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = raw.getDouble();
            }
            return new DoubleTensor(shape, values);
        }
        var values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = switch (type) {
                case INT64 -> NumberList.saturate(raw.getLong());
                case INT32 -> raw.getInt();
                case UINT8 -> raw.get() & 0xff;
                default -> raw.get();
            };
        }
        return new IntTensor(type, shape, values);
    }

    static ProtoWriter write(String name, Tensor tensor) {
        var message = new ProtoWriter();
        for (int length : tensor.shape()) {
            message.integer(DIMS, length);
        }
        message.integer(DATA_TYPE, tensor.type().code());
        if (!name.isEmpty()) {
            message.string(NAME, name);
        }
        var raw = ByteBuffer.allocate(tensor.size() * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (tensor instanceof FloatTensor floats) {
            for (float value : floats.values()) {
                switch (tensor.type()) {
                    case FLOAT16 -> raw.putShort((short) HalfPrecision.fromFloat(value));
                    default -> raw.putFloat(value);
                }
            }
        } else if (tensor instanceof DoubleTensor doubles) {
            for (double value : doubles.values()) {
                raw.putDouble(value);
            }
        } else if (tensor instanceof IntTensor integers) {
            for (int value : integers.values()) {
                switch (tensor.type()) {
                    case INT64 -> raw.putLong(value);
                    case INT32 -> raw.putInt(value);
                    default -> raw.put((byte) value);
                }
            }
        }
        return message.bytes(RAW_DATA, raw.array());
    }
}
