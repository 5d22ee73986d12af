package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the hidden layers of a network in a graph, ours or another program's: the values before and after
 * each activation on the way to the first output.
 */
public final class HiddenLayers {
    private static final Set<String> ACTIVATIONS = Set.of("Relu", "Elu", "LeakyRelu", "Sigmoid", "Tanh", "Softplus");

    private HiddenLayers() {}

    /** The names of the layers' values in the order of the graph; before and after the activation each. */
    public static List<String> of(OnnxModel model) {
        var needed = new LinkedHashSet<String>();
        needed.add(model.outputs().get(0).name());
        var way = new ArrayList<OnnxNode>();
        for (int i = model.nodes().size() - 1; i >= 0; i--) {
            var node = model.nodes().get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(node.inputs());
                way.add(0, node);
            }
        }
        var layers = new LinkedHashSet<String>();
        for (var node : way) {
            if (ACTIVATIONS.contains(node.operator())) {
                layers.add(node.inputs().get(0));
                layers.addAll(node.outputs());
            }
        }
        layers.removeIf(
                layer -> model.inputs().stream().anyMatch(input -> input.name().equals(layer)));
        layers.removeIf(layer ->
                model.outputs().stream().anyMatch(output -> output.name().equals(layer)));
        return List.copyOf(layers);
    }
}
