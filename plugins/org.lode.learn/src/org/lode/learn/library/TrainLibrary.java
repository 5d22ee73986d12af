package org.lode.learn.library;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/** Trains the models of a library from a declarative specification. */
public final class TrainLibrary {
    private TrainLibrary() {}

    /**
     * Trains what the specification asks for and is not there yet. Files are written aside and moved, so the run can
     * be cancelled and resumed.
     *
     * @param specification the JSON file; the models go into its folder's {@code models}
     * @param data the folder with the data files it names
     * @param results the Markdown file for the table of results, or null
     * @param log takes a line per step
     */
    public static void run(
            Path specification, Path data, Path results, int threads, Consumer<String> log, Progress progress)
            throws LearnException {
        throw new UnsupportedOperationException();
    }
}
