package org.lode.design.sampler;

import org.lode.represent.Progress;

/** Lets the work of a run stop when its time is over, also in the middle of a step. */
final class TimeLimit {
    private static final double NANOSECONDS = 1e9;

    private final Progress progress;
    private volatile boolean limited;
    private volatile long end;

    /** No limit yet, beside the cancellation of a progress. */
    TimeLimit(Progress progress) {
        this.progress = progress;
    }

    /** Lets the work go on for so many seconds. */
    void setSeconds(double seconds) {
        long nanoseconds = (long) Math.min(Long.MAX_VALUE / 2, NANOSECONDS * Math.max(0, seconds));
        end = System.nanoTime() + nanoseconds;
        limited = true;
    }

    /** Lets the work go on for as long as it needs. */
    void lift() {
        limited = false;
    }

    /** Whether the time is over and nobody has cancelled: then what was done so far is the result. */
    boolean isReached() {
        return isOver() && !progress.cancelled() && !Thread.currentThread().isInterrupted();
    }

    /** Whether the time is over. */
    boolean isOver() {
        return limited && System.nanoTime() - end > 0;
    }
}
