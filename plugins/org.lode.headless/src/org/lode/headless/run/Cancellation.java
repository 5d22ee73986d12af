package org.lode.headless.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Tells a run to stop. {@link #close()} tells that it has, with everything cleaned up. */
public final class Cancellation implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private static final Runnable NOTHING = () -> {};

    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicReference<Runnable> action = new AtomicReference<>(NOTHING);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelAndWait, "lode-cancel");

    private Cancellation() {}

    /** A cancellation that only {@link #request()} asks for. */
    public static Cancellation onRequest() {
        return new Cancellation();
    }

    /** A cancellation that Ctrl-C asks for; the process then lives until the run has cleaned up. */
    public static Cancellation onInterrupt() {
        var cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(cancellation.hook);
        return cancellation;
    }

    /** Asks the run to stop. */
    public void request() {
        requested.set(true);
        action.get().run();
    }

    /** What a request does at once besides, until the next call; it is done now if the request came already. */
    void whenRequested(Runnable what) {
        action.set(what);
        if (isRequested()) {
            what.run();
        }
    }

    /** A request does nothing besides from now on. */
    void whenRequestedNothing() {
        action.set(NOTHING);
    }

    /** Whether the run shall stop. */
    public boolean isRequested() {
        return requested.get();
    }

    @Override
    @SuppressWarnings("unused") // the state is what was asked for
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is what waits for us.
            return;
        }
    }

    @SuppressWarnings("unused") // the thread ends anyway
    private void cancelAndWait() {
        request();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
