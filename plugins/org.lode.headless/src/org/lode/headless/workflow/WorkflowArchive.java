package org.lode.headless.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workflow directory, or a {@code .knwf} archive unpacked to a temporary folder that {@link #close()} removes.
 *
 * <p>An archive comes from somewhere else, so its entries may neither leave the folder nor fill the disk.
 */
public final class WorkflowArchive implements AutoCloseable {
    static final String WORKFLOW_FILE = "workflow.knime";

    private static final int MAX_ENTRIES = 50_000;
    private static final long MAX_BYTES = 8L << 30;
    private static final int MAX_DEPTH = 12;

    private final Path given;
    private final Path directory;
    private final Path unpacked;

    private WorkflowArchive(Path given, Path directory, Path unpacked) {
        this.given = given;
        this.directory = directory;
        this.unpacked = unpacked;
    }

    /**
     * Opens a workflow.
     *
     * @param path a folder that holds {@code workflow.knime}, that file itself, or a {@code .knwf} archive
     * @throws WorkflowException if there is no workflow, several of them, or a broken or hostile archive
     */
    public static WorkflowArchive open(Path path) throws WorkflowException {
        if (!Files.exists(path)) {
            throw new WorkflowException(
                    "There is no workflow \"" + path + "\"; give a workflow folder or a .knwf file that exists.");
        }
        if (path.endsWith(WORKFLOW_FILE)) {
            return new WorkflowArchive(path, path.toAbsolutePath().getParent(), null);
        }
        if (Files.isDirectory(path)) {
            return new WorkflowArchive(path, only(path, find(path), path), null);
        }
        return unpack(path);
    }

    /** Folder that holds {@code workflow.knime}. */
    public Path directory() {
        return directory;
    }

    /**
     * Reads the workflow.
     *
     * @throws WorkflowException as {@link WorkflowReader#read(Path)} does, but naming the archive that was given
     *     instead of the folder that it was unpacked to
     */
    public Workflow read() throws WorkflowException {
        try {
            return WorkflowReader.read(directory);
        } catch (WorkflowException e) {
            throw unpacked == null
                    ? e
                    : new WorkflowException(e.getMessage().replace(unpacked.toString(), given.toString()), e);
        }
    }

    /** Removes what was unpacked; a directory opened in place stays as it is. */
    @Override
    public void close() {
        if (unpacked != null) {
            Folders.delete(unpacked);
        }
    }

    private static WorkflowArchive unpack(Path archive) throws WorkflowException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("lode-workflow");
            try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
                unpack(archive, zip, folder);
            }
            return new WorkflowArchive(archive, only(archive, find(folder), folder), folder);
        } catch (ZipException e) {
            Folders.delete(folder);
            throw new WorkflowException(
                    "\"" + archive + "\" is neither a workflow folder nor a readable .knwf archive (" + e.getMessage()
                            + "); export the workflow from KNIME once more.");
        } catch (IOException e) {
            Folders.delete(folder);
            throw new WorkflowException("Cannot unpack \"" + archive + "\": " + e.getMessage() + ".", e);
        } catch (WorkflowException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private static void unpack(Path archive, ZipFile zip, Path folder) throws IOException, WorkflowException {
        if (zip.size() > MAX_ENTRIES) {
            throw new WorkflowException("Archive \"" + archive + "\" holds " + zip.size() + " files, more than "
                    + MAX_ENTRIES + "; unpack it yourself if it is to be trusted.");
        }
        long left = MAX_BYTES;
        for (var entry : Collections.list(zip.entries())) {
            var target = inside(folder, entry.getName());
            if (target == null) {
                throw new WorkflowException("Archive \"" + archive + "\" holds the entry \"" + entry.getName()
                        + "\", which points out of the archive; it is not opened.");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            try (var in = zip.getInputStream(entry)) {
                left -= copy(in, target, left);
            }
            if (left <= 0) {
                throw new WorkflowException("Archive \"" + archive + "\" unpacks to more than " + (MAX_BYTES >> 30)
                        + " GiB; unpack it yourself if it is to be trusted.");
            }
        }
    }

    @SuppressWarnings("unused") // the answer is that there is no such path
    private static Path inside(Path folder, String name) {
        try {
            var target = folder.resolve(name.replace('\\', '/')).normalize();
            return target.startsWith(folder) ? target : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static long copy(InputStream in, Path target, long limit) throws IOException {
        long copied = 0;
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && copied < limit; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                copied += n;
            }
        }
        return copied;
    }

    /** The outermost folders below the given one that hold a workflow. */
    private static List<Path> find(Path folder) throws WorkflowException {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, java.util.Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(dir.resolve(WORKFLOW_FILE))) {
                        found.add(dir);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new WorkflowException("Cannot read folder \"" + folder + "\": " + e.getMessage() + ".", e);
        }
        return found;
    }

    private static Path only(Path given, List<Path> found, Path root) throws WorkflowException {
        if (found.isEmpty()) {
            throw new WorkflowException("\"" + given + "\" holds no workflow: there is no file \"" + WORKFLOW_FILE
                    + "\" in it; give the workflow's own folder or a .knwf file.");
        }
        if (found.size() > 1) {
            var names = found.stream()
                    .map(path -> "\"" + root.relativize(path) + "\"")
                    .sorted()
                    .limit(5)
                    .toList();
            throw new WorkflowException("\"" + given + "\" holds " + found.size() + " workflows ("
                    + String.join(", ", names) + (found.size() > names.size() ? ", …" : "") + "); give one of them.");
        }
        return found.get(0).toAbsolutePath();
    }
}
