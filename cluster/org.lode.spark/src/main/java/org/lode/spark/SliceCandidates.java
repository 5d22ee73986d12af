package org.lode.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.lode.learn.LearnException;
import org.lode.screen.CandidateFile;
import org.lode.spark.ScreenedBlocks.PlacedCandidate;

/** The candidates of a slice with their places. */
final class SliceCandidates implements Iterator<PlacedCandidate> {
    private final FileSlice slice;
    private final CandidateFile candidates;
    private long index;

    private SliceCandidates(FileSlice slice, CandidateFile candidates) {
        this.slice = slice;
        this.candidates = candidates;
        index = slice.first();
    }

    /** Opens a slice; it is closed with the task that opens it. */
    @SuppressWarnings("resource") // closed with the task
    static SliceCandidates open(FileSlice slice, CandidateSlices columns, Configuration configuration)
            throws LearnException, IOException {
        var candidates = slice.open(configuration, columns.textColumn(), columns.nameColumn())
                .candidates();
        TaskContext.get().addTaskCompletionListener(context -> {
            try {
                candidates.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new SliceCandidates(slice, candidates);
    }

    @Override
    public boolean hasNext() {
        return candidates.hasNext();
    }

    @Override
    public PlacedCandidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var candidate = candidates.next();
        return new PlacedCandidate(index++, slice.placed(candidate, candidates.line()));
    }
}
