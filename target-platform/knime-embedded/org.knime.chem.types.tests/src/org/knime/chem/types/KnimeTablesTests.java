package org.knime.chem.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTable;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.embedded.EmbeddedContext;
import org.knime.embedded.TableStore;

/** Tables that KNIME 5.11 stored (Snappy); the expected cells are those that its nodes compute, see examples/knime-nodes. */
class KnimeTablesTests {

    @TempDir
    Path folder;

    private final Map<Integer, BufferedDataTable> tables = new HashMap<>();
    private EmbeddedContext context;
    private ExecutionContext exec;

    @BeforeEach
    void open() throws Exception {
        context = EmbeddedContext.create(folder, 10);
        exec = context.executionContext(new DefaultNodeProgressMonitor());
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    private static Path workflow(final String name) {
        for (var above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            var workflow = above.resolve("shared/examples/knime-workflows").resolve(name);
            if (Files.isDirectory(workflow)) {
                return workflow;
            }
        }
        return Assumptions.abort("no folder shared/examples/knime-workflows above the working directory");
    }

    private static List<String> text(final DataTable table) {
        var rows = new ArrayList<String>();
        table.forEach(row -> rows.add(row.toString()));
        return rows;
    }

    @Test
    void aTableOfItsOwnIsRead() throws Exception {
        var table = TableStore.read(workflow("nodes-example").resolve("Probe Source (#1)/port_1"), tables, exec);

        assertEquals(7, table.size());
        assertEquals("Row6: [CCCCCCCO, mol6, 9.0]", text(table).get(6));
        assertEquals(
                SmilesCell.TYPE,
                table.getDataTableSpec().getColumnSpec("smiles").getType());
        assertEquals(
                new DoubleCell(9),
                table.getSpec().getColumnSpec("value").getDomain().getUpperBound());
    }

    @Test
    void aTableThatSharesColumnsWithAnotherIsRead() throws Exception {
        var nodes = workflow("nodes-example");
        TableStore.read(nodes.resolve("Probe Source (#1)/port_1"), tables, exec);
        var table = TableStore.read(nodes.resolve("Probe Manipulator (#2)/port_1"), tables, exec);

        // 3.5 times the number of carbon atoms
        assertEquals("Row0: [CO, mol0, 0.0, 3.5]", text(table).get(0));
        assertEquals("Row6: [CCCCCCCO, mol6, 9.0, 24.5]", text(table).get(6));
    }

    @Test
    void aTableThatIsAnotherIsRead() throws Exception {
        var nodes = workflow("parameters-example");
        var source = TableStore.read(nodes.resolve("Probe Source (#1)/port_1"), tables, exec);
        var passedOn = TableStore.read(nodes.resolve("Probe Zoo (#2)/port_1"), tables, exec);
        var kept = TableStore.read(nodes.resolve("Probe Zoo (#2)/internalTables/object_0"), tables, exec);

        assertEquals(text(source), text(passedOn));
        assertEquals(text(source), text(kept));
    }

    @Test
    void whatIsWrittenAgainIsTheSameTable() throws Exception {
        var table = TableStore.read(workflow("nodes-example").resolve("Probe Source (#1)/port_1"), tables, exec);
        var port = Files.createDirectory(folder.resolve("port_1"));
        TableStore.write(table, 5, port, exec);
        var again = TableStore.read(port, tables, exec);

        assertEquals(text(table), text(again));
        assertEquals(table.getSpec(), again.getSpec());
    }
}
