package org.lode.headless.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results that other programs may read go to one stream, progress, warnings and errors to
 * another. On a terminal the last line of the latter can be drawn over.
 */
public final class Terminal {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintWriter results;
    private final PrintWriter messages;
    private final boolean live;
    private boolean drawn;

    /**
     * @param results takes results
     * @param messages takes progress, warnings and errors
     * @param live whether messages reach a person's terminal
     */
    public Terminal(PrintWriter results, PrintWriter messages, boolean live) {
        this.results = results;
        this.messages = messages;
        this.live = live;
    }

    /** Standard output and standard error of this process; {@code ./lode} tells whether the latter is a terminal. */
    public static Terminal ofProcess() {
        var charset = charset();
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                Boolean.getBoolean("lode.terminal"));
    }

    /** Whether a line can be drawn over. */
    boolean isLive() {
        return live;
    }

    /** The stream of results, for the library that prints help. */
    PrintWriter results() {
        return results;
    }

    /** Prints a result. */
    void print(String text) {
        results.print(text);
        results.flush();
    }

    /** Prints a line of messages, in the place of a line that was drawn. */
    synchronized void message(String line) {
        clear();
        messages.println(line);
        messages.flush();
    }

    /** Draws a line that the next one takes the place of; nothing happens where that cannot be done. */
    synchronized void draw(String line) {
        if (live) {
            messages.print(CLEAR_LINE + line);
            messages.flush();
            drawn = true;
        }
    }

    /** Takes a drawn line away. */
    synchronized void clear() {
        if (drawn) {
            messages.print(CLEAR_LINE);
            messages.flush();
            drawn = false;
        }
    }

    /** Prints the one line that says why a command failed. */
    void error(String message) {
        message("lode: " + message);
    }

    /** Prints where in the program a failure came from. */
    void trace(Throwable failure) {
        failure.printStackTrace(messages);
    }

    /** The terminal's own character set (a property since Java 19), and before that the one files are written in. */
    private static Charset charset() {
        var name = System.getProperty("stdout.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
