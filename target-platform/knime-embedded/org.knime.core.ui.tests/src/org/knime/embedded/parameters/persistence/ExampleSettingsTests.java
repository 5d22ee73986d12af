package org.knime.embedded.parameters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** Reads and writes what KNIME 5.11 itself wrote: shared examples of a node with every kind of parameter. */
final class ExampleSettingsTests {

    static final class Element implements NodeParameters {
        String m_name = "";
        double m_weight;
    }

    static final class Inner implements WidgetGroup, Persistable {
        int m_inner;
    }

    static final class Dummy implements WidgetGroup, Persistable {
        String m_x = "";
    }

    static final class Zoo implements NodeParameters {
        int m_trees;
        Optional<Long> m_seed = Optional.of(1L);
        Optional<Integer> m_depth = Optional.empty();
        ColumnFilter m_columns = new ColumnFilter();
        Dummy m_dummy = new Dummy();
        boolean m_use = true;
        String m_text = "";
        Element[] m_elements = {};
        Inner m_group = new Inner();
        LocalDate m_date = LocalDate.EPOCH;

        @Persist(configKey = "my_key")
        int m_keyed;

        int m_later;
        long m_long;

        @Persist(hidden = true)
        String m_hidden = "";
    }

    enum Mode {
        LENGTH,
        CARBONS
    }

    static final class Manipulator implements NodeParameters {
        String m_column;
        double m_factor;
        Mode m_mode = Mode.LENGTH;
        boolean m_flag;
        String[] m_names = {};
    }

    private static Path examples() {
        final var folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .flatMap(path -> Stream.of(
                        path.resolve("shared/examples/knime-workflows"),
                        path.resolveSibling("shared").resolve("examples/knime-workflows")))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "no folder ../shared/examples/knime-workflows");
        return folder.get();
    }

    private static NodeSettingsRO model(final String nodeFolder) throws IOException, InvalidSettingsException {
        try (var in = Files.newInputStream(examples().resolve(nodeFolder).resolve("settings.xml"))) {
            return NodeSettings.loadFromXML(in).getNodeSettings("model");
        }
    }

    private static <P extends NodeParameters> void assertRewritten(
            final NodeSettingsRO read, final Class<P> parametersClass) throws InvalidSettingsException {
        final var written = new NodeSettings("model");
        NodeParametersUtil.saveSettings(
                parametersClass, NodeParametersUtil.loadSettings(read, parametersClass), written);
        assertEquals(read.toString(), written.toString());
        assertEquals(read, written);
    }

    @Test
    void theZooOfParametersIsWrittenAsItWasRead() throws IOException, InvalidSettingsException {
        final var model = model("parameters-example/Probe Zoo (#2)");
        final var zoo = NodeParametersUtil.loadSettings(model, Zoo.class);
        assertEquals(10, zoo.m_trees);
        assertEquals(Optional.empty(), zoo.m_seed);
        assertEquals(2, zoo.m_elements.length);
        assertRewritten(model, Zoo.class);
    }

    @Test
    void theManipulatorIsWrittenAsItWasRead() throws IOException, InvalidSettingsException {
        final var model = model("nodes-example/Probe Manipulator (#2)");
        assertEquals(Mode.CARBONS, NodeParametersUtil.loadSettings(model, Manipulator.class).m_mode);
        assertRewritten(model, Manipulator.class);
    }
}
