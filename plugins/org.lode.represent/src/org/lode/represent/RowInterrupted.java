package org.lode.represent;

import java.util.concurrent.CancellationException;

/** Thrown inside a descriptor whose row takes too long or isn't wanted any more. */
final class RowInterrupted extends CancellationException {
    private static final long serialVersionUID = 1;

    RowInterrupted() {
        super("interrupted");
    }

    /** Leaves the trace empty: the place says nothing, and a row is given up at once. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
