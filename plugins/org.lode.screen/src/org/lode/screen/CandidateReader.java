package org.lode.screen;

import java.io.IOException;

/** Reads candidates of one format from a file, one after the other. */
interface CandidateReader {
    /** The next candidate, or null at the end. */
    CandidateRecord next() throws IOException;

    /** Whether a row went on, or might have gone on, in the next line, so that the file can't be cut at any line. */
    default boolean hasRowsOverLines() {
        return false;
    }
}
