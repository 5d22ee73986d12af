package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the matrices of a model in half precision, each followed by a cast, so that any ONNX runtime reads it.
 *
 * <p>That halves the file. Vectors stay as they are: they are small, and among them are scales and shifts of the data,
 * which need all their digits.
 */
public final class HalfPrecisionWeights {
    private static final int FEWEST = 64;
    private static final float LARGEST = 65504;

    private HalfPrecisionWeights() {}

    /** The model with its matrices rounded to half precision; those with larger numbers than that has stay. */
    public static OnnxModel of(OnnxModel model) {
        var weights = new LinkedHashMap<String, Tensor>();
        var nodes = new ArrayList<OnnxNode>();
        model.weights().forEach((name, tensor) -> {
            if (tensor instanceof FloatTensor matrix && fits(matrix)) {
                var stored = name + ".half";
                weights.put(stored, rounded(matrix));
                var attributes = Map.<String, Attribute>of("to", new Attribute.IntValue(ElementType.FLOAT.code()));
                nodes.add(new OnnxNode(name, "", "Cast", List.of(stored), List.of(name), attributes));
            } else {
                weights.put(name, tensor);
            }
        });
        nodes.addAll(model.nodes());
        return new OnnxModel(
                model.name(), model.inputs(), model.outputs(), nodes, weights, model.operatorSets(), model.metadata());
    }

    private static boolean fits(FloatTensor tensor) {
        if (tensor.type() != ElementType.FLOAT || tensor.shape().length != 2 || tensor.size() < FEWEST) {
            return false;
        }
        for (float value : tensor.values()) {
            if (!(Math.abs(value) <= LARGEST)) {
                return false;
            }
        }
        return true;
    }

    private static FloatTensor rounded(FloatTensor matrix) {
        var values = new float[matrix.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = HalfPrecision.toFloat(HalfPrecision.fromFloat(matrix.values()[i]));
        }
        return new FloatTensor(ElementType.FLOAT16, matrix.shape(), values);
    }
}
