package org.lode.screen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateFiles;
import org.lode.screen.CandidateSource;
import org.lode.screen.Diversity;
import org.lode.screen.RateMeter;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.Scoring;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.Screening;
import org.lode.screen.ScreeningListener;
import org.lode.screen.ScreeningResult;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionSettings;

/**
 * Screens files part by part into a folder. Each part is a file of its own in {@code checkpoint}, complete or absent;
 * when all are there, the results are selected from them. So a run that was cancelled or killed loses no more than the
 * part it was at, and since parts and selection depend on the input only, it leaves the same bytes behind.
 *
 * <p>Memory holds the best candidates and one bucket of texts, whatever the number of candidates.
 */
public final class ScreeningRun {
    /** Candidates in a part: a few seconds of work, and enough for the pauses between parts not to count. */
    public static final int PART = 1 << 14;

    private static final double SCREENED = 0.95;

    private final ScreeningJob job;
    private final Path folder;
    private final int partSize;
    private final Path checkpoint;
    private final Progress progress;
    private final List<Path> parts = new ArrayList<>();

    private ScreeningRun(ScreeningJob job, Path folder, int partSize, Progress progress) {
        this.partSize = partSize;
        this.job = job;
        this.folder = folder;
        this.checkpoint = folder.resolve("checkpoint");
        this.progress = progress;
    }

    /**
     * Runs a job and writes {@code best.csv}, {@code rejected.csv}, with targets {@code front.csv} and, if wanted, {@code
     * all.csv} into a folder.
     *
     * @param resume whether to go on with a run that was stopped there
     * @throws LearnException if a file or model can't be used; if a stopped run is there and shall not be resumed, or
     *     what it depends on has changed
     * @throws IOException if a result can't be written
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static ScreeningResult run(ScreeningJob job, Path folder, boolean resume, Progress progress)
            throws LearnException, IOException {
        return run(job, folder, resume, PART, progress);
    }

    /**
     * Runs a job with parts of another size; a run is resumed with the size it began with.
     *
     * @see #run(ScreeningJob, Path, boolean, Progress)
     */
    public static ScreeningResult run(ScreeningJob job, Path folder, boolean resume, int partSize, Progress progress)
            throws LearnException, IOException {
        var run = new ScreeningRun(job, folder, partSize, progress);
        run.begin(resume);
        try {
            run.screen();
            var result = new PartSelection(job, folder, run.checkpoint, run.parts, progress.part(SCREENED, 1)).run();
            run.deleteCheckpoint();
            return result;
        } catch (CandidateFiles.Failure e) {
            throw e.reason();
        } catch (UncheckedIOException e) {
            throw run.brokenOff(e.getCause());
        } catch (IOException e) {
            throw run.brokenOff(e);
        }
    }

    /** Such as a full disk. */
    private IOException brokenOff(IOException cause) {
        var reason = cause instanceof AccessDeniedException
                ? "no access to '" + cause.getMessage() + "'"
                : cause.getMessage();
        return new IOException(
                "the run in '" + folder + "' broke off: " + reason
                        + ". What was screened is kept; when that is mended, resume the run",
                cause);
    }

    private CandidateFiles candidates() {
        return new CandidateFiles(job.files(), job.textColumn(), job.nameColumn());
    }

    @SuppressWarnings("resource") // nothing is open yet
    private void begin(boolean resume) throws LearnException, IOException {
        candidates().check();
        var inputs = checkpoint.resolve("inputs.tsv");
        var fingerprint = job.fingerprint();
        fingerprint.add("size of parts", Integer.toString(partSize));
        if (Files.exists(inputs)) {
            if (!resume) {
                throw new LearnException(
                        "A run in '" + folder + "' was stopped before its end; resume it, or choose another folder.");
            }
            fingerprint.check(inputs);
            return;
        }
        Files.createDirectories(checkpoint);
        var unfinished = checkpoint.resolve("inputs.unfinished");
        fingerprint.write(unfinished);
        Files.move(unfinished, inputs);
    }

    @SuppressWarnings("resource") // a part has nothing of its own to be closed
    private void screen() throws LearnException, IOException {
        var rate = new RateMeter();
        try (var candidates = candidates()) {
            while (candidates.hasNext()) {
                progress.check();
                var file = checkpoint.resolve(String.format(Locale.ROOT, "part-%08d", parts.size()));
                long first = (long) parts.size() * partSize;
                if (Files.exists(file)) {
                    skip(candidates);
                } else {
                    write(file, new Part(candidates, first, rate));
                }
                parts.add(file);
            }
        }
    }

    private void skip(CandidateSource candidates) {
        for (int i = 0; i < partSize && candidates.hasNext(); i++) {
            candidates.next();
        }
    }

    private void write(Path file, Part part) throws LearnException, IOException {
        var settings = job.settings();
        var every = new ScreeningSettings(settings.kind(), 1, false, settings.threads());
        var everyOne = new SelectionSettings(job.selection().filters(), Scoring.PROBABILITY, Diversity.NONE, List.of());
        try {
            PartFile.write(
                    file,
                    listener -> Screening.run(
                            part,
                            job.models(),
                            job.targets(),
                            every,
                            everyOne,
                            new Shifted(listener, part.first),
                            part));
        } catch (LearnException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next candidates of a source, as many as make a part; tells the progress of the whole. */
    private final class Part implements CandidateSource, Progress {
        private final CandidateSource all;
        private final long first;
        private final RateMeter rate;
        private int given;

        Part(CandidateSource all, long first, RateMeter rate) {
            this.all = all;
            this.first = first;
            this.rate = rate;
        }

        @Override
        public boolean hasNext() {
            return given < partSize && all.hasNext();
        }

        @Override
        public Candidate next() {
            given++;
            return all.next();
        }

        @Override
        public double fraction() {
            return all.fraction();
        }

        @Override
        public void report(double fraction, String message) {
            progress.report(SCREENED * fraction, rate.text(first + given, fraction));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    /** Hands candidates on with their places in the whole source. */
    private record Shifted(ScreeningListener listener, long first) implements ScreeningListener {
        @Override
        public void screened(ScreenedCandidate candidate) {
            listener.screened(candidate.at(first + candidate.index()));
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            listener.rejected(new RejectedCandidate(
                    first + candidate.index(),
                    candidate.name(),
                    candidate.text(),
                    candidate.place(),
                    candidate.reason()));
        }
    }

    private void deleteCheckpoint() throws IOException {
        // the inputs go first: without them nothing is taken for a run that was stopped
        Files.delete(checkpoint.resolve("inputs.tsv"));
        try (var files = Files.walk(checkpoint)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
