package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.learn.SampleModels;
import org.lode.represent.Progress;

class HostileFileTests {
    @Test
    void fileCutAnywhereIsRefusedInASentence() {
        var file = SampleModels.learn(LearningMethod.RANDOM_FOREST.regressor(25, 1))
                .toOnnx();
        var random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            int length = i < 100 ? i : random.nextInt(file.length);
            var cut = Arrays.copyOf(file, length);
            var e = assertThrows(
                    LearnException.class, () -> PropertyModel.fromOnnx(cut, "cut.onnx"), "length " + length);
            assertTrue(e.getMessage().contains("'cut.onnx'"), e.getMessage());
        }
    }

    @Test
    void damagedFilePredictsOrIsRefusedInASentence() {
        for (var method : List.of(LearningMethod.BAYESIAN_RIDGE, LearningMethod.RANDOM_FOREST)) {
            var file = SampleModels.learn(method.regressor(25, 1)).toOnnx();
            for (int seed = 0; seed < 300; seed++) {
                var random = new SplittableRandom(seed);
                var damaged = file.clone();
                for (int i = 0; i < 1 + seed % 5; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    PropertyModel.fromOnnx(damaged, "damaged.onnx")
                            .predictMaterials(SampleModels.newMolecules(), Progress.NONE);
                } catch (LearnException e) {
                    assertTrue(e.getMessage().length() > 10, "seed " + seed);
                } catch (RuntimeException e) {
                    throw new AssertionError(method + ", seed " + seed, e);
                }
            }
        }
    }

    @Test
    void dimensionsBeyondTheDataAreRefused() {
        var tensor = new ProtoWriter()
                .integer(1, 1L << 31)
                .integer(1, 1L << 31)
                .integer(2, 1)
                .string(8, "w")
                .bytes(9, new byte[8]);
        var e = assertThrows(LearnException.class, () -> read(new ProtoWriter().message(5, tensor)));
        assertTrue(e.getMessage().contains("'w'"), e.getMessage());
    }

    @Test
    void weightsInAnotherFileAreRefused() {
        var location = new ProtoWriter().string(1, "location").string(2, "../../secret");
        var tensor = new ProtoWriter()
                .integer(1, 1)
                .integer(2, 1)
                .string(8, "w")
                .message(13, location)
                .integer(14, 1);
        var e = assertThrows(LearnException.class, () -> read(new ProtoWriter().message(5, tensor)));
        assertTrue(e.getMessage().contains("another file"), e.getMessage());
    }

    private static OnnxModel read(ProtoWriter graph) throws LearnException {
        return OnnxReader.read(new ProtoWriter().message(7, graph).toBytes(), "hostile.onnx");
    }

    @Test
    void outerProductsThatFillTheMemoryAreRefused() throws LearnException {
        var graph = new GraphBuilder();
        var input = graph.input("x", 1);
        var product = graph.node("Mul", "p0", input, graph.constant("a", new float[4096], 4096, 1, 1, 1));
        product = graph.node("Mul", "p1", product, graph.constant("b", new float[4096], 4096, 1, 1));
        product = graph.node("Mul", "p2", product, graph.constant("c", new float[4096], 4096, 1));
        graph.output(product, "y", 1);
        var e = refusal(graph);
        assertTrue(e.getMessage().contains("than its size warrants"), e.getMessage());
    }

    @Test
    void workWithoutEndIsRefused() throws LearnException {
        var graph = new GraphBuilder();
        var value = graph.node("MatMul", "square", graph.constant("a", new float[1500], 1500, 1), graph.input("x", 1));
        for (int i = 0; i < 3000; i++) {
            value = graph.node("Exp", "e" + i, value);
            value = graph.node("MatMul", "m" + i, value, graph.constant("w" + i, new float[1500], 1, 1500));
            value = graph.node("MatMul", "n" + i, value, graph.constant("v" + i, new float[1500], 1500, 1));
        }
        graph.output(value, "y", 1);
        var evaluator = new GraphEvaluator(graph.build("g", Map.of()), List.of("y"));
        var one = Map.of("x", FloatTensor.of(new float[1], 1, 1));
        assertThrows(LearnException.class, () -> evaluator.run(one));
    }

    private static LearnException refusal(GraphBuilder graph) throws LearnException {
        var evaluator = new GraphEvaluator(graph.build("g", Map.of()), List.of("y"));
        return assertThrows(LearnException.class, () -> evaluator.run(Map.of("x", FloatTensor.of(new float[1], 1, 1))));
    }

    @Test
    void treesThatGoInCirclesAreRefused() {
        var attributes = new LinkedHashMap<String, Attribute>();
        attributes.put("nodes_treeids", new Attribute.Ints(new long[] {0, 0, 0}));
        attributes.put("nodes_nodeids", new Attribute.Ints(new long[] {0, 1, 2}));
        attributes.put("nodes_featureids", new Attribute.Ints(new long[] {0, 0, 0}));
        attributes.put("nodes_values", new Attribute.Floats(new float[3]));
        attributes.put("nodes_modes", new Attribute.Texts(List.of("LEAF", "BRANCH_LT", "BRANCH_LT")));
        attributes.put("nodes_truenodeids", new Attribute.Ints(new long[] {0, 2, 1}));
        attributes.put("nodes_falsenodeids", new Attribute.Ints(new long[] {0, 0, 0}));
        attributes.put("target_treeids", new Attribute.Ints(new long[] {0}));
        attributes.put("target_nodeids", new Attribute.Ints(new long[] {0}));
        attributes.put("target_ids", new Attribute.Ints(new long[] {0}));
        attributes.put("target_weights", new Attribute.Floats(new float[1]));
        var node = new OnnxNode("t", "ai.onnx.ml", "TreeEnsembleRegressor", List.of("x"), List.of("y"), attributes);
        var e = assertThrows(LearnException.class, () -> new TreeEnsemble(node));
        assertTrue(e.getMessage().matches(".*(circles|two branches|roots).*"), e.getMessage());
    }

    @Test
    void unknownOperatorIsNamed() {
        var graph = new GraphBuilder();
        graph.output(graph.node("Conv", "c", graph.input("x", 2)), "y", 2);
        var e = assertThrows(LearnException.class, () -> new GraphEvaluator(graph.build("g", Map.of()), List.of("y")));
        assertEquals("The model's operation 'c': its operator 'Conv' is not supported.", e.getMessage());
    }

    @Test
    void textFileIsNoModel() {
        var bytes =
                "This is no model at all, but a text of some length.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var e = assertThrows(LearnException.class, () -> OnnxReader.read(bytes, "notes.txt"));
        assertTrue(e.getMessage().startsWith("'notes.txt' is not a usable ONNX model"), e.getMessage());
    }

    /** Far more than any of these files takes. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static ProtoWriter node(String operator, String input, String output) {
        return new ProtoWriter().string(1, input).string(2, output).string(4, operator);
    }

    private static ProtoWriter value(String name) {
        return new ProtoWriter().string(1, name);
    }

    /** A graph of one input and one output with some operations. */
    private static ProtoWriter graph(ProtoWriter... nodes) {
        var graph = new ProtoWriter().message(11, value("x")).message(12, value("y"));
        for (var node : nodes) {
            graph.message(1, node);
        }
        return graph;
    }

    private static String refused(ProtoWriter graph) {
        return assertTimeoutPreemptively(
                LONGEST, () -> assertThrows(LearnException.class, () -> new GraphEvaluator(read(graph), List.of("y")))
                        .getMessage());
    }

    @Test
    void graphThatGoesInACircleIsRefused() {
        assertEquals(
                "The model's operation 'Relu' reads 'b', which nothing makes before it.",
                refused(graph(node("Relu", "b", "a"), node("Relu", "a", "b"), node("Relu", "b", "y"))));
        assertEquals(
                "The model's operation 'Relu' reads 'y', which nothing makes before it.",
                refused(graph(node("Relu", "y", "y"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void hugeNamesAreNotRepeatedInSentences(int place) {
        var names = new ArrayList<>(List.of("Relu", "x", "y"));
        names.set(place, "A".repeat(5_000_000));
        assertEquals(
                "'hostile.onnx' is not a usable ONNX model: it has a name of 5000000 characters; at most 4096"
                        + " are read.",
                refused(graph(node(names.get(0), names.get(1), names.get(2)))));
    }

    @Test
    void controlCharactersOfANameAreNotRepeatedInSentences() {
        assertEquals(
                "'hostile.onnx' is not a usable ONNX model: it has a name with control characters; it is damaged.",
                refused(graph(node("Relu", "x\u001b[2J", "y"))));
    }

    @Test
    void hugeNameOfATensorIsRefused() {
        var tensor = new ProtoWriter().integer(1, 1L << 40).integer(2, 1).string(8, "w".repeat(5_000_000));
        var message = refused(graph(node("Relu", "x", "y")).message(5, tensor));
        assertTrue(message.contains("a name of 5000000 characters"), message);
    }

    /** Each takes two bytes in the file and some dozen in memory. */
    @ParameterizedTest
    @CsvSource({"11, values and the like", "1, an operation without an operator"})
    void millionsOfEmptyPartsAreRefused(int field, String reason) {
        var graph = graph(node("Relu", "x", "y"));
        for (int i = 0; i < 2_000_000; i++) {
            graph.bytes(field, new byte[0]);
        }
        assertTrue(refused(graph).contains(reason), refused(graph));
    }

    @Test
    void millionsOfOperationsAreRefused() {
        var graph = graph();
        for (int i = 0; i < 400_000; i++) {
            graph.message(1, node("Relu", "x", "y"));
        }
        assertTrue(refused(graph).contains("more than 1000000 operations, values and the like"));
    }

    /** Graphs within attributes within operations, five thousand deep: they are passed over, not walked. */
    @Test
    void graphsWithinGraphsAreNotFollowed() {
        var inner = node("Relu", "x", "y");
        for (int i = 0; i < 5_000; i++) {
            var attribute = new ProtoWriter().string(1, "then_branch").message(6, new ProtoWriter().message(1, inner));
            inner = node("If", "x", "y").message(5, attribute);
        }
        assertEquals("The model's operation 'If': its operator 'If' is not supported.", refused(graph(inner)));
    }

    @Test
    void cardsWithinCardsAreRefused() {
        var graph = SampleModels.ridge().graph();
        var texts = new LinkedHashMap<>(graph.metadata());
        texts.put(PropertyModel.CARD, "[".repeat(1_000_000));
        var bytes = OnnxWriter.write(graph.withMetadata(texts));
        var message = assertTimeoutPreemptively(
                LONGEST, () -> assertThrows(LearnException.class, () -> PropertyModel.fromOnnx(bytes, "deep.onnx"))
                        .getMessage());
        assertTrue(message.startsWith("'deep.onnx' cannot be used: The model card is not JSON"), message);
        assertTrue(message.length() < 1000, message);
    }

    @Test
    void hugeTextOfACardIsNotRepeated() {
        var card = SampleModels.ridge()
                .card()
                .toJson()
                .replace("\"property\" : \"", "\"property\" : \"" + "p".repeat(2_000_000));
        var e = assertThrows(LearnException.class, () -> ModelCard.fromJson(card));
        assertEquals("The model card's 'property' has 2000013 characters; at most 100000 are read.", e.getMessage());
    }
}
