package org.lode.headless.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;

/** Folders that appear whole or not at all. */
public final class Folders {
    private Folders() {}

    /**
     * Deletes a folder and all below it. What cannot be deleted stays: this is used for temporary folders, where a
     * second failure must not hide the first.
     *
     * @param folder the folder, or null for none
     */
    @SuppressWarnings("unused") // a vanished folder needs no reason
    public static void delete(Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Folders::deleteQuietly);
        } catch (IOException | UncheckedIOException e) {
            // A folder that vanishes while it is walked is gone, which is what was asked for.
            return;
        }
    }

    /** A new empty folder beside the target, on the same disk, in which the target's content is prepared. */
    public static Path prepare(Path target) throws IOException {
        var parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        // Not a temporary directory: those are readable by their owner only, and this one is going to stay.
        return Files.createDirectory(parent.resolve("." + target.getFileName() + "." + UUID.randomUUID()));
    }

    /** Puts a prepared folder in the place of the target; what was there before is deleted only then. */
    public static void replace(Path prepared, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(prepared, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        var old = prepare(target).resolve("old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(prepared, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old.getParent());
    }

    @SuppressWarnings("unused") // there is a second try when the process ends
    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
