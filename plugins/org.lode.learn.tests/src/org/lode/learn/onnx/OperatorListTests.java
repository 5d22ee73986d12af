package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;

/** Operators of other programs' models. Expected figures are those of the operator's page in the ONNX documentation. */
class OperatorListTests {
    private static final float[] X = {-1.5f, 0, 0.5f, 2, -0.25f, 3};

    private static Tensor[] run(OnnxNode node, Tensor... inputs) throws LearnException {
        return Operators.of(node, GraphBuilder.OPERATOR_SET).run(inputs, new Budget(100, 100, 10));
    }

    private static OnnxNode node(String operator, Map<String, Attribute> attributes) {
        return new OnnxNode("n", "", operator, List.of("x"), List.of("y"), attributes);
    }

    private static FloatTensor floats(float... values) {
        return FloatTensor.of(values, values.length);
    }

    private static IntTensor bytes(int[] shape, int... values) {
        return new IntTensor(ElementType.UINT8, shape, values);
    }

    @Test
    void quantizeLinearRoundsAndSaturates() throws LearnException {
        var result = run(
                node("QuantizeLinear", Map.of()),
                floats(0, 2, 3, 1000, -254, -1000),
                floats(2),
                bytes(new int[0], 128));
        assertArrayEquals(new int[] {128, 129, 130, 255, 1, 0}, ((IntTensor) result[0]).values());
    }

    @Test
    void dequantizeLinearUndoesIt() throws LearnException {
        var result = run(
                node("DequantizeLinear", Map.of()),
                bytes(new int[] {4}, 0, 3, 128, 255),
                floats(2),
                bytes(new int[] {1}, 128));
        assertArrayEquals(new float[] {-256, -250, 0, 254}, ((FloatTensor) result[0]).values());
    }

    @Test
    void quantizedMatricesAreMultiplied() throws LearnException {
        var result = run(
                node("QLinearMatMul", Map.of()),
                bytes(new int[] {2, 4}, 208, 236, 0, 238, 3, 214, 255, 29),
                floats(0.0066f),
                bytes(new int[] {1}, 113),
                bytes(new int[] {4, 3}, 152, 51, 244, 60, 26, 255, 0, 127, 246, 127, 254, 247),
                floats(0.00705f),
                bytes(new int[] {1}, 114),
                floats(0.0107f),
                bytes(new int[] {1}, 118));
        assertArrayEquals(new int[] {168, 115, 255, 1, 66, 151}, ((IntTensor) result[0]).values());
    }

    @Test
    void matMulIntegerTakesZeroPointsAway() throws LearnException {
        var result = run(
                node("MatMulInteger", Map.of()),
                bytes(new int[] {4, 3}, 11, 7, 3, 10, 6, 2, 9, 5, 1, 8, 4, 0),
                bytes(new int[] {3, 2}, 1, 4, 2, 5, 3, 6),
                bytes(new int[] {1}, 12),
                bytes(new int[] {1}, 0));
        assertArrayEquals(new int[] {-38, -83, -44, -98, -50, -113, -56, -128}, ((IntTensor) result[0]).values());
    }

    @Test
    void dynamicQuantizationFindsScaleAndZeroPoint() throws LearnException {
        var result = run(node("DynamicQuantizeLinear", Map.of()), floats(0, 2, -3, -2.5f, 1.34f, 0.5f));
        assertArrayEquals(new int[] {153, 255, 0, 26, 221, 179}, ((IntTensor) result[0]).values());
        assertEquals(0.0196078438f, ((FloatTensor) result[1]).values()[0], 1e-9f);
        assertEquals(153, ((IntTensor) result[2]).values()[0]);
    }

    @Test
    void argMinIsTheFirstOfEqualPlaces() throws LearnException {
        var data = FloatTensor.of(new float[] {2, 1, 1, 3, 10, 10}, 2, 3);
        var attributes = Map.<String, Attribute>of("axis", new Attribute.IntValue(1));
        assertArrayEquals(new int[] {1, 0}, ((IntTensor) run(node("ArgMin", attributes), data)[0]).values());
        assertArrayEquals(new int[] {0, 1}, ((IntTensor) run(node("ArgMax", attributes), data)[0]).values());
    }

    @Test
    void argMinAlongRowsNeedsNoRoomForThem() throws LearnException {
        var data = FloatTensor.of(new float[] {2, 1, 3, 10}, 2, 2);
        var attributes =
                Map.<String, Attribute>of("axis", new Attribute.IntValue(0), "keepdims", new Attribute.IntValue(0));
        var places = (IntTensor) run(node("ArgMin", attributes), data)[0];
        assertArrayEquals(new int[] {2}, places.shape());
        assertArrayEquals(new int[] {0, 0}, places.values());
    }

    @Test
    void castToHalfPrecisionRounds() throws LearnException {
        var attributes = Map.<String, Attribute>of("to", new Attribute.IntValue(ElementType.FLOAT16.code()));
        // 1/3 is 0x3555 in half precision
        assertArrayEquals(
                new float[] {0.333251953125f},
                ((FloatTensor) run(node("Cast", attributes), floats(1f / 3))[0]).values());
    }

    @Test
    void reshapeTakesTheRestByItself() throws LearnException {
        var result = run(node("Reshape", Map.of()), FloatTensor.of(X, 2, 3), IntTensor.vector(3, -1))[0];
        assertArrayEquals(new int[] {3, 2}, result.shape());
    }

    private static OnnxNode classifier(String transform, long[] ids, float[] weights) {
        var attributes = new LinkedHashMap<String, Attribute>();
        attributes.put("nodes_treeids", new Attribute.Ints(new long[] {0, 0, 0}));
        attributes.put("nodes_nodeids", new Attribute.Ints(new long[] {0, 1, 2}));
        attributes.put("nodes_featureids", new Attribute.Ints(new long[] {1, 0, 0}));
        attributes.put("nodes_values", new Attribute.Floats(new float[] {0.5f, 0, 0}));
        attributes.put("nodes_modes", new Attribute.Texts(List.of("BRANCH_LEQ", "LEAF", "LEAF")));
        attributes.put("nodes_truenodeids", new Attribute.Ints(new long[] {1, 0, 0}));
        attributes.put("nodes_falsenodeids", new Attribute.Ints(new long[] {2, 0, 0}));
        attributes.put("class_treeids", new Attribute.Ints(new long[ids.length]));
        attributes.put(
                "class_nodeids", new Attribute.Ints(ids.length == 2 ? new long[] {1, 2} : new long[] {1, 1, 2, 2}));
        attributes.put("class_ids", new Attribute.Ints(ids));
        attributes.put("class_weights", new Attribute.Floats(weights));
        attributes.put("classlabels_int64s", new Attribute.Ints(new long[] {7, 9}));
        attributes.put("post_transform", new Attribute.Text(transform));
        return new OnnxNode("t", "ai.onnx.ml", "TreeEnsembleClassifier", List.of("x"), List.of("l", "p"), attributes);
    }

    @Test
    void treesGiveTheClassAndItsShare() throws LearnException {
        var node = classifier("NONE", new long[] {0, 1, 0, 1}, new float[] {0.9f, 0.1f, 0.25f, 0.75f});
        var result = run(node, FloatTensor.of(X, 2, 3));
        assertArrayEquals(new int[] {7, 7}, ((IntTensor) result[0]).values());
        assertArrayEquals(new float[] {0.9f, 0.1f, 0.9f, 0.1f}, ((FloatTensor) result[1]).values());
    }

    /** A boosted score of ln 3 has the logistic 0.75. */
    @Test
    void oneSidedScoresGiveBothShares() throws LearnException {
        var node = classifier("LOGISTIC", new long[] {0, 0}, new float[] {1.0986123f, -1.0986123f});
        var result = run(node, FloatTensor.of(new float[] {0, 0, 0, 1}, 2, 2));
        assertArrayEquals(new int[] {9, 7}, ((IntTensor) result[0]).values());
        assertArrayEquals(new float[] {0.25f, 0.75f, 0.75f, 0.25f}, ((FloatTensor) result[1]).values(), 1e-6f);
    }
}
