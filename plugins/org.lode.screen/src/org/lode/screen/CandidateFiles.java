package org.lode.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.lode.learn.LearnException;

/** The candidates of several files, one file after the other, each with its file and line. */
public final class CandidateFiles implements CandidateSource {
    private final List<Path> files;
    private final String textColumn;
    private final String nameColumn;
    private CandidateFile open;
    private int file = -1;

    /** A file that can't be used, which an iterator can't tell otherwise. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final LearnException reason;

        private Failure(LearnException reason) {
            super(reason.getMessage(), reason);
            this.reason = reason;
        }

        /** What is wrong with the file. */
        public LearnException reason() {
            return reason;
        }
    }

    /**
     * Opens no file yet.
     *
     * @param textColumn heading of the column with the materials, null for the first of the usual ones
     * @param nameColumn heading of the column with the names, null for the first of the usual ones, if any
     * @see CandidateFile#open(Path, String, String)
     */
    public CandidateFiles(List<Path> files, String textColumn, String nameColumn) {
        this.files = List.copyOf(files);
        this.textColumn = textColumn;
        this.nameColumn = nameColumn;
    }

    /**
     * Looks at the beginning of every table, so that one that lacks a column is told before any work is done.
     *
     * @throws LearnException if a file can't be read or lacks a column
     */
    public void check() throws IOException, LearnException {
        for (var path : files) {
            if (CandidateFile.isByLine(path.getFileName().toString())) {
                CandidateFile.open(path, textColumn, nameColumn).close();
            }
        }
    }

    /**
     * Whether there is one more.
     *
     * @throws Failure if a file can't be opened, is damaged or lacks a column
     */
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
        var candidate = nextOfFile();
        var place = "'" + files.get(file).getFileName() + "', line " + open.line();
        return new Candidate(candidate.name(), candidate.text(), candidate.problem(), place);
    }

    private Candidate nextOfFile() {
        try {
            return open.next();
        } catch (UncheckedIOException e) {
            throw new Failure(new LearnException(e.getMessage() + ". Get the file once more.", e));
        }
    }

    /** The file of the candidate that was given last. */
    public Path file() {
        return files.get(file);
    }

    /** The candidate that was given last, with all that its file tells of it. */
    public CandidateRecord record() {
        return open.record();
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
