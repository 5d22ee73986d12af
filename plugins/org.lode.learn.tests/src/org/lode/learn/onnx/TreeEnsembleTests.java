package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;

/** Trees as other programs write them. */
class TreeEnsembleTests {
    private static final List<String> MODES =
            List.of("BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ");

    private static final float NONE = Float.NaN;

    /** Rows at, below and above the threshold 0.5, and without one of the two features. */
    private static final float[] ROWS = {0.5f, 0.5f, 0.4f, 0.6f, 0.6f, 0.4f, NONE, 0.5f, 0.5f, NONE};

    private static Attribute.Ints integers(IntUnaryOperator value, int count) {
        return new Attribute.Ints(
                IntStream.range(0, count).mapToLong(value::applyAsInt).toArray());
    }

    /**
     * Six trees of one branch each, with a mode of its own; the first and the fourth take a missing value for true. The
     * leaves of tree t weigh 4^t and 2 × 4^t.
     */
    private static OnnxNode node(String aggregate) {
        int trees = MODES.size();
        var attributes = new LinkedHashMap<String, Attribute>();
        attributes.put("nodes_treeids", integers(i -> i / 3, 3 * trees));
        attributes.put("nodes_nodeids", integers(i -> i % 3, 3 * trees));
        attributes.put("nodes_featureids", integers(i -> i / 3 % 2, 3 * trees));
        var thresholds = new float[3 * trees];
        for (int i = 0; i < thresholds.length; i += 3) {
            thresholds[i] = 0.5f;
        }
        attributes.put("nodes_values", new Attribute.Floats(thresholds));
        attributes.put(
                "nodes_modes",
                new Attribute.Texts(IntStream.range(0, 3 * trees)
                        .mapToObj(i -> i % 3 == 0 ? MODES.get(i / 3) : "LEAF")
                        .toList()));
        attributes.put("nodes_truenodeids", integers(i -> i % 3 == 0 ? 1 : 0, 3 * trees));
        attributes.put("nodes_falsenodeids", integers(i -> i % 3 == 0 ? 2 : 0, 3 * trees));
        attributes.put("nodes_missing_value_tracks_true", integers(i -> i == 0 || i == 9 ? 1 : 0, 3 * trees));
        attributes.put("target_treeids", integers(i -> i / 2, 2 * trees));
        attributes.put("target_nodeids", integers(i -> 1 + i % 2, 2 * trees));
        attributes.put("target_ids", integers(i -> 0, 2 * trees));
        var weights = new float[2 * trees];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 << i;
        }
        attributes.put("target_weights", new Attribute.Floats(weights));
        attributes.put("base_values", new Attribute.Floats(new float[] {0.25f}));
        attributes.put("aggregate_function", new Attribute.Text(aggregate));
        return new OnnxNode("t", "ai.onnx.ml", "TreeEnsembleRegressor", List.of("x"), List.of("y"), attributes);
    }

    private static float[] run(String aggregate) throws LearnException {
        Tensor[] inputs = {FloatTensor.of(ROWS, 5, 2)};
        return ((FloatTensor) new TreeEnsemble(node(aggregate)).run(inputs, new Budget(100, 100, 5))[0]).values();
    }

    /** ONNX Runtime 1.30 of the same ensemble. */
    @Test
    void everyModeAndMissingValuesAreOnnxRuntimes() throws LearnException {
        assertArrayEquals(new float[] {2457.25f, 1641.25f, 1686.25f, 2729.25f, 1369.25f}, run("SUM"));
    }

    /** ONNX Runtime 1.30 of the same ensemble. */
    @Test
    void averagesAreOnnxRuntimes() throws LearnException {
        assertArrayEquals(new float[] {409.75f, 273.75f, 281.25f, 455.0833435f, 228.4166718f}, run("AVERAGE"), 1e-4f);
    }

    @Test
    void anotherAggregateIsRefused() {
        var e = assertThrows(LearnException.class, () -> new TreeEnsemble(node("MIN")));
        assertEquals("its aggregate function is not supported", e.getMessage());
    }
}
