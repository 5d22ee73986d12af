package org.lode.nodes.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.lode.learn.library.LibraryFolder;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;

class PretrainedModelLoaderTests {
    private TestNode node;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new PretrainedModelLoaderNodeFactory());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void libraryGivesOneModelForEachProperty() throws Exception {
        assumeLibrary();
        var outputs = node.execute();
        var properties = ((PropertyModelsPortObject) outputs[0]).getSpec().properties();
        assertEquals(new HashSet<>(properties).size(), properties.size());
        assertEquals(properties.size(), ((BufferedDataTable) outputs[1]).size());
    }

    @Test
    @Tag("check-8")
    @Tag("check-27")
    void propertiesAndCardsAreKnownBeforeExecution() throws Exception {
        assumeLibrary();
        var spec = (PropertyModelsPortObjectSpec) node.configure()[0];
        assertEquals(
                spec.cards(),
                ((PropertyModelsPortObject) node.execute()[0]).getSpec().cards());
    }

    @Test
    void cardsTellTheUnitAndTheLicence() throws Exception {
        assumeLibrary();
        var cards = (BufferedDataTable) node.execute()[1];
        assertTrue(TestTable.texts(cards, "Unit").contains("W/(m·K)"));
        assertTrue(TestTable.texts(cards, "Licence").stream().noneMatch(String::isBlank));
    }

    @Test
    @Tag("check-7")
    void propertyThatTheLibraryDoesNotHaveIsNamed() throws Exception {
        assumeLibrary();
        node.set("properties", new String[] {"colour"});
        assertEquals(
                "There is no model of 'colour' for this kind of material in Lode's library. Select another property or"
                        + " any kind of material.",
                assertThrows(InvalidSettingsException.class, () -> node.configure())
                        .getMessage());
    }

    private List<String> found() throws Exception {
        return ((PropertyModelsPortObjectSpec) node.configure()[0])
                .cards().stream().map(card -> card.property().name()).toList();
    }

    @Test
    void aSymbolFindsItsProperties() throws Exception {
        assumeLibrary();
        node.set("search", "C_p");
        var found = found();
        assertTrue(found.contains("classical specific heat capacity at constant pressure"), found::toString);
        assertTrue(found.stream().allMatch(name -> name.contains("heat capacity")), found::toString);
    }

    @Test
    void aSelectedPropertyIsMeantToTheLetter() throws Exception {
        assumeLibrary();
        node.set("properties", new String[] {"dipole moment"});
        assertEquals(List.of("dipole moment"), found());
    }

    @Test
    void kindLearnerDescriptorErrorAndLicenceNarrowTheSearch() throws Exception {
        assumeLibrary();
        node.set("selection", "ALL");
        node.set("search", "density");
        int all = found().size();
        node.set("kind", "POLYMER");
        node.set("learner", "network");
        node.set("descriptor", "descriptors2d");
        node.set("largestError", 60.0);
        node.set("licence", "BSD-3-Clause");
        var cards = ((PropertyModelsPortObjectSpec) node.configure()[0]).cards();
        assertTrue(cards.size() < all && cards.size() > 0, cards::toString);
        for (var card : cards) {
            assertTrue(card.learner().startsWith("network"), card.learner());
            assertTrue(card.recipe().startsWith("descriptors2d"), card.recipe());
            assertTrue(card.metrics().get("r2") >= 1 - 0.6 * 0.6, card.metrics()::toString);
            assertEquals("BSD-3-Clause", card.provenance().licence());
        }
    }

    @Test
    void searchWithoutAnyResultIsTold() throws Exception {
        assumeLibrary();
        node.set("search", "colour");
        assertEquals(
                "No model matches 'colour' in Lode's library. Ask for less in the dialog.",
                assertThrows(InvalidSettingsException.class, () -> node.configure())
                        .getMessage());
    }

    @Test
    void aFolderOfOnesOwnIsALibrary(@TempDir Path folder) throws Exception {
        var model = TestModels.boilingPoint(node.exec()).models().get(0);
        LibraryFolder.open(folder).publish(model);
        node.set("library", folder.toString());
        node.set("source", "OTHER");
        assertEquals(List.of(model.card().property().name()), found());
        var loaded = (PropertyModelsPortObject) node.execute()[0];
        assertArrayEquals(model.toOnnx(), loaded.models().get(0).toOnnx());
    }

    @Test
    void unsafeAddressIsRefusedBeforeAnythingIsAsked() throws Exception {
        node.set("library", "http://models.example/");
        node.set("source", "OTHER");
        assertEquals(
                "The address 'http://models.example/' of a model library does not begin with 'https://'. Enter one that"
                        + " does; others are not read.",
                assertThrows(InvalidSettingsException.class, () -> node.configure())
                        .getMessage());
    }

    @Test
    @Tag("check-25")
    void oneModelWithoutASelectionIsRefused() {
        var problem = assertThrows(IllegalArgumentException.class, () -> node.set("selection", "ONE"));
        assertTrue(
                problem.getMessage().endsWith("No model is selected. Select one, or load the best for each property."));
    }

    @Test
    void fileThatIsNoModelIsNamed(@TempDir Path folder) throws Exception {
        var file = folder.resolve("model.onnx");
        Files.writeString(file, "no model");
        node.set("file", file.toString());
        node.set("source", "FILE");
        var message = assertThrows(KNIMEException.class, () -> node.execute()).getMessage();
        assertTrue(message.contains("model.onnx") && message.endsWith("."), message);
    }

    @Test
    void missingFileIsNamed() throws Exception {
        node.set("file", "/no/such/model.onnx");
        node.set("source", "FILE");
        assertEquals(
                "The file or folder '/no/such/model.onnx' does not exist. Check the path.",
                assertThrows(KNIMEException.class, () -> node.execute()).getMessage());
    }

    @Test
    void folderWithoutModelsIsNamed(@TempDir Path folder) throws Exception {
        node.set("file", folder.toString());
        node.set("source", "FILE");
        assertEquals(
                "The folder '" + folder + "' has no file that ends in '.onnx'. Enter another folder.",
                assertThrows(KNIMEException.class, () -> node.execute()).getMessage());
    }

    private static void assumeLibrary() {
        assumeFalse(BundledLibrary.cards().isEmpty(), "The bundle org.lode.models is not there.");
    }

    @Test
    @Tag("check-24")
    void theDialogTellsWhichModelsMatchOrWhyNoneDoes() {
        var parameters = new PretrainedModelLoaderParameters();
        parameters.search = "C_v";
        var found = MatchMessage.of(parameters).orElseThrow();
        assertEquals(MessageType.INFO, found.type());
        assertTrue(found.description().contains("heat capacity"), found.description());
        parameters.search = "colour of the soul";
        var none = MatchMessage.of(parameters).orElseThrow();
        assertEquals(MessageType.ERROR, none.type());
        assertTrue(none.description().contains("'colour of the soul'"), none.description());
    }
}
