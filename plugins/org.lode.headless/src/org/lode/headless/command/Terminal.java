package org.lode.headless.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results that other programs may read
 * @param messages progress, warnings and errors
 * @param live whether messages reach a person's terminal, where a line can be drawn over
 */
public record Terminal(PrintWriter out, PrintWriter messages, boolean live) {

    /** Standard output and standard error of this process; {@code ./lode} tells whether the latter is a terminal. */
    public static Terminal ofProcess() {
        var charset = charset();
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                Boolean.getBoolean("lode.terminal"));
    }

    /** Prints the one line that says why a command failed. */
    void error(String message) {
        messages.println("lode: " + message);
        messages.flush();
    }

    /** The terminal's own character set (a property since Java 19), and before that the one files are written in. */
    private static Charset charset() {
        var name = System.getProperty("stdout.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
