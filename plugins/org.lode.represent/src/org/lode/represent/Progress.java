package org.lode.represent;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What long work tells while it runs, and asks: whether to stop.
 *
 * <p>{@link #report} is called by one thread at a time; {@link #cancelled} and {@link #check} by any number at once.
 */
public interface Progress {
    /** Tells nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String message) {
            // nobody listens
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Tells that the given fraction (0 to 1) is done, and what is going on. */
    void report(double fraction, String message);

    /** Whether the work shall stop. */
    boolean cancelled();

    /** Throws {@link CancellationException} if the work shall stop. Long loops call this at least every 100 ms. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** The progress of a part of this work, which lasts from one fraction of it to another. */
    default Progress part(double from, double to) {
        var whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                whole.report(from + (to - from) * fraction, message);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** The same progress, which is cancelled when something else is over, too. */
    default Progress until(BooleanSupplier over) {
        var whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                whole.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled() || over.getAsBoolean();
            }
        };
    }
}
