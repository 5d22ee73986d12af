package org.lode.headless.bench;

import java.nio.file.Path;
import org.lode.represent.Progress;

/** A job whose figures are of interest, such as its time or an error it reaches. */
public interface Benchmark {
    /** Name on the command line. */
    String name();

    /** What is measured, in one sentence. */
    String description();

    /**
     * Runs the job.
     *
     * @param data folder with the data sets, or null if none was given
     * @param progress is told how far it is
     * @return its figures
     * @throws Exception if the job fails; the message is for the user where the type is one of a room
     */
    Figures run(Path data, Progress progress) throws Exception;

    /**
     * Runs as much of the job as a user asked for; a benchmark without sections and draws runs all of it.
     *
     * @param options what was asked for
     */
    @SuppressWarnings("unused") // a benchmark without sections and draws has no options
    default Figures run(Path data, BenchmarkOptions options, Progress progress) throws Exception {
        return run(data, progress);
    }
}
