package org.knime.core.node.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.NodeSettings;

class PortObjectsTests {

    /** A specification with one text. */
    public static final class Spec extends AbstractSimplePortObjectSpec {

        /** Stores specifications. */
        public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<Spec> {}

        private String target = "";

        /** For loading. */
        public Spec() {}

        Spec(final String target) {
            this.target = target;
        }

        @Override
        protected void save(final ModelContentWO model) {
            model.addString("target", target);
        }

        @Override
        protected void load(final ModelContentRO model) throws InvalidSettingsException {
            target = model.getString("target");
        }
    }

    /** A model with some bytes. */
    public static final class Model extends AbstractPortObject {

        /** Stores models. */
        public static final class Serializer extends AbstractPortObjectSerializer<Model> {}

        private Spec spec;
        private byte[] bytes = {};

        /** For loading. */
        public Model() {}

        Model(final Spec spec, final byte[] bytes) {
            this.spec = spec;
            this.bytes = bytes;
        }

        @Override
        public String getSummary() {
            return bytes.length + " bytes";
        }

        @Override
        public Spec getSpec() {
            return spec;
        }

        @Override
        public JComponent[] getViews() {
            return null;
        }

        @Override
        protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec) throws IOException {
            out.putNextEntry(new ZipEntry("model.bin"));
            out.write(bytes);
            out.closeEntry();
        }

        @Override
        protected void load(final PortObjectZipInputStream in, final PortObjectSpec loaded, final ExecutionMonitor exec)
                throws IOException {
            in.getNextEntry();
            bytes = in.readAllBytes();
            spec = (Spec) loaded;
        }
    }

    private static byte[] stored(final Spec spec) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectSpecZipOutputStream(bytes)) {
            PortUtil.getPortObjectSpecSerializer(Spec.class).savePortObjectSpec(spec, out);
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(final Model model) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            PortUtil.getPortObjectSerializer(Model.class).savePortObject(model, out, new ExecutionMonitor());
        }
        return bytes.toByteArray();
    }

    private static List<String> entries(final byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void aSpecificationComesBack() throws Exception {
        byte[] zip = stored(new Spec("C_p"));

        // the entries of spec.zip in KNIME's own workflows
        assertEquals(List.of("portSpec.file", "content.xml"), entries(zip));
        try (var in = PortUtil.getPortObjectSpecZipInputStream(new ByteArrayInputStream(zip))) {
            var read = PortUtil.getPortObjectSpecSerializer(Spec.class).loadPortObjectSpec(in);
            assertEquals(new Spec("C_p"), read);
            assertNotEquals(new Spec("other"), read);
        }
    }

    @Test
    void aModelComesBack() throws Exception {
        byte[] zip = stored(new Model(new Spec("C_p"), new byte[] {1, 2, 3}));

        // the entries of portobject.zip in KNIME's own workflows, and the model's own
        assertEquals(List.of("portObject.file", "meta.xml", "model.bin"), entries(zip));
        try (var in = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(zip))) {
            var read = PortUtil.getPortObjectSerializer(Model.class)
                    .loadPortObject(in, new Spec("C_p"), new ExecutionMonitor());
            assertEquals("3 bytes", read.getSummary());
        }
    }

    @Test
    void somethingElseIsNoStoredModel() {
        assertThrows(
                IOException.class, () -> PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(new byte[10]))
                        .close());
    }

    @Test
    void aTypeAcceptsItsObjectsAndThoseOfSubclasses() {
        var models = PortTypeRegistry.getInstance().getPortType(Model.class);

        assertTrue(PortObject.TYPE.isSuperTypeOf(models));
        assertFalse(models.isSuperTypeOf(PortObject.TYPE));
        assertEquals(Spec.class, models.getPortObjectSpecClass());
        assertTrue(models.acceptsPortObjectSpec(new Spec()));
        assertFalse(BufferedDataTable.TYPE.acceptsPortObjectSpec(new Spec()));
        assertTrue(BufferedDataTable.TYPE_OPTIONAL.isOptional());
    }

    @Test
    void aTypeComesBackFromSettings() throws Exception {
        var settings = new NodeSettings("port");
        BufferedDataTable.TYPE.save(settings);

        assertEquals(BufferedDataTable.TYPE, PortType.load(settings));
        settings.addString("object_class", "java.lang.String");
        assertThrows(InvalidSettingsException.class, () -> PortType.load(settings));
    }
}
