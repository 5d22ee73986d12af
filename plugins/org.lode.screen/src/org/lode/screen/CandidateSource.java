package org.lode.screen;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Gives candidates one after the other, without holding them all.
 *
 * <p>Reading happens in one thread. A failure to read is thrown as {@link java.io.UncheckedIOException}.
 */
public interface CandidateSource extends Iterator<Candidate>, Closeable {
    /** The share that has been read, from 0 to 1, as far as it is known; else 0. */
    double fraction();

    @Override
    default void close() throws IOException {
        // nothing to be closed
    }

    /** The candidates of a list. */
    static CandidateSource of(List<Candidate> candidates) {
        return of(candidates.iterator(), candidates.size());
    }

    /** The candidates of an iterator; {@code size} is how many it will give, 0 if that isn't known. */
    static CandidateSource of(Iterator<Candidate> candidates, long size) {
        return new CandidateSource() {
            private long read;

            @Override
            public boolean hasNext() {
                return candidates.hasNext();
            }

            @Override
            public Candidate next() {
                read++;
                return candidates.next();
            }

            @Override
            public double fraction() {
                return size > 0 ? Math.min(1, (double) read / size) : 0;
            }
        };
    }
}
