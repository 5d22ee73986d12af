package org.lode.design;

import org.lode.represent.Progress;

/** Lets work come to its end after the user has cancelled what was before it. */
public final class Uncancelled {
    private Uncancelled() {}

    /** A progress that reports to another one, but is never cancelled. */
    public static Progress of(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
