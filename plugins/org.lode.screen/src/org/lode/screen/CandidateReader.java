package org.lode.screen;

import java.io.IOException;

/** Reads candidates of one format from a file, one after the other. */
interface CandidateReader {
    /** The next candidate, or null at the end. */
    Candidate next() throws IOException;

    /** Number of the line at which the candidate that was given last begins, from 1. */
    long line();
}
