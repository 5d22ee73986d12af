package org.lode.learn.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.SampleModels;
import org.lode.learn.TestData;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class ModelLibraryTests {
    @TempDir
    private Path folder;

    private static final String SPECIFICATION =
            """
            {"date": "2026-01-01",
             "datasets": {"table": {"file": "table.csv", "kind": "molecule", "structure": "smiles",
                                    "without": {"bad": "1"}, "source": "invented"}},
             "synonyms": {"carbon mass share": ["wC", "percent carbon"]},
             "models": [
               {"name": "first", "data": "table", "column": "carbons", "property": "carbon mass share", "unit": "1",
                "factor": 12.011, "per": "mass", "recipe": "groups(per=mass)", "folds": 4,
                "learner": {"method": "bayesian ridge"}},
               {"name": "second", "data": "table", "column": "carbons", "property": "carbons", "recipe": "descriptors2d",
                "folds": 4, "learner": {"method": "bayesian ridge"}}]}
            """;

    private Path specification() throws IOException {
        var table = new StringBuilder("smiles,carbons,bad\nC1CC,9,1\nN,,0\nnonsense,3,0\n");
        for (int i = 1; i < 13; i++) {
            table.append("C".repeat(i)).append(',').append(i).append(",0\n");
            table.append("C".repeat(i)).append("O,").append(i).append(",0\n");
        }
        Files.writeString(folder.resolve("table.csv"), table);
        return Files.writeString(folder.resolve("library.json"), SPECIFICATION);
    }

    private List<String> train(Progress progress) throws LearnException, IOException {
        var log = new ArrayList<String>();
        TrainLibrary.run(specification(), folder, folder.resolve("library.md"), 1, log::add, progress);
        return log;
    }

    @Test
    void publishedModelIsFoundAndLoaded() throws LearnException {
        var model = SampleModels.ridge();
        LibraryFolder.open(folder).publish(model);
        var library = ModelLibrary.of(folder);
        var found = library.find(LibraryQuery.property("Boiling"));
        assertEquals(List.of(model.card()), found);
        assertArrayEquals(model.toOnnx(), library.load(found.get(0).id()).toOnnx());
    }

    @Test
    void modelsAreFoundByDescriptorLearnerErrorAndLicence() throws LearnException, IOException {
        train(Progress.NONE);
        var library = ModelLibrary.of(folder.resolve("models"));
        var error = ModelLibrary.relativeError(library.find(LibraryQuery.ALL).get(0));
        assertEquals(
                List.of(2, 1, 1, 2, 0, 2, 0),
                Stream.of(
                                query("", "", Double.POSITIVE_INFINITY, ""),
                                query("descriptors2d", "", Double.POSITIVE_INFINITY, ""),
                                query("groups per mass", "", Double.POSITIVE_INFINITY, ""),
                                query("", "ridge", Double.POSITIVE_INFINITY, ""),
                                query("", "network", Double.POSITIVE_INFINITY, ""),
                                query("", "", Math.max(error, 0.9), ""),
                                query("", "", Double.POSITIVE_INFINITY, "MIT"))
                        .map(query -> library.find(query).size())
                        .toList());
    }

    @Test
    void modelsOfALargerErrorThanAskedForAreNotFound() throws LearnException {
        LibraryFolder.open(folder).publish(SampleModels.ridge());
        var library = ModelLibrary.of(folder);
        double error = ModelLibrary.relativeError(SampleModels.ridge().card());
        assertEquals(1, library.find(query("", "", error * 1.01, "")).size());
        assertEquals(0, library.find(query("", "", error * 0.99, "")).size());
    }

    /** A root mean squared error of 0.6 deviations leaves 0.36 of the variance. */
    @Test
    void theRelativeErrorIsInDeviationsOfTheData() {
        var card = SampleModels.ridge().card();
        assertEquals(0.6, ModelLibrary.relativeError(card.withMetrics(Map.of("r2", 0.64))), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, ModelLibrary.relativeError(card.withMetrics(Map.of())));
    }

    private static LibraryQuery query(String descriptor, String learner, double error, String licence) {
        return new LibraryQuery("", Optional.empty(), descriptor, learner, error, licence);
    }

    @Test
    void twoThatPublishAtOnceKeepEachOthersModels() throws LearnException {
        var first = LibraryFolder.open(folder);
        var second = LibraryFolder.open(folder);
        first.publish(SampleModels.ridge());
        second.publish(SampleModels.learn(RandomForestRegressor.standard()));
        assertEquals(2, ModelLibrary.of(folder).find(LibraryQuery.ALL).size());
    }

    @Test
    void aCardCannotLeadOutOfTheFolder() throws LearnException {
        var model = SampleModels.ridge();
        var id = model.card().id();
        var hostile = new String(model.toOnnx(), StandardCharsets.ISO_8859_1).replace(id, "../" + id.substring(3));
        var stranger = PropertyModel.fromOnnx(hostile.getBytes(StandardCharsets.ISO_8859_1), "stranger.onnx");
        var library = LibraryFolder.open(folder);
        var e = assertThrows(LearnException.class, () -> library.publish(stranger));
        assertTrue(e.getMessage().contains("'../" + id.substring(3) + "'"), e.getMessage());
    }

    @Test
    void changedFileIsRefused() throws LearnException, IOException {
        var model = SampleModels.ridge();
        LibraryFolder.open(folder).publish(model);
        var file = folder.resolve(model.card().id() + ".onnx");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var library = ModelLibrary.of(folder);
        var e = assertThrows(
                LearnException.class, () -> library.load(model.card().id()));
        assertTrue(e.getMessage().contains("SHA-256"), e.getMessage());
    }

    @Test
    void indexCannotLeadOutOfItsFolder() throws LearnException, IOException {
        LibraryFolder.open(folder).publish(SampleModels.ridge());
        var index = folder.resolve("index.json");
        var text = Files.readString(index).replaceAll("\"file\" : \"[^\"]*\"", "\"file\" : \"../secret.onnx\"");
        Files.writeString(index, text);
        var e = assertThrows(LearnException.class, () -> ModelLibrary.of(folder));
        assertTrue(e.getMessage().contains("'../secret.onnx'"), e.getMessage());
    }

    @Test
    void folderWithoutIndexIsNoLibrary() {
        var e = assertThrows(LearnException.class, () -> ModelLibrary.of(folder));
        assertTrue(e.getMessage().contains("is no model library"), e.getMessage());
    }

    @Test
    void specificationIsTrainedAndSynonymsAreFound() throws LearnException, IOException {
        var log = train(Progress.NONE);
        assertTrue(log.get(0).startsWith("first: 1 materials left out"), log.get(0));
        var library = ModelLibrary.of(folder.resolve("models"));
        var card = library.find(LibraryQuery.property("wc")).get(0);
        assertEquals("carbon mass share", card.property().name());
        assertTrue(card.metrics().get("mae") < 0.02, () -> "mae " + card.metrics());
        assertTrue(Files.readString(folder.resolve("library.md")).contains("\n| carbons |"));
    }

    @Test
    void polymersFindModelsOfMoleculesWhoseDescriptorsCarryOver() throws LearnException, IOException {
        train(Progress.NONE);
        var library = ModelLibrary.of(folder.resolve("models"));
        assertEquals(
                2, library.find(LibraryQuery.ALL.ofKind(MaterialKind.POLYMER)).size());
        assertEquals(
                0,
                library.find(LibraryQuery.ALL.ofKind(MaterialKind.COMPOSITION)).size());
    }

    @Test
    void secondRunTrainsNothing() throws LearnException, IOException {
        train(Progress.NONE);
        assertEquals(List.of("first: there already", "second: there already"), train(Progress.NONE));
    }

    @Test
    void cancelledRunGoesOnWhereItStopped() throws LearnException, IOException {
        var stopAtHalf = new Progress() {
            private volatile boolean stop;

            @Override
            public void report(double fraction, String message) {
                stop |= fraction > 0.55;
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
        assertThrows(CancellationException.class, () -> train(stopAtHalf));
        var log = train(Progress.NONE);
        assertEquals("first: there already", log.get(0));
        assertFalse(log.get(log.size() - 1).contains("there already"));
    }

    @Test
    void missingColumnIsNamedWithThoseThatAreThere() throws IOException {
        var text = SPECIFICATION.replace("\"carbons\", \"property\"", "\"atoms\", \"property\"");
        specification();
        var file = Files.writeString(folder.resolve("library.json"), text);
        var e = assertThrows(
                LearnException.class, () -> TrainLibrary.run(file, folder, null, 1, line -> {}, Progress.NONE));
        assertEquals("The data file 'table.csv' has no column 'atoms'; it has smiles, carbons, bad.", e.getMessage());
    }

    private static final String FAMILIES =
            """
            {"date": "2026-01-01", "defaults": {"folds": 4, "half": true, "references": 16},
             "datasets": {"table": {"file": "table.csv", "kind": "molecule", "structure": "smiles",
                                    "without": {"bad": "1"}, "source": "invented"}},
             "recipes": {"groups": "groups", "two": "descriptors2d"},
             "learners": {"ridge": {"method": "bayesian ridge"},
                          "net": {"method": "network", "epochs": 2, "batch": 4,
                                  "draw": {"depth": [2, 4], "width": [20, 40], "taper": [0.4, 0.8],
                                           "activation": ["relu", "elu"]}}},
             "families": [{"data": "table", "recipes": {"groups": ["ridge", "net"], "two": ["ridge"]}, "properties": [
               {"name": "c", "column": "carbons", "property": "carbons"},
               {"name": "log", "column": "carbons", "property": "logarithm of carbons", "scale": "log10",
                "recipes": {"groups": ["ridge"]}}]}]}
            """;

    @Test
    void aFamilyIsEveryPropertyWithEveryRecipeAndItsLearners() throws LearnException {
        var models = PlanReader.read(FAMILIES).models();
        assertEquals(
                List.of("c-groups-ridge", "c-groups-net", "c-two-ridge", "log-groups-ridge"),
                models.stream().map(TrainingPlan.PlannedModel::name).toList());
        assertEquals(
                "[4]",
                models.stream()
                        .map(model -> model.folds().get())
                        .distinct()
                        .toList()
                        .toString());
    }

    @Test
    void drawnNetworksAreTheSameEveryTimeAndBecomeNarrower() throws LearnException {
        var drawn = PlanReader.read(FAMILIES).models().get(1).learner();
        assertEquals(drawn, PlanReader.read(FAMILIES).models().get(1).learner());
        var hidden = drawn.path("hidden");
        assertTrue(hidden.size() >= 2 && hidden.size() <= 4, drawn.toString());
        for (int i = 1; i < hidden.size(); i++) {
            assertTrue(hidden.get(i).asInt() < hidden.get(i - 1).asInt(), drawn.toString());
        }
    }

    @Test
    void modelsThatDoNotBeatTheMeanAreLeftOutAndNotTriedAgain() throws LearnException, IOException {
        specification();
        var file = Files.writeString(folder.resolve("library.json"), FAMILIES);
        var log = new ArrayList<String>();
        TrainLibrary.run(file, folder, null, 1, log::add, Progress.NONE);
        assertTrue(
                log.stream().anyMatch(line -> line.startsWith("c-groups-net") && line.endsWith("left out")),
                log::toString);
        assertFalse(Files.exists(folder.resolve("models/c-groups-net.onnx")));
        log.clear();
        TrainLibrary.run(file, folder, null, 1, log::add, Progress.NONE);
        assertTrue(log.stream().allMatch(line -> line.endsWith("there already")), log::toString);
    }

    /** The bar is that of a network in PyTorch on other descriptors, 0.28 cal/(mol·K). */
    @Test
    void shippedMolarHeatCapacityIsBetterThanTheBar() throws LearnException {
        var library = ModelLibrary.of(TestData.library());
        var card = library.find(LibraryQuery.property("molar Cv")).get(0);
        assertEquals("cal/(mol·K)", card.property().unit());
        assertTrue(card.metrics().get("mae") < 0.28, () -> "mae " + card.metrics());
        var predicted = library.load(card.id()).predictMaterials(List.of(SampleModels.molecule("CCCC")), Progress.NONE);
        // butane, gdb 39 of QM9
        assertEquals(19.668, predicted.mean()[0], 0.5);
    }
}
