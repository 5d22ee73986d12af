package org.knime.core.data.container;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.workflow.NodeContext;
import org.knime.embedded.table.TableBuilder;

/** Computes the cells of new columns for all rows of a table, in the order of the rows. */
final class NewCells {

    private static final long CANCEL_CHECK_MILLIS = 50;

    private final List<CellFactory> factories;
    private final List<ColumnRearranger.Column> columns;

    NewCells(
            final List<CellFactory> factories,
            final List<ColumnRearranger.Column> columns,
            final FileStoreFactory fileStores) {
        this.factories = factories;
        this.columns = columns;
        for (var factory : factories) {
            if (factory instanceof AbstractCellFactory abstractFactory) {
                abstractFactory.setFileStoreFactory(fileStores);
            }
        }
    }

    void compute(final BufferedDataTable table, final TableBuilder result, final ExecutionMonitor progress)
            throws CanceledExecutionException {
        int workers = Integer.MAX_VALUE;
        int queue = Integer.MAX_VALUE;
        for (var factory : factories) {
            boolean parallel =
                    factory instanceof AbstractCellFactory abstractFactory && abstractFactory.isParallelProcessing();
            workers = parallel ? Math.min(workers, ((AbstractCellFactory) factory).getMaxParallelWorkers()) : 0;
            queue = parallel ? Math.min(queue, ((AbstractCellFactory) factory).getMaxQueueSize()) : 0;
            if (!parallel) {
                break;
            }
        }
        if (workers > 0) {
            computeInParallel(table, result, progress, workers, queue);
        } else {
            computeInTurn(table, result, progress);
        }
        for (var factory : factories) {
            if (factory instanceof AbstractCellFactory abstractFactory) {
                abstractFactory.afterProcessing();
            }
        }
    }

    private void computeInTurn(
            final BufferedDataTable table, final TableBuilder result, final ExecutionMonitor progress)
            throws CanceledExecutionException {
        try (var rows = table.iterator()) {
            for (long index = 0; rows.hasNext(); index++) {
                progress.checkCanceled();
                var row = rows.next();
                add(cells(row, index), row.getKey(), table, result, progress);
            }
        }
    }

    private void computeInParallel(
            final BufferedDataTable table,
            final TableBuilder result,
            final ExecutionMonitor progress,
            final int workers,
            final int queue)
            throws CanceledExecutionException {
        var context = NodeContext.getContextOptional().orElse(null);
        var pool = Executors.newFixedThreadPool(workers, NewCells::thread);
        try (var rows = table.iterator()) {
            var pending = new ArrayDeque<Pending>();
            long index = 0;
            while (rows.hasNext() || !pending.isEmpty()) {
                progress.checkCanceled();
                while (rows.hasNext() && pending.size() < queue) {
                    var row = rows.next();
                    long rowIndex = index++;
                    pending.add(new Pending(row.getKey(), pool.submit(inContext(context, () -> cells(row, rowIndex)))));
                }
                var first = pending.remove();
                add(first.await(progress), first.key(), table, result, progress);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(final Runnable work) {
        var thread = new Thread(work, "Cells of new columns");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> Callable<T> inContext(final NodeContext context, final Callable<T> work) {
        return () -> {
            NodeContext.pushContext(context);
            try {
                return work.call();
            } finally {
                NodeContext.removeLastContext();
            }
        };
    }

    private record Pending(RowKey key, Future<DataCell[]> cells) {

        @SuppressWarnings("unused") // that the time is over, or the thread interrupted, is all there is to know
        DataCell[] await(final ExecutionMonitor progress) throws CanceledExecutionException {
            while (true) {
                try {
                    return cells.get(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) { // a long row: look whether the user has lost patience
                    progress.checkCanceled();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CanceledExecutionException();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException failure) {
                        throw failure;
                    }
                    if (e.getCause() instanceof Error failure) {
                        throw failure;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    private DataCell[] cells(final DataRow row, final long index) {
        var made = new DataCell[factories.size()][];
        for (int i = 0; i < made.length; i++) {
            made[i] = factories.get(i).getCells(row, index);
        }
        var cells = new DataCell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            var column = columns.get(i);
            cells[i] = made[factories.indexOf(column.factory())][column.indexInFactory()];
        }
        return cells;
    }

    private void add(
            final DataCell[] cells,
            final RowKey key,
            final BufferedDataTable table,
            final TableBuilder result,
            final ExecutionMonitor progress) {
        result.add(new DefaultRow(key, cells));
        factories.get(0).setProgress(result.size(), table.size(), key, progress);
    }
}
