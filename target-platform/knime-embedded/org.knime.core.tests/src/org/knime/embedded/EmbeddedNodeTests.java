package org.knime.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.knime.embedded.TestTables.numbered;
import static org.knime.embedded.TestTables.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

class EmbeddedNodeTests {

    @TempDir
    Path folder;

    private final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
    private EmbeddedContext context;
    private ExecutionContext exec;
    private EmbeddedNode node;

    @BeforeEach
    void open() throws Exception {
        context = EmbeddedContext.create(folder, 1000);
        exec = context.executionContext(monitor);
        node = EmbeddedNode.create(new CountingNodeFactory(), null);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    private static NodeSettings factor(final int factor) {
        var settings = new NodeSettings("model");
        settings.addInt("factor", factor);
        return settings;
    }

    private static NodeSettings ports(final int second, final int more) {
        var config = new NodeSettings("node_creation_config");
        config.addNodeSettings("Table");
        var optional = config.addNodeSettings("Second");
        for (int i = 0; i < second; i++) {
            BufferedDataTable.TYPE.save(optional.addNodeSettings("port_" + i));
        }
        var added = config.addNodeSettings("More");
        for (int i = 0; i < more; i++) {
            BufferedDataTable.TYPE.save(added.addNodeSettings("port_" + i));
        }
        return config;
    }

    @Test
    void optionalAndAddedPortsAreAbsentAtFirst() {
        assertEquals("Counter", node.name());
        assertEquals(List.of(BufferedDataTable.TYPE), node.inputs());
        assertEquals(List.of(BufferedDataTable.TYPE), node.outputs());
        assertArrayEquals(new int[] {0}, node.inputGroups().get("Table"));
    }

    @Test
    void portsAreThoseThatWereStored() throws Exception {
        var stored = ports(1, 2);
        var grown = EmbeddedNode.create(new CountingNodeFactory(), stored);

        assertEquals(4, grown.inputs().size());
        assertArrayEquals(new int[] {1}, grown.inputGroups().get("Second"));
        assertArrayEquals(new int[] {2, 3}, grown.inputGroups().get("More"));
        var settings = new NodeSettings("settings.xml");
        grown.saveCreationConfig(settings);
        var expected = ports(1, 2);
        expected.addNodeSettings("Count");
        assertEquals(expected, settings.getNodeSettings("node_creation_config"));
    }

    @Test
    void moreStoredPortsThanAGroupCanHaveAreRefused() {
        assertThrows(InvalidSettingsException.class, () -> EmbeddedNode.create(new CountingNodeFactory(), ports(2, 0)));
        assertThrows(
                InvalidSettingsException.class, () -> EmbeddedNode.create(new CountingNodeFactory(), ports(0, 5000)));
    }

    @Test
    void settingsThatAreNotValidLeaveTheNodeAsItWas() {
        assertEquals(Optional.empty(), node.loadSettings(factor(3)));

        var warning = node.loadSettings(factor(101));

        // the wording of KNIME's own load warning
        assertEquals(Optional.of("Loading model settings failed: The factor must be at most 100."), warning);
        var saved = new NodeSettings("model");
        node.saveSettings(saved);
        assertEquals(factor(3), saved);
    }

    @Test
    void anExecutionUsesTheSettings() throws Exception {
        node.loadSettings(factor(3));
        var table = numbered(exec, 5);

        assertArrayEquals(new Object[] {CountingNodeFactory.OUT}, node.configure(table.getSpec()));
        var out = (BufferedDataTable) node.execute(new PortObject[] {table}, exec)[0];
        assertEquals(new LongCell(15), rows(out).get(0).getCell(0));
        assertEquals(1, node.internalPortObjects().length);
        node.reset();
        assertEquals(0, node.internalPortObjects().length);
    }

    @Test
    void aNodeMayNotKnowItsOutput() throws Exception {
        node.loadSettings(factor(-1));

        assertNull(node.configure(TestTables.SPEC)[0]);
    }

    @Test
    void aNodeThatCannotBeExecutedSaysSo() {
        var failure = assertThrows(InvalidSettingsException.class, () -> node.configure(new DataTableSpec()));

        assertEquals("The table has no columns.", failure.getMessage());
    }

    @Test
    void aWarningLastsUntilTheNextExecution() throws Exception {
        node.execute(new PortObject[] {numbered(exec, 0)}, exec);
        assertEquals(Optional.of("There are no rows."), node.warning());

        node.execute(new PortObject[] {numbered(exec, 1)}, exec);
        assertEquals(Optional.empty(), node.warning());
    }

    @Test
    void anEmptyOutputIsWarnedOfAsKnimeDoes() throws Exception {
        node.loadSettings(factor(0));
        node.execute(new PortObject[] {numbered(exec, 0)}, exec);

        assertEquals(Optional.of("Node created an empty data table."), node.warning());
    }

    @Test
    void aTableThatIsPassedOnHasANumberOfItsOwn() throws Exception {
        node.loadSettings(factor(0));
        var table = numbered(exec, 3);

        var out = (BufferedDataTable) node.execute(new PortObject[] {table}, exec)[0];

        assertNotEquals(table.getBufferedTableId(), out.getBufferedTableId());
        assertEquals(rows(table), rows(out));
    }

    @Test
    void aCancelDuringExecutionIsSeen() {
        monitor.setExecuteCanceled();

        assertThrows(CanceledExecutionException.class, () -> node.execute(new PortObject[] {numbered(exec, 3)}, exec));
    }

    @Test
    void anInputOfTheWrongKindIsRefused() {
        var failure = assertThrows(IllegalStateException.class, () -> node.execute(new PortObject[] {null}, exec));
        assertTrue(failure.getMessage().contains("Input port 1"), failure.getMessage());
    }
}
