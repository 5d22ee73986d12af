package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;

/** Values in double precision. Expected figures: closed forms, and NumPy 1.24 in double precision where said. */
class DoublePrecisionTests {
    private static final float[] X = {0.25f, 3, 1, 2};

    private static double[] run(GraphBuilder graph, String value) throws LearnException {
        var evaluator = new GraphEvaluator(graph.build("g", Map.of()), List.of(value));
        return ((DoubleTensor)
                        evaluator.run(Map.of("x", FloatTensor.of(X, 2, 2))).get(value))
                .values();
    }

    /** The numbers of {@link #X} plus 10⁹, which single precision would round to multiples of 64. */
    private static String large(GraphBuilder graph) {
        return graph.shift("large", graph.cast("precise", graph.input("x", 2)), 1e9);
    }

    @Test
    void sumsKeepTheirDigits() throws LearnException {
        var graph = new GraphBuilder().inDoublePrecision();
        var value = graph.shift("small", large(graph), -1e9);
        graph.output(value, "result", 2);
        assertArrayEquals(new double[] {0.25, 3, 1, 2}, run(graph, value));
    }

    /** (10⁹ + 0.25) - (10⁹ + 3) and (10⁹ + 1) - (10⁹ + 2). */
    @Test
    void productsKeepTheirDigits() throws LearnException {
        var graph = new GraphBuilder().inDoublePrecision();
        var value = graph.node("MatMul", "m", large(graph), graph.constant("w", new double[] {1, -1}, 2, 1));
        graph.output(value, "result", 1);
        assertArrayEquals(new double[] {-2.75, -1}, run(graph, value));
    }

    @Test
    void gemmTransposesScalesAndAddsTheBias() throws LearnException {
        var graph = new GraphBuilder().inDoublePrecision();
        var attributes = Map.<String, Attribute>of(
                "transB", new Attribute.IntValue(1),
                "alpha", new Attribute.FloatValue(2),
                "beta", new Attribute.FloatValue(3));
        var weights = graph.constant("w", new double[] {1, -1, 0, 1}, 2, 2);
        var value = graph.node(
                "Gemm", "v", attributes, large(graph), weights, graph.constant("b", new double[] {10, 20}, 2));
        graph.output(value, "result", 2);
        // 2·(-2.75) + 30, 2·(10⁹ + 3) + 60; 2·(-1) + 30, 2·(10⁹ + 2) + 60
        assertArrayEquals(new double[] {24.5, 2_000_000_066, 28, 2_000_000_064}, run(graph, value));
    }

    @Test
    void rowsAreSummed() throws LearnException {
        var graph = new GraphBuilder().inDoublePrecision();
        var value = graph.shift("rest", graph.mean("mean", large(graph)), -1e9);
        graph.output(value, "result", 1);
        assertArrayEquals(new double[] {1.625, 1.5}, run(graph, value));
    }

    @ParameterizedTest
    @CsvSource({
        "Exp, 1.2840254166877414, 20.085536923187668",
        "Log, -1.3862943611198906, 1.0986122886681098",
        "Sqrt, 0.5, 1.7320508075688772",
        "Sigmoid, 0.5621765008857981, 0.9525741268224334",
        "Tanh, 0.24491866240370913, 0.9950547536867305",
        "Neg, -0.25, -3"
    })
    void functionIsNumPys(String operator, double first, double second) throws LearnException {
        var graph = new GraphBuilder().inDoublePrecision();
        var value = graph.node(operator, "v", graph.cast("precise", graph.input("x", 2)));
        graph.output(value, "result", 2);
        var found = run(graph, value);
        assertEquals(first, found[0], 1e-15 * Math.abs(first));
        assertEquals(second, found[1], 1e-15 * Math.abs(second));
    }

    @Test
    void weightsInDoublePrecisionTravelInTheFile() throws LearnException {
        var graph = new GraphBuilder().inDoublePrecision();
        var value = graph.shift("v", graph.cast("precise", graph.input("x", 2)), 0.1);
        graph.output(value, "result", 2);
        var read = OnnxReader.read(OnnxWriter.write(graph.build("g", Map.of())), "g.onnx");
        var found = new GraphEvaluator(read, List.of(value)).run(Map.of("x", FloatTensor.of(X, 2, 2)));
        assertEquals(0.35, ((DoubleTensor) found.get(value)).values()[0]);
    }

    /** More casts of a weight than are done beforehand are done when they are needed. */
    @Test
    void manyCastsOfAWeightGiveTheirValues() throws LearnException {
        var graph = new GraphBuilder();
        var precise = graph.inDoublePrecision();
        var weight = graph.constant("w", new float[] {1, 2, 3, 4}, 2, 2);
        var value = precise.cast("precise", graph.input("x", 2));
        for (int i = 0; i < 50; i++) {
            value = precise.node("Add", "sum", value, precise.cast("cast", weight));
        }
        graph.output(value, "result", 2);
        assertArrayEquals(new double[] {50.25, 103, 151, 202}, run(graph, value));
    }
}
