package org.lode.learn.onnx;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An operation in a graph.
 *
 * @param name the node's name, for people
 * @param domain the operator set, empty for the standard one
 * @param operator the operator, such as {@code Gemm}
 * @param inputs the names of the values it reads; an empty name stands for an omitted one
 * @param outputs the names of the values it makes
 * @param attributes its settings, kept in the order of their names so that a model always gives the same bytes
 */
public record OnnxNode(
        String name,
        String domain,
        String operator,
        List<String> inputs,
        List<String> outputs,
        Map<String, Attribute> attributes) {
    /** Copies the collections. */
    public OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    long integer(String attribute, long otherwise) {
        return attributes.get(attribute) instanceof Attribute.IntValue found ? found.value() : otherwise;
    }

    float number(String attribute, float otherwise) {
        return attributes.get(attribute) instanceof Attribute.FloatValue found ? found.value() : otherwise;
    }

    String text(String attribute, String otherwise) {
        return attributes.get(attribute) instanceof Attribute.Text found ? found.value() : otherwise;
    }

    long[] integers(String attribute) {
        return attributes.get(attribute) instanceof Attribute.Ints found ? found.values() : new long[0];
    }

    float[] numbers(String attribute) {
        return attributes.get(attribute) instanceof Attribute.Floats found ? found.values() : new float[0];
    }

    List<String> texts(String attribute) {
        return attributes.get(attribute) instanceof Attribute.Texts found ? found.values() : List.of();
    }
}
