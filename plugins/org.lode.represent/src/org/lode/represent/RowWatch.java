package org.lode.represent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Interrupts rows that take longer than they may, and all rows when the work is cancelled. Where rows may take any time
 * and nobody can cancel nothing is watched, as a thread costs more than the rows of a short list.
 */
final class RowWatch implements AutoCloseable {
    private static final long PERIOD_MILLISECONDS = 50;

    private final RowLimits limits;
    private final Progress progress;
    private final List<Row> rows = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "lode-row-watch");

    RowWatch(RowLimits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
        thread.setDaemon(true);
        if (!limits.unlimitedTime() || progress != Progress.NONE) {
            thread.start();
        }
    }

    /** The row that the calling thread works on, one after the other. */
    Row row() {
        var row = new Row(Thread.currentThread());
        synchronized (rows) {
            rows.add(row);
        }
        return row;
    }

    // an interrupt says that the work is done
    @SuppressWarnings("unused")
    private void watch() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLISECONDS);
                boolean cancelled = progress.cancelled();
                synchronized (rows) {
                    rows.forEach(row -> row.interruptIfDue(cancelled));
                }
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Work of one thread. Its state is guarded by itself, so that an interrupt never hits the row after. */
    final class Row {
        private final Thread worker;
        private long start;
        private boolean running;
        private boolean interrupted;

        private Row(Thread worker) {
            this.worker = worker;
        }

        synchronized void begin() {
            start = System.nanoTime();
            running = true;
        }

        /** Ends the row and takes back an interrupt that was meant for it. */
        synchronized void end() {
            running = false;
            if (interrupted) {
                Thread.interrupted();
                interrupted = false;
            }
        }

        private synchronized void interruptIfDue(boolean cancelled) {
            if (running && (cancelled || (System.nanoTime() - start) / 1e9 > limits.seconds())) {
                interrupted = true;
                worker.interrupt();
            }
        }

        /**
         * The reason why an interrupted row is rejected.
         *
         * @throws CancellationException if not the row's time is over but the work is cancelled
         */
        String tooLong(String text, RowInterrupted cause) {
            progress.check();
            synchronized (this) {
                if (!interrupted) {
                    var cancellation = new CancellationException("interrupted");
                    cancellation.initCause(cause);
                    throw cancellation;
                }
            }
            return limits.tooLong(text);
        }
    }
}
