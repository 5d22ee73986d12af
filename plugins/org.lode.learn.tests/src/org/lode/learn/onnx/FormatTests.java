package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;

class FormatTests {
    /** Examples of the half-precision format in IEEE 754 and its Wikipedia article. */
    @ParameterizedTest
    @CsvSource({
        "0x0000, 0", "0x0001, 5.9604645e-8", "0x03ff, 6.097555e-5", "0x0400, 6.1035156e-5", "0x3555, 0.33325195",
        "0x3bff, 0.99951172", "0x3c00, 1", "0x3c01, 1.0009766", "0x7bff, 65504", "0xc000, -2"
    })
    void halfPrecisionConvertsBothWays(String bits, float value) {
        int expected = Integer.decode(bits);
        assertEquals(value, HalfPrecision.toFloat(expected), Math.abs(value) * 1e-6f);
        assertEquals(expected, HalfPrecision.fromFloat(HalfPrecision.toFloat(expected)));
    }

    @Test
    void halfPrecisionRoundsTiesToEven() {
        assertEquals(0x3c00, HalfPrecision.fromFloat(1 + 0x1p-11f));
        assertEquals(0x3c02, HalfPrecision.fromFloat(1 + 3 * 0x1p-11f));
        assertEquals(0x7c00, HalfPrecision.fromFloat(1e6f));
    }

    @Test
    void everyKindOfTensorAndAttributeSurvivesTheFile() throws LearnException {
        var graph = new GraphBuilder();
        var input = graph.input("x", 2);
        graph.constant("unused", new float[1], 1);
        var half = graph.constant("half", new FloatTensor(ElementType.FLOAT16, new int[] {2}, new float[] {1.5f, -2}));
        var sum = graph.node("Add", "sum", input, half);
        var attributes = Map.<String, Attribute>of("alpha", new Attribute.FloatValue(0.5f));
        graph.output(graph.node("LeakyRelu", "y1", attributes, sum), "y", 2);
        var model = graph.build("name", Map.of("key", "värde"));
        var bytes = OnnxWriter.write(model);
        var read = OnnxReader.read(bytes, "m.onnx");
        assertArrayEquals(bytes, OnnxWriter.write(read));
        assertEquals(Map.of("key", "värde"), read.metadata());
        assertEquals(List.of("half"), List.copyOf(read.weights().keySet()));
        assertTrue(read.nodes().get(1).attributes().get("alpha") instanceof Attribute.FloatValue);
    }

    /** The order of {@code Map.of} differs between runs of the Java machine. */
    @Test
    void attributesAreWrittenInTheOrderOfTheirNames() {
        var attributes = new LinkedHashMap<String, Attribute>();
        attributes.put("transB", new Attribute.IntValue(1));
        attributes.put("alpha", new Attribute.FloatValue(-2));
        var node = new OnnxNode("n", "", "Gemm", List.of("a", "b"), List.of("y"), attributes);
        assertEquals(List.of("alpha", "transB"), List.copyOf(node.attributes().keySet()));
    }

    @Test
    void graphInTwoPartsIsMergedAsProtobufSays() throws LearnException {
        var graph = new GraphBuilder();
        var hidden = graph.node("Relu", "hidden1", graph.input("x", 2));
        graph.output(hidden, "y", 2);
        var bytes = OnnxWriter.write(graph.build("g", Map.of()));
        var extra = new ProtoWriter()
                .message(7, new ProtoWriter().message(12, new ProtoWriter().string(1, "hidden1")))
                .toBytes();
        var joined = java.util.Arrays.copyOf(bytes, bytes.length + extra.length);
        System.arraycopy(extra, 0, joined, bytes.length, extra.length);
        assertEquals(
                List.of("y", "hidden1"),
                OnnxReader.read(joined, "m").outputs().stream()
                        .map(ValueInfo::name)
                        .toList());
    }

    /** Reference: StrictMath, one unit in the last place of a float is 6e-8 relative. */
    @Test
    void floatFunctionsAreWithinThreeUnitsInTheLastPlace() {
        for (float x = -87; x < 88; x += 0.0137f) {
            assertEquals(1, FloatMath.exp(x) / StrictMath.exp(x), 3e-7, "exp " + x);
            assertEquals(1, FloatMath.sigmoid(x) * (1 + StrictMath.exp(-x)), 4e-7, "sigmoid " + x);
        }
        for (float x = -9; x < 9; x += 0.00317f) {
            assertEquals(
                    StrictMath.expm1(x),
                    FloatMath.expm1(x),
                    3e-7 * Math.max(1e-3, Math.abs(StrictMath.expm1(x))) + 1e-9);
            assertEquals(StrictMath.tanh(x), FloatMath.tanh(x), 4e-7);
        }
    }
}
