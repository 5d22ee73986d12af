package org.lode.learn.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model: one graph with its weights and metadata.
 *
 * @param name the graph's name
 * @param inputs the graph's inputs without those that have an initial value
 * @param outputs the graph's outputs
 * @param nodes the operations in an order in which they can be run
 * @param weights the initial values by name
 * @param operatorSets the version of each operator set; the standard one has the empty name
 * @param metadata texts by key
 */
public record OnnxModel(
        String name,
        List<ValueInfo> inputs,
        List<ValueInfo> outputs,
        List<OnnxNode> nodes,
        Map<String, Tensor> weights,
        Map<String, Long> operatorSets,
        Map<String, String> metadata) {
    /** Copies the collections; maps keep their order. */
    public OnnxModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        nodes = List.copyOf(nodes);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        operatorSets = Collections.unmodifiableMap(new LinkedHashMap<>(operatorSets));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The version of the standard operator set. */
    public long operatorSet() {
        return operatorSets.getOrDefault("", 0L);
    }

    /** The same model with other metadata. */
    public OnnxModel withMetadata(Map<String, String> texts) {
        return new OnnxModel(name, inputs, outputs, nodes, weights, operatorSets, texts);
    }
}
