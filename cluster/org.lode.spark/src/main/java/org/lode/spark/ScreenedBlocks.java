package org.lode.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;
import org.lode.screen.BlockScreener;
import org.lode.screen.Candidate;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningListener;

/** Screens the candidates of a partition, a block at a time, as its rows are asked for. */
final class ScreenedBlocks implements Iterator<Row>, ScreeningListener {
    private static final int BLOCK = 256;

    private final Iterator<PlacedCandidate> candidates;
    private final BlockScreener screener;
    private final Queue<Row> rows = new ArrayDeque<>();
    private PlacedCandidate next;

    /** A candidate with its place among all. */
    record PlacedCandidate(long index, Candidate candidate) {}

    /** Ends a task whose models can't be evaluated. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(LearnException cause) {
            super(cause.getMessage(), cause);
        }
    }

    ScreenedBlocks(Iterator<PlacedCandidate> candidates, BlockScreener screener) {
        this.candidates = candidates;
        this.screener = screener;
        next = candidates.hasNext() ? candidates.next() : null;
    }

    @Override
    public boolean hasNext() {
        if (rows.isEmpty() && next != null) {
            screenBlock();
        }
        return !rows.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.remove();
    }

    /** A block's candidates follow one another, so it ends where a place is left out. */
    private void screenBlock() {
        long first = next.index();
        var block = new ArrayList<Candidate>(BLOCK);
        while (next != null && block.size() < BLOCK && next.index() == first + block.size()) {
            block.add(next.candidate());
            next = candidates.hasNext() ? candidates.next() : null;
        }
        try {
            screener.screen(block, first, this, new TaskProgress(TaskContext.get()));
        } catch (LearnException e) {
            throw new Failure(e);
        }
    }

    @Override
    public void screened(ScreenedCandidate candidate) {
        rows.add(ScreenedRows.of(candidate));
    }

    @Override
    public void rejected(RejectedCandidate candidate) {
        rows.add(ScreenedRows.of(candidate));
    }

    /** Stops when Spark stops the task; Spark itself reports. */
    private record TaskProgress(TaskContext task) implements Progress {
        @Override
        public void report(double fraction, String message) {
            // Spark counts tasks
        }

        @Override
        public boolean cancelled() {
            return task != null && task.isInterrupted();
        }
    }
}
