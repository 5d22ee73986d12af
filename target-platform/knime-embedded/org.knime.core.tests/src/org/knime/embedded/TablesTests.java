package org.knime.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.knime.embedded.TestTables.column;
import static org.knime.embedded.TestTables.numbered;
import static org.knime.embedded.TestTables.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.DuplicateKeyException;

class TablesTests {

    @TempDir
    Path folder;

    private static ExecutionContext exec(final EmbeddedContext context) {
        return context.executionContext(new DefaultNodeProgressMonitor());
    }

    private EmbeddedContext context(final long cellsInMemory) throws IOException {
        return EmbeddedContext.create(folder, cellsInMemory);
    }

    private static DataContainer numbers() {
        return new DataContainer(new DataTableSpec(column("v", DoubleCell.TYPE)));
    }

    @Test
    void aTableOnDiskHasTheRowsOfOneInMemory() throws Exception {
        try (var inMemory = context(1_000_000);
                var onDisk = context(100)) {
            var expected = rows(numbered(exec(inMemory), 1000));
            var spilled = numbered(exec(onDisk), 1000);

            assertEquals(expected, rows(spilled));
            assertEquals(expected, rows(spilled), "a second walk");
            try (var files = Files.list(onDisk.folder())) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    @SuppressWarnings("resource") // rows that nobody closes must not matter
    void nothingIsLeftBehind() throws Exception {
        try (var context = context(10)) {
            var table = numbered(exec(context), 1000);
            exec(context).createFileStore("file");
            table.iterator().next();
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void boundsLeaveOutMissingCellsAndNaN() {
        var container = numbers();
        container.addRowToTable(new DefaultRow("1", new DoubleCell(2)));
        container.addRowToTable(new DefaultRow("2", new DoubleCell(Double.NaN)));
        container.addRowToTable(new DefaultRow("3", new MissingCell("none")));
        container.addRowToTable(new DefaultRow("4", new DoubleCell(-3)));
        container.close();

        var domain = container.getTableSpec().getColumnSpec(0).getDomain();
        assertEquals(new DoubleCell(-3), domain.getLowerBound());
        assertEquals(new DoubleCell(2), domain.getUpperBound());
        assertFalse(domain.hasValues());
    }

    @Test
    void anEmptyColumnHasNoBoundsAndNoValues() {
        var container =
                new DataContainer(new DataTableSpec(column("n", DoubleCell.TYPE), column("s", StringCell.TYPE)));
        container.close();

        assertFalse(container.getTableSpec().getColumnSpec("n").getDomain().hasBounds());
        assertTrue(container
                .getTableSpec()
                .getColumnSpec("s")
                .getDomain()
                .getValues()
                .isEmpty());
    }

    @Test
    void sixtyValuesAreListedAndSixtyOneAreNot() {
        for (int count : new int[] {60, 61}) { // DataContainerSettings.MAX_POSSIBLE_VALUES of KNIME 5.8
            var container = new DataContainer(new DataTableSpec(column("s", StringCell.TYPE)));
            for (int i = 0; i < count; i++) {
                container.addRowToTable(new DefaultRow("r" + i, new StringCell("value " + i)));
            }
            container.close();

            assertEquals(
                    count == 60,
                    container.getTableSpec().getColumnSpec(0).getDomain().hasValues());
        }
    }

    @Test
    void aContainerOfANodeStartsWithTheGivenDomain() throws Exception {
        var creator = new DataColumnSpecCreator("v", DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(-10), new DoubleCell(10)).createDomain());
        try (var context = context(10)) {
            var container = exec(context).createDataContainer(new DataTableSpec(creator.createSpec()));
            container.addRowToTable(new DefaultRow("1", new DoubleCell(20)));
            container.close();

            var domain = container.getTable().getSpec().getColumnSpec(0).getDomain();
            assertEquals(new DoubleCell(-10), domain.getLowerBound());
            assertEquals(new DoubleCell(20), domain.getUpperBound());
        }
    }

    @Test
    void aRowKeyThatIsTakenIsRefused() {
        var container = numbers();
        container.addRowToTable(new DefaultRow("same", new DoubleCell(1)));

        var failure = assertThrows(
                DuplicateKeyException.class, () -> container.addRowToTable(new DefaultRow("same", new DoubleCell(2))));
        assertEquals("same", failure.getKey());
    }

    @Test
    void aRowThatDoesNotFitIsRefused() {
        var container = numbers();

        assertThrows(
                IllegalArgumentException.class,
                () -> container.addRowToTable(new DefaultRow("1", new StringCell("text"))));
        assertThrows(IllegalArgumentException.class, () -> container.addRowToTable(new DefaultRow("1", 1.0, 2.0)));
        container.addRowToTable(new DefaultRow("1", new IntCell(3))); // an integer is a number
    }

    @Test
    void aTableIsThereOnlyAfterTheContainerIsClosed() {
        var container = numbers();
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        container.close();

        assertThrows(
                IllegalStateException.class, () -> container.addRowToTable(new DefaultRow("1", new DoubleCell(1))));
        assertTrue(container.isClosed());
    }

    @Test
    void aFilterReadsARangeOfRowsAndSomeColumns() throws Exception {
        try (var context = context(10)) {
            var table = numbered(exec(context), 100);
            var filter = new TableFilter.Builder()
                    .withFromRowIndex(10)
                    .withToRowIndex(12)
                    .withMaterializeColumnIndices(2)
                    .build();
            var read = new ArrayList<String>();
            try (var rows = table.filter(filter).iterator()) {
                rows.forEachRemaining(row -> read.add(row.getKey() + " " + row.getCell(0) + " " + row.getCell(2)));
            }
            assertEquals(List.of("Row10 ? 10", "Row11 ? 11", "Row12 ? 12"), read);
        }
    }

    @Test
    void aCursorReadsTheSameCells() throws Exception {
        try (var context = context(10)) {
            var table = numbered(exec(context), 20);
            int index = 0;
            try (var cursor = table.cursor()) {
                while (cursor.canForward()) {
                    var row = cursor.forward();
                    assertEquals("Row" + index, row.getRowKey().getString());
                    assertEquals(index++, row.<IntCell>getValue(2).getIntValue());
                }
            }
            assertEquals(20, index);
        }
    }

    @Test
    void concatenatedTablesNeedDistinctKeysOrASuffix() throws Exception {
        try (var context = context(10)) {
            var exec = exec(context);
            var table = numbered(exec, 3);

            assertThrows(DuplicateKeyException.class, () -> exec.createConcatenateTable(exec, table, table));
            var joined = exec.createConcatenateTable(exec, Optional.of("_dup"), true, table, table);
            assertEquals(
                    List.of("Row0", "Row1", "Row2", "Row0_dup", "Row1_dup", "Row2_dup"),
                    rows(joined).stream().map(row -> row.getKey().getString()).toList());
        }
    }
}
