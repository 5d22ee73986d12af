package org.lode.headless.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.lode.headless.run.TestNodes;

/** Runs command lines in the tests and keeps what they print. */
final class CommandLineRunner {
    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    /** Runs a command line and gives its exit code. */
    int run(String... arguments) {
        return Lode.execute(
                new Terminal(new PrintWriter(out), new PrintWriter(messages), false), TestNodes.catalogue(), arguments);
    }

    String out() {
        return out.toString();
    }

    String messages() {
        return messages.toString();
    }
}
