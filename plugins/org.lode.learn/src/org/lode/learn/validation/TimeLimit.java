package org.lode.learn.validation;

import org.lode.represent.Progress;

/** A time that begins now and is over some seconds later. */
final class TimeLimit {
    private static final double NANOSECONDS = 1e9;

    private final double seconds;
    private final long start = System.nanoTime();

    /** With 0 seconds it is never over. */
    TimeLimit(double seconds) {
        this.seconds = seconds;
    }

    boolean isOver() {
        return seconds > 0 && System.nanoTime() - start > NANOSECONDS * seconds;
    }

    /** The same progress, which is cancelled when the time is over, too. */
    Progress on(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled() || isOver();
            }
        };
    }
}
