package org.lode.screen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.lode.learn.LearnException;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateFile;
import org.lode.screen.CandidateSource;

/** The candidates of several files, one file after the other, each with its file and line. */
final class CandidateFiles implements CandidateSource {
    private final List<Path> files;
    private final String textColumn;
    private final String nameColumn;
    private CandidateFile open;
    private int file = -1;

    /** A failure to open a file, which an iterator can't tell otherwise. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(LearnException cause) {
            super(cause.getMessage(), cause);
        }
    }

    CandidateFiles(ScreeningJob job) {
        files = job.files();
        textColumn = job.textColumn();
        nameColumn = job.nameColumn();
    }

    @Override
    public boolean hasNext() {
        try {
            while ((open == null || !open.hasNext()) && file + 1 < files.size()) {
                close();
                open = CandidateFile.open(files.get(++file), textColumn, nameColumn);
            }
        } catch (LearnException e) {
            throw new Failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open != null && open.hasNext();
    }

    @Override
    public Candidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var candidate = open.next();
        var place = "'" + files.get(file).getFileName() + "', line " + open.line();
        return new Candidate(candidate.name(), candidate.text(), candidate.problem(), place);
    }

    @Override
    public double fraction() {
        return file < 0 ? 0 : (file + (open == null ? 0 : open.fraction())) / files.size();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
