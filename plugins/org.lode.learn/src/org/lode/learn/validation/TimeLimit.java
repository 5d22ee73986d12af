package org.lode.learn.validation;

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
}
