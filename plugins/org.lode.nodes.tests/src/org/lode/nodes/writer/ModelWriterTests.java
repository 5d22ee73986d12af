package org.lode.nodes.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.learn.ModelCard;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.LibraryFolder;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.loader.PretrainedModelLoaderNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;

class ModelWriterTests {
    @TempDir
    Path folder;

    private TestNode node;
    private PropertyModelsPortObject model;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new ModelWriterNodeFactory());
        model = TestModels.boilingPoint(node.exec());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    @Tag("check-26")
    void writtenModelIsReadBackUnchanged() throws Exception {
        var file = folder.resolve("new folder/model.onnx");
        node.set("file", file.toString());
        node.execute(model);
        try (var loader = TestNode.of(new PretrainedModelLoaderNodeFactory())) {
            loader.set("file", file.toString());
            loader.set("source", "FILE");
            var loaded = (PropertyModelsPortObject) loader.execute()[0];
            assertArrayEquals(
                    model.models().get(0).toOnnx(), loaded.models().get(0).toOnnx());
        }
    }

    @Test
    void folderBecomesALibrary() throws Exception {
        node.set("file", folder.toString());
        node.execute(model);
        var id = model.models().get(0).card().id();
        assertArrayEquals(
                model.models().get(0).toOnnx(), ModelLibrary.of(folder).load(id).toOnnx());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void modelsOfOthersStayInTheLibrary() throws Exception {
        var mine = model.models().get(0);
        var card = mine.card().toJson().replace(mine.card().id(), "somebody-elses");
        var other = PropertyModel.of(mine.graph(), ModelCard.fromJson(card));
        LibraryFolder.open(folder).publish(other);
        node.set("file", folder.toString());
        node.execute(model);
        var library = ModelLibrary.of(folder);
        assertEquals(2, library.find(LibraryQuery.ALL).size());
        assertArrayEquals(other.toOnnx(), library.load(other.card().id()).toOnnx());
    }

    @Test
    void existingFileIsNotTouchedUnlessTheUserSaysSo() throws Exception {
        var file = folder.resolve("model.onnx");
        Files.writeString(file, "mine");
        node.set("file", file.toString());
        assertEquals(
                "The file '" + file + "' is there already. Select to overwrite it, or enter another path.",
                assertThrows(KNIMEException.class, () -> node.execute(model)).getMessage());
        assertEquals("mine", Files.readString(file));
        node.set("existing", "OVERWRITE");
        node.execute(model);
        assertArrayEquals(model.models().get(0).toOnnx(), Files.readAllBytes(file));
    }

    @Test
    @Tag("check-7")
    void withoutAPathTheNodeIsNotConfigured() {
        assertEquals(
                "No file or folder is given. Enter its path in the dialog.",
                assertThrows(InvalidSettingsException.class, () -> node.configure(model))
                        .getMessage());
    }

    @Test
    @Tag("check-24")
    void theDialogTellsThatSeveralModelsDontFitIntoOneFile() {
        var spec = PropertyModelsPortObjectSpec.planned(List.of(new Property("a", ""), new Property("b", "")));
        var inputs = new PortObjectSpec[] {spec};
        var message = LocationMessage.of("both.onnx", inputs).orElseThrow().description();
        assertTrue(message.contains("'both.onnx' is one file, but 2 models"), message);
        assertEquals(Optional.empty(), LocationMessage.of("folder", inputs));
    }
}
