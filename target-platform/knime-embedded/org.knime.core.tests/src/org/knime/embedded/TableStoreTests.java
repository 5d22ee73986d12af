package org.knime.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.knime.embedded.TestTables.column;
import static org.knime.embedded.TestTables.numbered;
import static org.knime.embedded.TestTables.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.vector.bitvector.DenseBitVectorCell;
import org.knime.core.data.vector.bitvector.DenseBitVectorCellFactory;
import org.knime.core.data.vector.doublevector.DoubleVectorCellFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

class TableStoreTests {

    @TempDir
    Path folder;

    private EmbeddedContext context;
    private ExecutionContext exec;

    @BeforeEach
    void open() throws Exception {
        context = EmbeddedContext.create(folder, 50);
        exec = context.executionContext(new DefaultNodeProgressMonitor());
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    private BufferedDataTable storedAndRead(final BufferedDataTable table) throws Exception {
        var port = Files.createDirectory(folder.resolve("port_1"));
        TableStore.write(table, 7, port, exec);
        var tables = new HashMap<Integer, BufferedDataTable>();
        var read = TableStore.read(port, tables, exec);
        assertEquals(read, tables.get(7));
        return read;
    }

    @Test
    void rowsAndDomainsComeBack() throws Exception {
        var table = numbered(exec, 200);

        var read = storedAndRead(table);

        assertEquals(table.getDataTableSpec(), read.getDataTableSpec());
        assertEquals(rows(table), rows(read));
    }

    @Test
    void cellsOfEveryTypeComeBack() throws Exception {
        var fingerprint = new DenseBitVectorCellFactory(1030);
        fingerprint.set(3);
        fingerprint.set(1029);
        var spec = new DataTableSpec(
                column("long", LongCell.TYPE),
                column("boolean", BooleanCell.TYPE),
                column("list", ListCell.getCollectionType(StringCell.TYPE)),
                column("bits", DenseBitVectorCell.TYPE),
                column("vector", DoubleVectorCellFactory.TYPE),
                column("mixed", DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE)));
        var container = exec.createDataContainer(spec);
        container.addRowToTable(new DefaultRow(
                "first",
                new LongCell(Long.MIN_VALUE),
                BooleanCell.FALSE,
                CollectionCellFactory.createListCell(List.of(new StringCell("a"), DataType.getMissingCell())),
                fingerprint.createDataCell(),
                DoubleVectorCellFactory.createCell(new double[] {1, -2.5}),
                new StringCell("text")));
        container.addRowToTable(new DefaultRow(
                "second",
                new MissingCell("too long"),
                DataType.getMissingCell(),
                CollectionCellFactory.createListCell(List.of()),
                DataType.getMissingCell(),
                DoubleVectorCellFactory.createCell(new double[0]),
                new DoubleCell(3)));
        container.close();

        var read = rows(storedAndRead(container.getTable()));

        assertEquals(rows(container.getTable()), read);
        assertEquals("too long", ((MissingValue) read.get(1).getCell(0)).getError());
    }

    @Test
    void textOfAnyLengthAndAlphabetComesBack() throws Exception {
        var random = new Random(1);
        var container = exec.createDataContainer(new DataTableSpec(column("s", StringCell.TYPE)));
        for (int length : new int[] {0, 1, 255, 65_534, 65_535, 65_536, 300_000}) {
            var text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append("abΩ\u0000€\ud83d\ude00".charAt(random.nextInt(7)));
            }
            container.addRowToTable(new DefaultRow("ab" + length, new StringCell(text.toString())));
        }
        container.close();

        assertEquals(rows(container.getTable()), rows(storedAndRead(container.getTable())));
    }

    @Test
    void aTableWithoutRowsOrColumnsComesBack() throws Exception {
        var table = exec.createVoidTable(new DataTableSpec("nothing"));

        assertEquals(0, storedAndRead(table).size());
    }

    @Test
    void anUnknownFormIsNamed() throws Exception {
        var port = Files.createDirectory(folder.resolve("port_1"));
        TableStore.write(numbered(exec, 1), 7, port, exec);
        var data = port.resolve("data.xml");
        Files.writeString(data, Files.readString(data).replace("container_table", "extension_table"));

        var failure = assertThrows(IOException.class, () -> TableStore.read(port, new HashMap<>(), exec));
        assertTrue(failure.getMessage().contains("\"extension_table\""), failure.getMessage());
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws Exception {
        var port = Files.createDirectory(folder.resolve("port_1"));
        TableStore.write(numbered(exec, 1), 7, port, exec);
        var data = port.resolve("data.xml");
        Files.writeString(data, Files.readString(data).replace("data.zip", "../../data.zip"));

        assertThrows(IOException.class, () -> TableStore.read(port, new HashMap<>(), exec));
    }

    @Test
    void damagedBytesGiveAFailureAndNothingElse() throws Exception {
        var port = Files.createDirectory(folder.resolve("port_1"));
        TableStore.write(numbered(exec, 50), 7, port, exec);
        var zip = port.resolve("data.zip");
        byte[] good = Files.readAllBytes(zip);
        var random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(zip, bad);
            try {
                TableStore.read(port, new HashMap<>(), exec);
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("cannot be read"), e.getMessage());
            }
        }
    }

    @Test
    void aCellThatWouldFillTheMemoryIsRefused() throws Exception {
        var port = Files.createDirectory(folder.resolve("port_1"));
        var container = exec.createDataContainer(
                new DataTableSpec(column("s", StringCell.TYPE)),
                DataContainerSettings.builder().withDomainUpdate(false).build());
        container.addRowToTable(new DefaultRow("1", new StringCell("x".repeat(70_000_000))));
        container.close();
        TableStore.write(container.getTable(), 7, port, exec); // 70 kB

        var failure = assertThrows(IOException.class, () -> TableStore.read(port, new HashMap<>(), exec));
        assertTrue(failure.getMessage().contains("more than 64 MB"), failure.getMessage());
    }

    @Test
    void theSameTableUnderAnotherNameSharesItsRows() throws Exception {
        var table = numbered(exec, 10);
        var renamed = new DataTableSpec(
                column("x", StringCell.TYPE), column("y", DoubleCell.TYPE), column("z", IntCell.TYPE));

        assertEquals(rows(table), rows(exec.createSpecReplacerTable(table, renamed)));
        assertThrows(
                IllegalArgumentException.class,
                () -> exec.createSpecReplacerTable(table, new DataTableSpec(column("x", StringCell.TYPE))));
    }
}
