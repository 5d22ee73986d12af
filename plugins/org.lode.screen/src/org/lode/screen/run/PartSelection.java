package org.lode.screen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Property;
import org.lode.represent.Progress;
import org.lode.screen.BestCandidates;
import org.lode.screen.Merits;
import org.lode.screen.ParetoFront;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.RepeatedMaterials;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningListener;
import org.lode.screen.ScreeningResult;

/** Selects the results of a run from its parts. */
final class PartSelection {
    /** Bytes of different texts that are held at once while repeated ones are looked for. */
    private static final long BUCKET_BYTES = 16L << 20;

    private static final int MOST_BUCKETS = 512;

    private final ScreeningJob job;
    private final Path folder;
    private final Path checkpoint;
    private final List<Path> parts;
    private final Progress progress;

    /**
     * Takes the parts.
     *
     * @param folder for the results
     * @param checkpoint for what is needed meanwhile
     */
    PartSelection(ScreeningJob job, Path folder, Path checkpoint, List<Path> parts, Progress progress) {
        this.job = job;
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.parts = parts;
        this.progress = progress;
    }

    ScreeningResult run() throws LearnException, IOException {
        var properties = new ModelPanel(job.models()).properties();
        var kind = job.settings().kind();
        var known = job.selection().known();
        var columns =
                new CandidateColumns(properties, job.targets(), job.selection().scoring());
        try (var files = new ResultFiles(folder, columns, job.all());
                var repeated = repeated()) {
            var selection = new Selection(files, repeated, RepeatedMaterials.of(kind, known), pool(properties));
            for (int i = 0; i < parts.size(); i++) {
                progress.check();
                progress.report((double) i / parts.size(), "selecting");
                PartFile.read(parts.get(i), selection);
            }
            var best = job.selection()
                    .diversity()
                    .choose(selection.best.sorted(), job.settings().best(), kind, progress);
            if (!job.targets().isEmpty()) {
                files.writeFront(selection.front.sorted());
            }
            files.complete(best, Merits.of(best, kind, known, progress));
            return new ScreeningResult(
                    properties,
                    job.targets(),
                    best,
                    selection.screened + selection.rejected + selection.duplicates,
                    selection.screened,
                    selection.rejected,
                    selection.duplicates);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BestCandidates pool(List<Property> properties) {
        return new BestCandidates(
                job.selection().diversity().pool(job.settings().best()),
                job.selection().scoring().function(job.targets(), properties));
    }

    private Duplicates.Places repeated() throws IOException {
        long bytes = 0;
        for (var part : parts) {
            bytes += Files.size(part);
        }
        var buckets = job.settings().deduplicate() ? (int) Math.min(MOST_BUCKETS, 1 + bytes / BUCKET_BYTES) : 0;
        try (var duplicates = new Duplicates(
                checkpoint.resolve("texts"), buckets, job.settings().kind())) {
            if (buckets > 0) {
                for (var part : parts) {
                    progress.check();
                    PartFile.read(part, new Texts(duplicates));
                }
            }
            return duplicates.places();
        }
    }

    /** Takes the texts with their keys. */
    private record Texts(Duplicates duplicates) implements ScreeningListener {
        @Override
        public void screened(ScreenedCandidate candidate) {
            try {
                duplicates.add(candidate.key(), candidate.text(), candidate.index());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            // is no material
        }
    }

    /** Counts, writes, and keeps the best and the front. */
    private static final class Selection implements ScreeningListener {
        private final ResultFiles files;
        private final Duplicates.Places repeated;
        private final RepeatedMaterials known;
        private final BestCandidates best;
        private final ParetoFront front = new ParetoFront();
        private long screened;
        private long rejected;
        private long duplicates;

        Selection(ResultFiles files, Duplicates.Places repeated, RepeatedMaterials known, BestCandidates best) {
            this.files = files;
            this.repeated = repeated;
            this.known = known;
            this.best = best;
        }

        @Override
        public void screened(ScreenedCandidate candidate) {
            if (known.contains(candidate.key(), candidate.text())) {
                rejected(candidate.rejected(RepeatedMaterials.KNOWN));
                return;
            }
            try {
                if (repeated.contains(candidate.index())) {
                    duplicates++;
                    return;
                }
                screened++;
                best.add(candidate);
                front.add(candidate);
                files.add(candidate);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            try {
                rejected++;
                files.add(candidate);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
