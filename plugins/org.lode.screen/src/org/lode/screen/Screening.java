package org.lode.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.Progress;

/**
 * Screens any number of candidates with several property models in one pass.
 *
 * <p>Candidates are read in blocks. Each block is worked off by one thread while others work on the next ones; results
 * are handed on in the order of the candidates. No more blocks are held than two for each thread, so memory doesn't grow
 * with their number, and reading waits when the listener is slow. The result is the same for any number of threads.
 */
public final class Screening {
    private static final int BLOCK = 256;
    private static final long PATIENCE_MS = 50;

    private final ScreeningSettings settings;
    private final BlockScreener screener;
    private final ScreeningListener listener;
    private final Progress progress;
    private final BestCandidates best;
    private final RepeatedMaterials known;
    private final RepeatedMaterials repeated;
    private final RateMeter rate = new RateMeter();
    private long read;
    private long screened;
    private long rejected;
    private long duplicates;

    private Screening(
            BlockScreener screener,
            ScreeningSettings settings,
            RepeatedMaterials known,
            BestCandidates best,
            ScreeningListener listener,
            Progress progress) {
        this.settings = settings;
        this.screener = screener;
        this.listener = listener;
        this.progress = progress;
        this.known = known;
        this.best = best;
        repeated = new RepeatedMaterials(settings.kind());
    }

    /**
     * Screens candidates.
     *
     * @param candidates read to its end, but not closed
     * @param models at least one
     * @param targets what is wanted of the properties; may be empty
     * @param listener takes every row in order
     * @throws LearnException if a target has no model, a model doesn't fit the kind of the candidates, a model can't be
     *     evaluated, or a file of candidates can't be used
     * @throws CancellationException if the progress is cancelled
     * @throws java.io.UncheckedIOException if the candidates can't be read
     */
    public static ScreeningResult run(
            CandidateSource candidates,
            List<PropertyModel> models,
            List<TargetWindow> targets,
            ScreeningSettings settings,
            ScreeningListener listener,
            Progress progress)
            throws LearnException {
        return run(candidates, models, targets, settings, SelectionSettings.PLAIN, listener, progress);
    }

    /**
     * Screens candidates, and takes them by other rules than the probability of the targets.
     *
     * @see #run(CandidateSource, List, List, ScreeningSettings, ScreeningListener, Progress)
     */
    public static ScreeningResult run(
            CandidateSource candidates,
            List<PropertyModel> models,
            List<TargetWindow> targets,
            ScreeningSettings settings,
            SelectionSettings selection,
            ScreeningListener listener,
            Progress progress)
            throws LearnException {
        var screener = BlockScreener.of(models, targets, settings.kind(), false, selection.filters());
        var score = selection.scoring().function(targets, screener.properties());
        var best = new BestCandidates(selection.diversity().pool(settings.best()), score);
        var screening = new Screening(
                screener, settings, RepeatedMaterials.of(settings.kind(), selection.known()), best, listener, progress);
        try {
            screening.run(candidates);
        } catch (CandidateFiles.Failure e) {
            throw e.reason();
        }
        return new ScreeningResult(
                screener.properties(),
                List.copyOf(targets),
                selection.diversity().choose(best.sorted(), settings.best(), settings.kind(), progress),
                screening.read,
                screening.screened,
                screening.rejected,
                screening.duplicates);
    }

    private void run(CandidateSource candidates) throws LearnException {
        int threads = settings.threads() > 0
                ? settings.threads()
                : Runtime.getRuntime().availableProcessors();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var waiting = new ArrayDeque<Pending>();
            while (candidates.hasNext() || !waiting.isEmpty()) {
                while (candidates.hasNext() && waiting.size() < 2 * threads) {
                    waiting.add(submit(pool, readBlock(candidates)));
                }
                handOn(await(waiting.remove()));
                progress.report(candidates.fraction(), rate.text(read, candidates.fraction()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** A block that is being worked off. */
    private record Pending(Future<ScreenedBlock> result, CountDownLatch done) {}

    private Pending submit(ExecutorService pool, List<Candidate> block) {
        long first = read - block.size();
        var done = new CountDownLatch(1);
        var result = pool.submit(() -> {
            try {
                return screener.screen(block, first, progress);
            } finally {
                done.countDown();
            }
        });
        return new Pending(result, done);
    }

    private List<Candidate> readBlock(CandidateSource candidates) {
        var block = new ArrayList<Candidate>(BLOCK);
        while (block.size() < BLOCK && candidates.hasNext()) {
            progress.check();
            block.add(candidates.next());
        }
        read += block.size();
        return block;
    }

    /** Waits for a block, looking up often enough to be cancelled soon. */
    private ScreenedBlock await(Pending block) throws LearnException {
        try {
            do {
                progress.check();
            } while (!block.done().await(PATIENCE_MS, TimeUnit.MILLISECONDS));
            return block.result().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LearnException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void handOn(ScreenedBlock block) {
        for (int i = 0; i < block.candidates().size(); i++) {
            if (block.reasons()[i] != null) {
                rejected++;
                listener.rejected(block.rejected(i));
                continue;
            }
            long key = block.keys()[i];
            var text = block.candidates().get(i).text();
            if (known.contains(key, text)) {
                block.reasons()[i] = RepeatedMaterials.KNOWN;
                rejected++;
                listener.rejected(block.rejected(i));
            } else if (settings.deduplicate() && repeated.isRepeated(key, text)) {
                duplicates++;
            } else {
                var row = screener.row(block, i);
                screened++;
                best.add(row);
                listener.screened(row);
            }
        }
    }
}
