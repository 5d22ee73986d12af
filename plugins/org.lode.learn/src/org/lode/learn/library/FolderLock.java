package org.lode.learn.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lode.learn.LearnException;

/** Keeps others from changing a library's index at the same time, by a file beside it. */
final class FolderLock implements AutoCloseable {
    private static final String FILE = ".index.lock";
    private static final int TRIALS = 200;
    private static final int PAUSE_MILLISECONDS = 50;

    private final Path file;

    private FolderLock(Path file) {
        this.file = file;
    }

    /** Waits some seconds for the lock. */
    static FolderLock of(Path folder) throws LearnException, IOException {
        var file = folder.resolve(FILE);
        for (int i = 0; i < TRIALS; i++) {
            try {
                return new FolderLock(Files.createFile(file));
            } catch (FileAlreadyExistsException taken) {
                pause(taken);
            }
        }
        throw new LearnException("Another program is writing to the model library '" + folder
                + "'. Try again when it has finished; if there is none, delete the file '" + FILE + "' there.");
    }

    private static void pause(IOException reason) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason.addSuppressed(e);
            throw reason;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
