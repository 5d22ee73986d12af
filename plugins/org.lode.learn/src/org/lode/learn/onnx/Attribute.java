package org.lode.learn.onnx;

import java.util.List;

/** A constant setting of a node. */
public sealed interface Attribute {
    /** An integer. */
    record IntValue(long value) implements Attribute {}

    /** A number. */
    record FloatValue(float value) implements Attribute {}

    /** A text. */
    record Text(String value) implements Attribute {}

    /** A tensor. */
    record TensorValue(Tensor value) implements Attribute {}

    /** Integers. */
    record Ints(long[] values) implements Attribute {}

    /** Numbers. */
    record Floats(float[] values) implements Attribute {}

    /** Texts. */
    record Texts(List<String> values) implements Attribute {}
}
