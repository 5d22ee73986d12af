package org.lode.represent;

/**
 * How a descriptor's inner loops are stopped: {@link Featurizer} interrupts the thread of a row that takes too long or
 * whose work is cancelled.
 */
public final class Interruption {
    private Interruption() {}

    /** Leaves the computation if it shall stop. Loops that may take more than 100 ms call this. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new RowInterrupted();
        }
    }
}
