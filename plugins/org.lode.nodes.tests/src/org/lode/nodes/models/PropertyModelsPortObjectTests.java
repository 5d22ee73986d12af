package org.lode.nodes.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.port.PortUtil;
import org.lode.learn.Property;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.learner.ModelLearnerNodeFactory;

class PropertyModelsPortObjectTests {
    private static final ExecutionMonitor EXEC = new ExecutionMonitor();

    private static PropertyModelsPortObject models() throws Exception {
        try (var node = TestNode.of(new ModelLearnerNodeFactory())) {
            return TestModels.boilingPoint(node.exec());
        }
    }

    @Test
    @Tag("check-26")
    @Tag("check-27")
    void storedModelsAreTheSameByteForByte() throws Exception {
        var models = models();
        var out = new ByteArrayOutputStream();
        try (var zip = PortUtil.getPortObjectZipOutputStream(out)) {
            new PropertyModelsPortObject.Serializer().savePortObject(models, zip, EXEC);
        }
        try (var zip = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            var loaded = new PropertyModelsPortObject.Serializer().loadPortObject(zip, models.getSpec(), EXEC);
            assertArrayEquals(
                    models.models().get(0).toOnnx(), loaded.models().get(0).toOnnx());
            assertEquals(models.getSummary(), loaded.getSummary());
        }
    }

    @Test
    void summaryNamesThePropertiesWithTheirUnits() throws Exception {
        assertEquals("1 model: boiling point [K]", models().getSummary());
    }

    @Test
    @Tag("check-27")
    void descriptionAloneTellsThePropertiesBeforeTheModelsAreLearned() throws Exception {
        var planned = PropertyModelsPortObjectSpec.planned(List.of(new Property("density", "g/cm³")));
        assertEquals(planned.properties(), reloaded(planned).properties());
        assertEquals(List.of(), reloaded(planned).cards());
    }

    @Test
    @Tag("check-27")
    void storedDescriptionKeepsTheCards() throws Exception {
        var spec = models().getSpec();
        assertEquals(spec.cards(), reloaded(spec).cards());
    }

    @Test
    @Tag("check-27")
    void formOfANewerVersionIsRefusedWithWhatToDo() {
        var content = new ModelContent("spec");
        PropertyModelsPortObjectSpec.planned(List.of()).save(content);
        content.addInt("version", 2);
        assertEquals(
                "These property models were written by a newer version of Lode (format 2, this one reads up to 1)."
                        + " Update Lode and open the workflow again.",
                assertThrows(InvalidSettingsException.class, () -> new PropertyModelsPortObjectSpec().load(content))
                        .getMessage());
    }

    @Test
    void modelsWithoutAVersionAreCalledDamaged() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = PortUtil.getPortObjectZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("0.onnx"));
            zip.write("nonsense".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        try (var zip = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            var spec = PropertyModelsPortObjectSpec.planned(List.of());
            assertThrows(IOException.class, () -> new PropertyModelsPortObject().load(zip, spec, EXEC));
        }
    }

    @Test
    @Tag("check-27")
    void nothingIsJavaSerialised() {
        assertFalse(Serializable.class.isAssignableFrom(PropertyModelsPortObject.class));
        assertFalse(Serializable.class.isAssignableFrom(PropertyModelsPortObjectSpec.class));
    }

    private static PropertyModelsPortObjectSpec reloaded(PropertyModelsPortObjectSpec spec) throws Exception {
        var content = new ModelContent("spec");
        spec.save(content);
        var loaded = new PropertyModelsPortObjectSpec();
        loaded.load(content);
        return loaded;
    }
}
