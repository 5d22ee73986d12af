package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.onnx.OnnxReader;
import org.lode.learn.onnx.OnnxWriter;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Split;
import org.lode.represent.Featurizer;
import org.lode.represent.Progress;

class PropertyModelTests {
    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void everyMethodPredictsTheSameAfterAWayThroughAFile(LearningMethod method) throws LearnException {
        var model = SampleModels.learn(method.regressor(25, 1));
        var file = model.toOnnx();
        var read = PropertyModel.fromOnnx(file, "model.onnx");
        assertArrayEquals(file, read.toOnnx());
        assertEquals(model.card(), read.card());
        var expected = model.predictMaterials(SampleModels.newMolecules(), Progress.NONE);
        var found = read.predictMaterials(SampleModels.newMolecules(), Progress.NONE);
        assertArrayEquals(expected.mean(), found.mean());
        assertArrayEquals(expected.deviation(), found.deviation());
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void everyMethodLearnsBoilingPointsBetterThanTheirMean(LearningMethod method) {
        var model = SampleModels.learn(method.regressor(25, 1));
        assertTrue(
                model.card().metrics().get("mae") < 40,
                () -> method + ": " + model.card().metrics());
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void everyMethodGivesTheSameBytesAgain(LearningMethod method) {
        var first = SampleModels.learn(method.regressor(25, 1)).toOnnx();
        assertArrayEquals(first, SampleModels.learn(method.regressor(25, 2)).toOnnx());
    }

    @Test
    void foldsAndErrorDoNotDependOnTheOrderOfRows() throws LearnException {
        var recipe = SampleModels.recipe("descriptors2d");
        var learner = new RegressionLearner(LearningMethod.BAYESIAN_RIDGE.regressor(25, 1), 5, 1);
        var forward = learner.learn(SampleModels.trainingSet(SampleModels.boilingPoints(), recipe), Progress.NONE);
        var backward =
                learner.learn(SampleModels.trainingSet(SampleModels.boilingPointsReversed(), recipe), Progress.NONE);
        assertEquals(forward.card().dataHash(), backward.card().dataHash());
        assertEquals(
                forward.card().metrics().get("mae"), backward.card().metrics().get("mae"), 1e-3);
    }

    @Test
    void strangeMaterialIsOutsideTheDomainAndLessCertain() throws LearnException {
        var model = SampleModels.ridge();
        var known = model.predictMaterials(List.of(SampleModels.molecule("CCCCC")), Progress.NONE);
        var strange = model.predictMaterials(
                List.of(SampleModels.molecule("FC(F)(F)S(=O)(=O)c1c(Br)c(I)c(Br)c(P(=O)(O)O)c1")), Progress.NONE);
        assertTrue(known.inDomain()[0]);
        assertFalse(strange.inDomain()[0]);
        assertTrue(strange.deviation()[0] > 2 * known.deviation()[0]);
    }

    @Test
    void rowsOfAnotherRecipeAreRefused() {
        var model = SampleModels.ridge();
        var rows = new Featurizer(SampleModels.recipe("groups"), 1).compute(SampleModels.newMolecules(), Progress.NONE);
        var e = assertThrows(LearnException.class, () -> model.predict(rows));
        assertTrue(e.getMessage().contains("'groups"), e.getMessage());
    }

    /** A descriptor that computes other numbers has another hash. */
    @Test
    void modelOfAnotherVersionOfItsDescriptorsIsRefused() {
        var model = SampleModels.ridge();
        var json = model.card().toJson().replace(model.card().recipeHash(), "0".repeat(64));
        var texts = new LinkedHashMap<>(model.graph().metadata());
        texts.put(PropertyModel.CARD, json);
        var bytes = OnnxWriter.write(model.graph().withMetadata(texts));
        var e = assertThrows(LearnException.class, () -> PropertyModel.fromOnnx(bytes, "old.onnx"));
        assertEquals(
                "'old.onnx' cannot be used: The model '" + model.card().id()
                        + "' was learned with another version of the descriptors '"
                        + model.card().recipe() + "'; learn it again.",
                e.getMessage());
    }

    @Test
    void foreignModelWithoutCardIsRefusedByName() {
        var graph = new GraphBuilder();
        graph.output(graph.input("x", 2), "y", 2);
        var bytes = OnnxWriter.write(graph.build("foreign", Map.of()));
        var e = assertThrows(LearnException.class, () -> PropertyModel.fromOnnx(bytes, "foreign.onnx"));
        assertTrue(e.getMessage().startsWith("'foreign.onnx' is an ONNX model, but not one of Lode's"), e.getMessage());
    }

    @Test
    void constantTargetsAreRefusedWithThePropertysName() {
        var set = SampleModels.boilingPoints();
        var values = new double[set.size()];
        Arrays.fill(values, 3);
        var constant = new MaterialSet(set.kind(), set.materials(), set.names(), values, set.property());
        var data = SampleModels.trainingSet(constant, SampleModels.recipe("descriptors2d"));
        var learner = new RegressionLearner(LearningMethod.BAYESIAN_RIDGE.regressor(25, 1), 5, 1);
        var e = assertThrows(LearnException.class, () -> learner.learn(data, Progress.NONE));
        assertTrue(e.getMessage().contains("'boiling point'"), e.getMessage());
    }

    @Test
    void moreFoldsThanMaterialsAreRefused() {
        var data = SampleModels.trainingSet(SampleModels.boilingPoints(), SampleModels.recipe("descriptors2d"));
        var learner = new RegressionLearner(LearningMethod.BAYESIAN_RIDGE.regressor(25, 1), 26, 1);
        var e = assertThrows(LearnException.class, () -> learner.learn(data, Progress.NONE));
        assertTrue(e.getMessage().contains("25") && e.getMessage().contains("26"), e.getMessage());
    }

    @Test
    void networkTellsItsHiddenLayers() throws LearnException {
        var model = SampleModels.learn(LearningMethod.NETWORK.regressor(25, 1));
        assertEquals(
                List.of("hidden1.linear", "hidden1", "hidden2.linear", "hidden2", "hidden3.linear", "hidden3"),
                model.layers());
        var rows = new Featurizer(model.recipe(), 1).compute(SampleModels.newMolecules(), Progress.NONE);
        var before = model.frozen("hidden2.linear", rows);
        var after = model.frozen("hidden2", rows);
        assertEquals(64, after.columns());
        for (int i = 0; i < before.values().length; i++) {
            assertEquals(Math.max(0, before.values()[i]), after.values()[i]);
        }
    }

    /** What a reader without Lode finds: the file's metadata, and the scaler in the graph. */
    @Test
    void theFileTellsAllAboutTheModel() throws Exception {
        var set = SampleModels.boilingPoints();
        var plain = SampleModels.trainingSet(set, SampleModels.recipe("descriptors2d"));
        var data = new TrainingSet(
                plain.features(),
                plain.materials(),
                plain.targets(),
                plain.property(),
                plain.recipe(),
                new Provenance("CRC Handbook", "CC BY 4.0", "Haynes 2014", "2026-01-01"));
        var learner = new RegressionLearner(
                LearningMethod.BAYESIAN_RIDGE.regressor(25, 1),
                Split.random(5),
                TargetTransform.Choice.LOGARITHM,
                100,
                42);
        var graph = OnnxReader.read(learner.learn(data, Progress.NONE).toOnnx(), "model.onnx");
        var json = new ObjectMapper();
        var card = json.readTree(graph.metadata().get("lode.card"));
        var recipe = SampleModels.recipe("descriptors2d");
        assertTrue(card.path("id").asText().matches("boiling-point-bayesian-[0-9a-f]{8}"));
        assertEquals("boiling point", card.path("property").asText());
        assertEquals("K", card.path("unit").asText());
        assertEquals("molecule", card.path("material").asText());
        assertEquals(recipe.text(), card.path("recipe").asText());
        assertEquals(recipe.hash(), card.path("recipeHash").asText());
        assertEquals(recipe.size(), card.path("descriptors").asInt());
        assertTrue(card.path("learner").asText().startsWith("Bayesian ridge"));
        assertTrue(card.path("learner").asText().endsWith("target transform logarithm"));
        assertEquals("CRC Handbook", card.path("dataSource").asText());
        assertEquals("CC BY 4.0", card.path("licence").asText());
        assertEquals("Haynes 2014", card.path("citation").asText());
        assertEquals("2026-01-01", card.path("date").asText());
        assertEquals(25, card.path("rows").asInt());
        assertTrue(card.path("dataHash").asText().matches("[0-9a-f]{64}"));
        assertEquals(
                "5-fold cross-validation, materials kept together, seed 42",
                card.path("split").asText());
        for (var figure : List.of("mae", "rmse", "r2", "pearson", "coverage90", "lowest", "highest")) {
            assertTrue(card.path("metrics").path(figure).isNumber(), figure);
        }
        assertEquals(42, card.path("seed").asLong());
        assertEquals(
                data.features().names(),
                List.of(json.readValue(graph.metadata().get("lode.descriptors"), String[].class)));
        assertEquals("0.0", graph.metadata().get("lode.power"));
        assertTrue(json.readTree(graph.metadata().get("lode.intervals")).size() > 0);
        assertEquals(
                25,
                json.readTree(graph.metadata().get("lode.heldOut"))
                        .path("measured")
                        .size());
        assertTrue(graph.weights().keySet().containsAll(List.of("means", "scales")));
    }
}
