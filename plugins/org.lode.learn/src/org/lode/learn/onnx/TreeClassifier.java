package org.lode.learn.onnx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.lode.learn.LearnException;

/**
 * The operator TreeEnsembleClassifier of the operator set {@code ai.onnx.ml}: the class of each row, and rows × classes
 * scores. Classes that are words are told by their place in the list.
 *
 * <p>Where all weights belong to one of two classes, the other's score follows from it.
 */
final class TreeClassifier implements Operator {
    private final TreeEnsemble scores;
    private final int[] labels;
    private final boolean isOneSided;
    private final String transform;

    TreeClassifier(OnnxNode node) throws LearnException {
        var integers = node.integers("classlabels_int64s");
        int classes =
                Math.max(integers.length, node.texts("classlabels_strings").size());
        labels = new int[classes];
        Arrays.setAll(labels, i -> integers.length == 0 ? i : NumberList.saturate(integers[i]));
        transform = node.text("post_transform", "NONE");
        if (!List.of("NONE", "SOFTMAX", "LOGISTIC").contains(transform)) {
            throw new LearnException("its post-transform '" + transform + "' is not supported");
        }
        isOneSided = classes == 2
                && Arrays.stream(node.integers("class_ids")).distinct().count() == 1;
        scores = new TreeEnsemble(asRegressor(node, isOneSided ? 1 : classes));
    }

    /** The same trees with the classes as targets. */
    private static OnnxNode asRegressor(OnnxNode node, int classes) {
        var attributes = new LinkedHashMap<>(node.attributes());
        attributes.put("n_targets", new Attribute.IntValue(classes));
        attributes.put("post_transform", new Attribute.Text("NONE"));
        for (var name : List.of("treeids", "nodeids", "ids", "weights")) {
            var value = attributes.remove("class_" + name);
            if (value != null) {
                attributes.put("target_" + name, value);
            }
        }
        if (classes == 1) {
            attributes.put("target_ids", new Attribute.Ints(new long[node.integers("class_ids").length]));
        }
        return new OnnxNode(
                node.name(), node.domain(), "TreeEnsembleRegressor", node.inputs(), node.outputs(), attributes);
    }

    @Override
    public Tensor[] run(Tensor[] inputs, Budget budget) throws LearnException {
        var raw = (FloatTensor) scores.run(inputs, budget)[0];
        int rows = raw.shape()[0];
        var result = budget.floats(new int[] {rows, labels.length});
        var found = new int[budget.elements(new int[] {rows})];
        for (int row = 0; row < rows; row++) {
            int start = row * labels.length;
            if (isOneSided) {
                float score = raw.values()[row];
                float second = transform.equals("LOGISTIC") ? FloatMath.sigmoid(score) : score;
                result.values()[start] =
                        transform.equals("NONE") || transform.equals("LOGISTIC") ? 1 - second : -second;
                result.values()[start + 1] = second;
            } else {
                System.arraycopy(raw.values(), start, result.values(), start, labels.length);
            }
            finish(result.values(), start);
            found[row] = labels[largest(result.values(), start)];
        }
        return new Tensor[] {new IntTensor(ElementType.INT64, new int[] {rows}, found), result};
    }

    private void finish(float[] values, int start) {
        if (transform.equals("SOFTMAX")) {
            float top = values[start + largest(values, start)];
            double sum = 0;
            for (int i = start; i < start + labels.length; i++) {
                values[i] = FloatMath.exp(values[i] - top);
                sum += values[i];
            }
            for (int i = start; i < start + labels.length; i++) {
                values[i] = (float) (values[i] / sum);
            }
        } else if (transform.equals("LOGISTIC") && !isOneSided) {
            for (int i = start; i < start + labels.length; i++) {
                values[i] = FloatMath.sigmoid(values[i]);
            }
        }
    }

    private int largest(float[] values, int start) {
        int best = 0;
        for (int i = 1; i < labels.length; i++) {
            if (values[start + i] > values[start + best]) {
                best = i;
            }
        }
        return best;
    }
}
