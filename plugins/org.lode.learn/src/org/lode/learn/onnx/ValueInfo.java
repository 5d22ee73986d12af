package org.lode.learn.onnx;

import java.util.List;

/**
 * What a graph tells about one of its inputs or outputs.
 *
 * @param name the value's name
 * @param type its element type
 * @param dimensions its dimensions: numbers, or names such as {@code N} for lengths that vary; empty if unknown
 */
public record ValueInfo(String name, ElementType type, List<String> dimensions) {
    /** Copies the dimensions. */
    public ValueInfo {
        dimensions = List.copyOf(dimensions);
    }
}
