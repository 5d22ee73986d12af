package org.lode.learn.algebra;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads that share index ranges; the calling thread takes part. */
public final class Parallel implements AutoCloseable {
    private final int threads;
    private final ExecutorService workers;

    /** What is done for the indices from {@code from} to before {@code to}. */
    @FunctionalInterface
    public interface Body {
        /** Does it. Ranges never overlap. */
        void run(int from, int to);
    }

    /**
     * Starts the threads.
     *
     * @param threads how many, the caller included; 0 for as many as there are processors
     */
    public Parallel(int threads) {
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        this.workers = this.threads == 1
                ? null
                : Executors.newFixedThreadPool(this.threads - 1, task -> {
                    var thread = new Thread(task, "lode-learn");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Splits the indices from 0 to before {@code length} evenly over the threads and waits for all.
     *
     * <p>Where the ranges are cut depends on the number of threads: the body must give the same for any cut.
     *
     * @param grain ranges are multiples of it; shorter work than two grains stays with the caller
     */
    public void forRange(int length, int grain, Body body) {
        if (threads == 1 || length < 2 * grain) {
            body.run(0, length);
            return;
        }
        int step = ((length + threads - 1) / threads + grain - 1) / grain * grain;
        var others = new ArrayList<Future<?>>();
        for (int from = step; from < length; from += step) {
            int start = from;
            int end = Math.min(length, from + step);
            others.add(workers.submit(() -> body.run(start, end)));
        }
        body.run(0, Math.min(step, length));
        others.forEach(Parallel::join);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
