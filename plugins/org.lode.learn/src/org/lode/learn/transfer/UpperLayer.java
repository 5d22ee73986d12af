package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.learn.PropertyModel;
import org.lode.learn.onnx.FloatTensor;
import org.lode.learn.onnx.OnnxModel;
import org.lode.learn.onnx.OnnxNode;

/**
 * A fully connected layer above the first of a source network, with the activation between the layer below and it.
 *
 * @param inputs the number of inputs
 * @param outputs the number of units
 * @param weights inputs × outputs, row-major; not to be changed
 * @param bias one a unit; not to be changed
 */
record UpperLayer(int inputs, int outputs, float[] weights, float[] bias) {
    private static final String LINEAR = ".linear";

    /**
     * The layers above the first of a source, from the second hidden one to the last hidden one.
     *
     * @return empty if the source is no network of Lode's with rectified units and at least two hidden layers
     */
    static List<UpperLayer> of(PropertyModel source) {
        var layers = new ArrayList<UpperLayer>();
        for (int i = 2; source.layers().contains("hidden" + i + LINEAR); i++) {
            var below = "hidden" + (i - 1);
            var layer = find(source.graph(), below, "hidden" + i + LINEAR);
            if (layer.isEmpty()) {
                return List.of();
            }
            layers.add(layer.get());
        }
        return layers;
    }

    private static Optional<UpperLayer> find(OnnxModel graph, String below, String name) {
        var activation = node(graph, below);
        var product = node(graph, name);
        if (activation.isEmpty()
                || product.isEmpty()
                || !activation.get().operator().equals("Relu")
                || !product.get().operator().equals("Gemm")
                || !product.get().attributes().isEmpty()
                || product.get().inputs().size() != 3) {
            return Optional.empty();
        }
        var weights = constant(graph, product.get().inputs().get(1));
        var bias = constant(graph, product.get().inputs().get(2));
        if (weights.isEmpty() || bias.isEmpty() || weights.get().shape().length != 2) {
            return Optional.empty();
        }
        var shape = weights.get().shape();
        return Optional.of(new UpperLayer(
                shape[0], shape[1], weights.get().values(), bias.get().values()));
    }

    private static Optional<OnnxNode> node(OnnxModel graph, String output) {
        return graph.nodes().stream()
                .filter(node -> node.outputs().contains(output))
                .findFirst();
    }

    /** A weight, which may be cast from half precision. */
    private static Optional<FloatTensor> constant(OnnxModel graph, String name) {
        var stored = node(graph, name)
                .filter(node -> node.operator().equals("Cast"))
                .map(node -> node.inputs().get(0))
                .orElse(name);
        return graph.weights().get(stored) instanceof FloatTensor tensor ? Optional.of(tensor) : Optional.empty();
    }
}
