package org.lode.headless.bench;

import org.lode.represent.Progress;

/** Passes a wish to stop on to work whose own progress is of no interest. */
final class Quiet {
    private Quiet() {}

    static Progress of(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // the benchmark tells how far it is
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
