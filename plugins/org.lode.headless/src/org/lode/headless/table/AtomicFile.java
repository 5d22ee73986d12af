package org.lode.headless.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that appear whole or not at all: written beside their place under a temporary name, then moved. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file to the given place. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content. */
        void writeTo(Path part) throws IOException;
    }

    /** Writes a file; its folder is made, a file of that name is replaced, after a failure nothing is left behind. */
    public static void write(Path file, Content content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not a temporary file: those are readable by their owner only, and this one is going to stay.
        var part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            content.writeTo(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a text file in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, part -> Files.writeString(part, text, StandardCharsets.UTF_8));
    }

    /** Writes a binary file. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, part -> Files.write(part, bytes));
    }
}
