package org.lode.headless.bench;

import java.util.Arrays;
import org.lode.represent.Progress;

/**
 * Measures how many items work gets through in a second of wall time.
 *
 * <p>The work is done again and again until it has warmed up, at least once, so that it is compiled; then it is timed
 * several times, and the median counts.
 *
 * @param warmUpSeconds how long the work is done before it is timed
 * @param runs how many times it is timed
 */
record Rate(double warmUpSeconds, int runs) {
    /** Two seconds and five runs. */
    static final Rate STANDARD = new Rate(2, 5);

    /** For short tasks of much code, which takes long to be compiled. */
    static final Rate LONG = new Rate(6, 5);

    /** Something to be timed. */
    @FunctionalInterface
    interface Work {
        /** Does it and tells how many items it was. */
        long run() throws Exception;
    }

    /**
     * Measures.
     *
     * @param what what is done, for the progress
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     * @throws Exception what the work throws
     */
    double perSecond(String what, Progress progress, Work work) throws Exception {
        double warm = 0;
        do {
            progress.report(0, what + ", warming up");
            warm += Timed.of(work, progress).seconds();
        } while (warm < warmUpSeconds);
        var rates = new double[runs];
        for (int run = 0; run < runs; run++) {
            progress.report((run + 0.5) / runs, what);
            var timed = Timed.of(work, progress);
            rates[run] = timed.items() / timed.seconds();
        }
        Arrays.sort(rates);
        return rates[runs / 2];
    }

    /** How rates are measured, behind what they are of. */
    String how(String what) {
        return what + "; median of " + runs + (runs == 1 ? " run" : " runs") + " after a warm-up";
    }

    /** Seconds of wall time since a reading of {@link System#nanoTime}. */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private record Timed(long items, double seconds) {
        static Timed of(Work work, Progress progress) throws Exception {
            progress.check();
            long start = System.nanoTime();
            long items = work.run();
            return new Timed(items, since(start));
        }
    }
}
