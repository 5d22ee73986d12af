package org.lode.headless.command;

import org.lode.headless.run.NodeResult;
import org.lode.headless.run.NodeState;
import org.lode.headless.run.RunListener;
import org.lode.headless.workflow.WorkflowNode;

/**
 * Shows a run: a line a node, its warnings and errors below. On a terminal the running node has a line with a bar that
 * is drawn over; in a log it has one now and then.
 */
final class RunLines implements RunListener {
    private static final int WIDTH = 110;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LOG_NANOS = 15_000_000_000L;

    private final Terminal terminal;
    private final boolean verbose;
    private int position;
    private int count;
    private long started;
    private long shown;

    /**
     * @param terminal where to write
     * @param verbose whether failures are shown with where in the program they came from
     */
    RunLines(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public synchronized void started(WorkflowNode node, int position, int count) {
        this.position = position;
        this.count = count;
        started = System.nanoTime();
        shown = started - (terminal.isLive() ? REDRAW_NANOS : 0);
        progress(node, 0, "");
    }

    @Override
    public synchronized void progress(WorkflowNode node, double fraction, String message) {
        long now = System.nanoTime();
        if (now - shown < (terminal.isLive() ? REDRAW_NANOS : LOG_NANOS)) {
            return;
        }
        shown = now;
        var text = String.format(
                "%d/%d %s #%s %s",
                position, count, node.name(), node.id(), ProgressLine.text(fraction, (now - started) / 1e9, message));
        if (terminal.isLive()) {
            var line = ProgressLine.bar(fraction) + " " + text;
            terminal.draw(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line);
        } else {
            terminal.message("  " + text);
        }
    }

    @Override
    public synchronized void finished(NodeResult result) {
        var time = result.state() == NodeState.EXECUTED ? String.format(" (%.1f s)", result.seconds()) : "";
        terminal.message(String.format(
                "%s %s #%s: %s%s",
                mark(result),
                result.node().name(),
                result.node().id(),
                result.state().text(),
                time));
        result.loadWarnings().forEach(text -> message("settings not loaded", text));
        message("error", result.error());
        message("warning", result.warning());
        if (verbose && result.cause() != null) {
            terminal.trace(result.cause());
        }
    }

    private void message(String kind, String text) {
        if (!text.isBlank()) {
            terminal.message("    " + kind + ": " + text.strip().replaceAll("\\s*\\R\\s*", " "));
        }
    }

    private static String mark(NodeResult result) {
        return result.succeeded() ? "✓" : result.state() == NodeState.SKIPPED ? "–" : "✗";
    }
}
