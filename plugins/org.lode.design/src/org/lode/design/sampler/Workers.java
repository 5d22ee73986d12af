package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lode.represent.Progress;

/** Does pieces of work that don't depend on each other, in parallel. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /**
     * Starts the threads.
     *
     * @param threads number of threads; 0 for as many as there are processors
     */
    public Workers(int threads) {
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        pool = Executors.newFixedThreadPool(this.threads);
    }

    /** A piece of work. */
    public interface Task<T> {
        /** Does the piece of the given number. */
        void run(int index, T tools);
    }

    /**
     * Does all pieces of work, from 0 to {@code count - 1}.
     *
     * @param tools makes what a thread needs for itself
     * @throws CancellationException if the progress is cancelled
     */
    public <T> void each(int count, Supplier<T> tools, Task<T> task, Progress progress) {
        var next = new AtomicInteger();
        Runnable worker = () -> {
            var own = tools.get();
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                progress.check();
                task.run(index, own);
            }
        };
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < Math.min(threads, count); i++) {
            running.add(pool.submit(worker));
        }
        for (var future : running) {
            await(future);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
