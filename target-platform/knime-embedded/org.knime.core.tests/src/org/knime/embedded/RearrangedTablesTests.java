package org.knime.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.knime.embedded.TestTables.column;
import static org.knime.embedded.TestTables.numbered;
import static org.knime.embedded.TestTables.rows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.workflow.NodeContext;

class RearrangedTablesTests {

    @TempDir
    Path folder;

    private final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
    private EmbeddedContext context;
    private ExecutionContext exec;

    @BeforeEach
    void open() throws Exception {
        context = EmbeddedContext.create(folder, 300);
        exec = context.executionContext(monitor);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    /** The square of the index; later rows are done sooner, so that order is not an accident. */
    private static SingleCellFactory squares(final boolean parallel) {
        return new SingleCellFactory(parallel, 4, 50, column("square", IntCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row, final long index) {
                long until = System.nanoTime() + (index % 5 == 0 ? 200_000 : 0);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                return new IntCell((int) (index * index));
            }
        };
    }

    private static ColumnRearranger appending(final SingleCellFactory factory) {
        var rearranger = new ColumnRearranger(TestTables.SPEC);
        rearranger.append(factory);
        return rearranger;
    }

    @Test
    void severalThreadsGiveTheTableOfOne() throws Exception {
        var table = numbered(exec, 500);

        var serial = exec.createColumnRearrangeTable(table, appending(squares(false)), exec);
        var parallel = exec.createColumnRearrangeTable(table, appending(squares(true)), exec);

        assertEquals(rows(serial), rows(parallel));
        assertEquals(serial.getDataTableSpec(), parallel.getDataTableSpec());
        assertEquals(new IntCell(499 * 499), rows(parallel).get(499).getCell(3));
    }

    @Test
    void newColumnsHaveLearnedDomainsAndOldOnesKeepTheirs() throws Exception {
        var table = numbered(exec, 10);

        var spec = exec.createColumnRearrangeTable(table, appending(squares(true)), exec)
                .getDataTableSpec();

        assertEquals(new IntCell(81), spec.getColumnSpec("square").getDomain().getUpperBound());
        assertEquals(table.getDataTableSpec().getColumnSpec("number"), spec.getColumnSpec("number"));
    }

    @Test
    void columnsAreKeptMovedAndReplaced() throws Exception {
        var rearranger = new ColumnRearranger(TestTables.SPEC);
        rearranger.replace(squares(false), "number");
        rearranger.move("index", 0);
        rearranger.remove("name");

        assertArrayEquals(
                new String[] {"index", "square"}, rearranger.createSpec().getColumnNames());
        var table = exec.createColumnRearrangeTable(numbered(exec, 3), rearranger, exec);
        assertEquals(new IntCell(2), rows(table).get(2).getCell(0));
        assertEquals(new IntCell(4), rows(table).get(2).getCell(1));
    }

    @Test
    void permutedColumnsComeFirst() {
        var rearranger = new ColumnRearranger(TestTables.SPEC);
        rearranger.permute(new String[] {"index", "name"});

        assertArrayEquals(
                new String[] {"index", "name", "number"},
                rearranger.createSpec().getColumnNames());
        assertThrows(IllegalArgumentException.class, () -> rearranger.keepOnly("index", "index"));
        assertThrows(IllegalArgumentException.class, () -> rearranger.remove("absent"));
    }

    @Test
    void aRearrangedTableOfARearrangedTableStillSharesItsRows() throws Exception {
        var once = exec.createColumnRearrangeTable(numbered(exec, 300), appending(squares(true)), exec);
        var rearranger = new ColumnRearranger(once.getDataTableSpec());
        rearranger.keepOnly("square", "name");

        var twice = exec.createColumnRearrangeTable(once, rearranger, exec);

        assertEquals(new StringCell("ab 17"), rows(twice).get(17).getCell(0));
        assertEquals(new IntCell(289), rows(twice).get(17).getCell(1));
    }

    @Test
    void aFailureInAThreadIsTheFailureOfTheTable() {
        var failing = new SingleCellFactory(true, column("v", DoubleCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                throw new IllegalStateException("row " + row.getKey());
            }
        };

        var failure = assertThrows(
                IllegalStateException.class,
                () -> exec.createColumnRearrangeTable(numbered(exec, 10), appending(failing), exec));
        assertEquals("row Row0", failure.getMessage());
    }

    @Test
    void cancelStopsRowsThatTakeForever() throws Exception {
        var started = new CountDownLatch(1);
        var endless = new SingleCellFactory(true, 2, 4, column("v", DoubleCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                started.countDown();
                try {
                    Thread.sleep(Duration.ofMinutes(5).toMillis());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new DoubleCell(0);
            }
        };
        var table = numbered(exec, 100);
        var canceller = new Thread(() -> {
            awaitQuietly(started);
            monitor.setExecuteCanceled();
        });
        canceller.start();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(
                        CanceledExecutionException.class,
                        () -> exec.createColumnRearrangeTable(table, appending(endless), exec)));
        canceller.join();
        for (int i = 0; i < 100 && workers().findAny().isPresent(); i++) {
            Thread.sleep(50);
        }
        assertEquals(0, workers().count(), "threads that are left");
    }

    private static Stream<Thread> workers() {
        var threads = new Thread[Thread.activeCount() + 50];
        return Arrays.stream(threads, 0, Thread.enumerate(threads))
                .filter(thread -> thread.getName().equals("Cells of new columns"));
    }

    private static void awaitQuietly(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void progressEndsAtOneAndNeverGoesBack() throws Exception {
        exec.createColumnRearrangeTable(numbered(exec, 100), appending(squares(true)), exec.createSubProgress(0.5));
        assertEquals(0.5, monitor.getProgress(), 1e-12);

        exec.setProgress(0.2);
        assertEquals(0.5, monitor.getProgress(), 1e-12);
        exec.setProgress(1.0, "done");
        assertEquals(1.0, monitor.getProgress());
        assertEquals("done", monitor.getMessage());
    }

    @Test
    void aFactoryIsToldTheRowNumbersAndTheEnd() throws Exception {
        var last = new AtomicInteger();
        var ended = new AtomicInteger();
        var factory = new SingleCellFactory(true, column("v", IntCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new IntCell(0);
            }

            @Override
            public void setProgress(
                    final long current, final long count, final RowKey key, final ExecutionMonitor progress) {
                assertEquals(last.incrementAndGet(), current);
                assertEquals(20, count);
                assertEquals("Row" + (current - 1), key.getString());
            }

            @Override
            public void afterProcessing() {
                ended.incrementAndGet();
            }
        };

        exec.createColumnRearrangeTable(numbered(exec, 20), appending(factory), exec);

        assertEquals(20, last.get());
        assertEquals(1, ended.get());
    }

    @Test
    void threadsSeeTheContextOfTheNode() throws Exception {
        var factory = new SingleCellFactory(true, column("v", StringCell.TYPE)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new StringCell(NodeContext.getContext()
                        .getContextObjectForClass(String.class)
                        .orElse("none"));
            }
        };
        NodeContext.pushContext((Object) "the workflow");
        try {
            var table = exec.createColumnRearrangeTable(numbered(exec, 5), appending(factory), exec);
            assertEquals(new StringCell("the workflow"), rows(table).get(4).getCell(3));
        } finally {
            NodeContext.removeLastContext();
        }
        assertNull(NodeContext.getContext());
    }

    @Test
    void anEmptyTableStaysEmpty() throws Exception {
        var table = exec.createColumnRearrangeTable(numbered(exec, 0), appending(squares(true)), exec);

        assertEquals(0, table.size());
        assertTrue(table.getDataTableSpec().containsName("square"));
    }
}
