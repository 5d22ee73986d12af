package org.lode.headless.command;

import org.lode.headless.run.Cancellation;
import org.lode.represent.Progress;

/** Shows the progress of work that is no node on one line that is drawn over; a log gets nothing of it. */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = 100_000_000L;

    private final Terminal terminal;
    private final Cancellation cancellation;
    private final long started = System.nanoTime();
    private long shown;

    ConsoleProgress(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public void report(double fraction, String message) {
        long now = System.nanoTime();
        if (now - shown > REDRAW_NANOS) {
            shown = now;
            terminal.draw(
                    ProgressLine.bar(fraction) + " " + ProgressLine.text(fraction, (now - started) / 1e9, message));
        }
    }

    @Override
    public boolean cancelled() {
        return cancellation.isRequested();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        terminal.clear();
    }
}
