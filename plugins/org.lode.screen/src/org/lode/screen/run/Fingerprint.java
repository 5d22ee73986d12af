package org.lode.screen.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lode.learn.LearnException;

/** What a run depends on, so that a checkpoint is not gone on with after it has changed: names with their fingerprints. */
final class Fingerprint {
    private static final int ENDS = 1 << 20;

    private final Map<String, String> entries = new LinkedHashMap<>();

    /** Adds a text, such as a setting. */
    void add(String name, String text) {
        entries.put(name.replaceAll("[\\t\\n]", " "), text.replaceAll("[\\t\\n]", " "));
    }

    /** Adds bytes by their SHA-256. */
    void add(String name, byte[] bytes) {
        add(name, hex(ByteBuffer.wrap(bytes)));
    }

    /** Adds a file by size, time of its last change, and SHA-256 of its first and last MiB. */
    void add(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            var ends = ByteBuffer.allocate((int) Math.min(2L * ENDS, size));
            ends.limit((int) Math.min(ENDS, size));
            read(channel, ends, 0);
            ends.limit(ends.capacity());
            read(channel, ends, size - (ends.capacity() - ends.position()));
            add(
                    "file '" + file + "'",
                    size + " bytes, " + Files.getLastModifiedTime(file).toMillis() + ", " + hex(ends.flip()));
        }
    }

    private static void read(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        long place = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, place);
            if (count < 0) {
                return;
            }
            place += count;
        }
    }

    private static String hex(ByteBuffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                        .collect(Collectors.joining()),
                StandardCharsets.UTF_8);
    }

    /**
     * Compares with the fingerprint of an earlier run.
     *
     * @throws LearnException if something is not as it was; the message tells what
     */
    void check(Path file) throws IOException, LearnException {
        var earlier = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            var cells = line.split("\t", 2);
            earlier.put(cells[0], cells[cells.length - 1]);
        }
        for (var name : entries.keySet()) {
            if (!entries.get(name).equals(earlier.remove(name))) {
                throw changed(name);
            }
        }
        if (!earlier.isEmpty()) {
            throw changed(earlier.keySet().iterator().next());
        }
    }

    private static LearnException changed(String name) {
        return new LearnException("The run can't be resumed: the " + name
                + " is not what it was when the run began. Restore it, or start anew in another folder.");
    }
}
