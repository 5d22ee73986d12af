package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;

/** Layers that are evaluated together. */
class DenseLayersTests {
    private final Random random = new Random(3);

    private float[] numbers(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private String layer(GraphBuilder graph, String input, int inputs, int units, boolean turned, int number) {
        var weights =
                graph.constant("weights", numbers(inputs * units), turned ? units : inputs, turned ? inputs : units);
        var attributes = Map.<String, Attribute>of("transB", new Attribute.IntValue(turned ? 1 : 0));
        return graph.node(
                "Gemm", "layer" + number, attributes, input, weights, graph.constant("bias", numbers(units), units));
    }

    /** A network of 7 inputs whose hidden values are h1 and h2. */
    private OnnxModel network(String activation, boolean turned) {
        var graph = new GraphBuilder();
        var input = graph.input("x", 7);
        var shifted = graph.node("Sub", "shifted", input, graph.constant("means", numbers(7), 7));
        var scaled = graph.node("Mul", "scaled", shifted, graph.constant("scales", numbers(7), 7));
        var cut = graph.node(
                "Clip",
                "cut",
                scaled,
                graph.constant("least", FloatTensor.of(new float[] {-1})),
                graph.constant("most", FloatTensor.of(new float[] {1.5f})));
        var first = graph.node(activation, "h1", layer(graph, cut, 7, 53, turned, 1));
        var second = graph.node(activation, "h2", layer(graph, first, 53, 20, turned, 2));
        graph.output(layer(graph, second, 20, 1, turned, 3), "result", 1);
        return graph.build("network", Map.of());
    }

    /** Who asks for values between the layers gets each operator by itself. */
    @ParameterizedTest
    @CsvSource({
        "Relu, false, 100",
        "Relu, true, 600",
        "Elu, false, 300",
        "Tanh, true, 64",
        "LeakyRelu, false, 49",
        "Sigmoid, false, 48",
        "Relu, false, 1",
        "Elu, true, 47"
    })
    void togetherTheyGiveTheSameBits(String activation, boolean turned, int rows) throws LearnException {
        var model = network(activation, turned);
        var input = Map.of("x", FloatTensor.of(numbers(rows * 7), rows, 7));
        var apart = List.of("result", "shifted", "scaled", "cut", "layer1", "h1", "layer2", "h2", "layer3");
        var expected = (FloatTensor) new GraphEvaluator(model, apart).run(input).get("result");
        var found = (FloatTensor)
                new GraphEvaluator(model, List.of("result")).run(input).get("result");
        assertArrayEquals(expected.values(), found.values());
        assertArrayEquals(new int[] {rows, 1}, found.shape());
    }

    @ParameterizedTest
    @CsvSource({"false, 200", "true, 200", "false, 48", "true, 7"})
    void firstLayerOfManyInputsGivesTheSameBits(boolean turned, int rows) throws LearnException {
        var graph = new GraphBuilder();
        var input = graph.input("x", 250);
        var scaled = graph.node("Mul", "scaled", input, graph.constant("scales", numbers(250), 250));
        var first = graph.node("Relu", "h1", layer(graph, scaled, 250, 50, turned, 1));
        var second = graph.node("Relu", "h2", layer(graph, first, 50, 30, turned, 2));
        graph.output(layer(graph, second, 30, 1, turned, 3), "result", 1);
        var model = graph.build("network", Map.of());
        var given = Map.of("x", FloatTensor.of(numbers(rows * 250), rows, 250));
        var apart = List.of("result", "scaled", "layer1", "h1", "layer2", "h2", "layer3");
        assertArrayEquals(
                ((FloatTensor) new GraphEvaluator(model, apart).run(given).get("result")).values(),
                ((FloatTensor) new GraphEvaluator(model, List.of("result"))
                                .run(given)
                                .get("result"))
                        .values());
    }

    @Test
    void inputOfAnotherWidthIsRefused() throws LearnException {
        var graph = new GraphBuilder();
        var first = graph.node("Relu", "h", layer(graph, graph.input("x", 7), 7, 5, false, 1));
        graph.output(layer(graph, first, 5, 1, false, 2), "result", 1);
        var evaluator = new GraphEvaluator(graph.build("network", Map.of()), List.of("result"));
        var e = assertThrows(
                LearnException.class, () -> evaluator.run(Map.of("x", FloatTensor.of(new float[6], 1, 6))));
        assertEquals(
                "The model's operation 'layer1' cannot run: matrices with 6 columns and 7 rows cannot be multiplied.",
                e.getMessage());
    }
}
