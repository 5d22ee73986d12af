package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;
import org.lode.learn.TestData;

/** Expected figures: closed forms, the ONNX operator documentation's examples, ONNX Runtime where said. */
class GraphEvaluatorTests {
    private static final float[] X = {-1.5f, 0f, 0.5f, 2f, -0.25f, 3f};

    private static float[] run(GraphBuilder graph, String value, int columns) throws LearnException {
        graph.output(value, "result", columns);
        var evaluator = new GraphEvaluator(graph.build("g", Map.of()), List.of("result"));
        var result = evaluator.run(Map.of("x", FloatTensor.of(X, 2, 3))).get("result");
        return ((FloatTensor) result).values();
    }

    private static float[] unary(String operator) throws LearnException {
        var graph = new GraphBuilder();
        return run(graph, graph.node(operator, "v", graph.input("x", 3)), 3);
    }

    @ParameterizedTest
    @CsvSource({
        "Relu, 0, 0, 0.5, 2, 0, 3",
        "Elu, -0.77686984, 0, 0.5, 2, -0.22119922, 3",
        "Sigmoid, 0.18242552, 0.5, 0.62245933, 0.88079708, 0.4378235, 0.95257413",
        "Tanh, -0.90514825, 0, 0.46211716, 0.96402758, -0.24491866, 0.99505475",
        "Exp, 0.22313016, 1, 1.64872127, 7.3890561, 0.77880078, 20.08553692",
        "Abs, 1.5, 0, 0.5, 2, 0.25, 3",
        "LeakyRelu, -0.015, 0, 0.5, 2, -0.0025, 3",
        "Softplus, 0.20141327, 0.69314718, 0.97407699, 2.126928, 0.57593936, 3.0485873",
        "Neg, 1.5, 0, -0.5, -2, 0.25, -3"
    })
    void functionOfOneNumber(String operator, float a, float b, float c, float d, float e, float f)
            throws LearnException {
        assertArrayEquals(new float[] {a, b, c, d, e, f}, unary(operator), 2e-6f);
    }

    @Test
    void gemmTransposesScalesAndAddsTheBias() throws LearnException {
        var graph = new GraphBuilder();
        var weights = graph.constant("w", new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        var attributes = Map.<String, Attribute>of(
                "transB", new Attribute.IntValue(1),
                "alpha", new Attribute.FloatValue(2),
                "beta", new Attribute.FloatValue(3));
        var value = graph.node(
                "Gemm", "v", attributes, graph.input("x", 3), weights, graph.constant("b", new float[] {10, 20}, 2));
        // row 1: 2·(-1.5+0+1.5)+30, 2·(-6+0+3)+60; row 2: 2·(2-0.5+9)+30, 2·(8-1.25+18)+60
        assertArrayEquals(new float[] {30, 54, 51, 109.5f}, run(graph, value, 2), 1e-5f);
    }

    /** Each with the second row's numbers as the other operand; closed forms. */
    @ParameterizedTest
    @CsvSource({
        "Div, -0.75, 0, 0.16666667, 1, 1, 1",
        "Max, 2, 0, 3, 2, -0.25, 3",
        "Min, -1.5, -0.25, 0.5, 2, -0.25, 3",
        "Sum, 0.5, -0.25, 3.5, 4, -0.5, 6"
    })
    void functionOfTwoNumbers(String operator, float a, float b, float c, float d, float e, float f)
            throws LearnException {
        var graph = new GraphBuilder();
        var other = graph.constant("o", new float[] {2, -0.25f, 3}, 3);
        var value = graph.node(operator, "v", graph.input("x", 3), other);
        assertArrayEquals(new float[] {a, b, c, d, e, f}, run(graph, value, 3), 1e-6f);
    }

    @Test
    void powersRootsAndLogarithmsUndoEachOther() throws LearnException {
        var graph = new GraphBuilder();
        var square = graph.node("Pow", "p", graph.input("x", 3), graph.constant("two", 2));
        var root = graph.node("Sqrt", "r", square);
        var value = graph.node("Log", "l", graph.node("Exp", "e", root));
        assertArrayEquals(new float[] {1.5f, 0, 0.5f, 2, 0.25f, 3}, run(graph, value, 3), 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({
        "ReduceSum, -1, 4.75",
        "ReduceMean, -0.33333333, 1.58333333",
        "ReduceMax, 0.5, 3",
        "ReduceMin, -1.5, -0.25"
    })
    void rowsAreReduced(String operator, float first, float second) throws LearnException {
        var graph = new GraphBuilder();
        var value = graph.node(operator, "v", Map.of("axes", new Attribute.Ints(new long[] {1})), graph.input("x", 3));
        assertArrayEquals(new float[] {first, second}, run(graph, value, 1), 1e-6f);
    }

    @Test
    void clipCutsAtBothEnds() throws LearnException {
        var graph = new GraphBuilder();
        var least = graph.constant("least", FloatTensor.of(new float[] {-1}));
        var most = graph.constant("most", FloatTensor.of(new float[] {1}));
        var value = graph.node("Clip", "v", graph.input("x", 3), least, most);
        assertArrayEquals(new float[] {-1, 0, 0.5f, 1, -0.25f, 1}, run(graph, value, 3));
    }

    @Test
    void matrixIsTransposed() throws LearnException {
        var graph = new GraphBuilder();
        var value = graph.node("Transpose", "v", graph.input("x", 3));
        assertArrayEquals(new float[] {-1.5f, 2, 0, -0.25f, 0.5f, 3}, run(graph, value, 2));
    }

    @ParameterizedTest
    @CsvSource({"Flatten", "Squeeze", "Dropout", "Identity"})
    void numbersStayAsTheyAre(String operator) throws LearnException {
        assertArrayEquals(X, unary(operator));
    }

    @Test
    void softmaxOfARowSumsToOne() throws LearnException {
        var graph = new GraphBuilder();
        var result = run(graph, graph.node("Softmax", "v", graph.input("x", 3)), 3);
        // exp(-1.5), exp(0), exp(0.5) over their sum 2.87185143
        assertArrayEquals(
                new float[] {0.07769558f, 0.34820743f, 0.57409698f}, java.util.Arrays.copyOf(result, 3), 1e-6f);
    }

    @Test
    void batchNormalizationUsesTheStoredStatistics() throws LearnException {
        var graph = new GraphBuilder();
        var value = graph.node(
                "BatchNormalization",
                "v",
                Map.of("epsilon", new Attribute.FloatValue(0)),
                graph.input("x", 3),
                graph.constant("scale", new float[] {1, 2, 3}, 3),
                graph.constant("shift", new float[] {0, 1, 0}, 3),
                graph.constant("mean", new float[] {0, 0, 1}, 3),
                graph.constant("variance", new float[] {1, 4, 0.25f}, 3));
        assertArrayEquals(new float[] {-1.5f, 1, -3, 2, 0.75f, 12}, run(graph, value, 3), 1e-5f);
    }

    @Test
    void columnsAreGatheredAndJoined() throws LearnException {
        var graph = new GraphBuilder();
        var input = graph.input("x", 3);
        var gathered = graph.node(
                "Gather",
                "g",
                Map.of("axis", new Attribute.IntValue(1)),
                input,
                graph.constant("i", IntTensor.vector(2, 0)));
        var value = graph.concatenate("c", List.of(gathered, input));
        assertArrayEquals(new float[] {0.5f, -1.5f, -1.5f, 0, 0.5f, 3, 2, 2, -0.25f, 3}, run(graph, value, 5));
    }

    @Test
    void columnBroadcastsOverARow() throws LearnException {
        var graph = new GraphBuilder();
        var input = graph.input("x", 3);
        var value = graph.node("Sub", "d", input, graph.mean("m", input));
        var result = run(graph, value, 3);
        assertEquals(-1.5f + 1f / 3, result[0], 1e-6f);
        assertEquals(3 - 4.75f / 3, result[5], 1e-6f);
    }

    @Test
    void sharedChemblModelGivesTheFiguresOfOnnxRuntime() throws LearnException, IOException {
        var name = "chembl_33_multitask_q8.onnx";
        var model = OnnxReader.read(Files.readAllBytes(TestData.file("onnx/" + name)), name);
        var expected = new ObjectMapper()
                .readTree(TestData.file("onnx/chembl_expected.json").toFile())
                .path(name);
        var input = new float[1024];
        expected.path("nonzero")
                .forEach(
                        pair -> input[pair.get(0).asInt()] = (float) pair.get(1).asDouble());
        var names = new ArrayList<String>();
        expected.path("outputs").fieldNames().forEachRemaining(names::add);
        var found = new GraphEvaluator(model, names).run(Map.of("input", FloatTensor.of(input, 1024)));
        for (var output : names) {
            var value = ((FloatTensor) found.get(output)).values()[0];
            assertEquals(expected.path("outputs").path(output).get(0).asDouble(), value, 1e-5, output);
        }
    }
}
