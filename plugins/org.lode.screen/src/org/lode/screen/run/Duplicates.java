package org.lode.screen.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.lode.represent.MaterialKind;
import org.lode.screen.RepeatedMaterials;

/**
 * Finds the places at which a material occurs that occurred before, for any number in bounded memory: texts are spread
 * over files by the materials' keys, so that all ways to write one are in one file, and the files are looked through one
 * by one. Whatever the keys are, no material is taken for another.
 */
final class Duplicates implements Closeable {
    private final Path folder;
    private final MaterialKind kind;
    private final List<DataOutputStream> buckets = new ArrayList<>();

    /**
     * Makes the files.
     *
     * @param folder where they go; they are left to whoever deletes the folder
     * @param number of files: each must hold no more different materials than memory does
     */
    @SuppressWarnings("resource") // closed with the others
    Duplicates(Path folder, int number, MaterialKind kind) throws IOException {
        this.folder = folder;
        this.kind = kind;
        Files.createDirectories(folder);
        for (int bucket = 0; bucket < number; bucket++) {
            buckets.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(bucket)), 1 << 14)));
        }
    }

    private Path file(int bucket) {
        return folder.resolve("bucket-" + bucket);
    }

    /** Takes a material with its key and its place; places rise. */
    @SuppressWarnings("resource") // closed with the others
    void add(long key, String text, long place) throws IOException {
        var out = buckets.get((int) Long.remainderUnsigned(key, buckets.size()));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeLong(place);
        out.writeLong(key);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The places of all repeated materials, rising; no more can be added. */
    Places places() throws IOException {
        close();
        var sorted = new ArrayList<Path>();
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            sorted.add(find(bucket));
        }
        return new Places(sorted);
    }

    private Path find(int bucket) throws IOException {
        var result = folder.resolve("repeated-" + bucket);
        var repeated = new RepeatedMaterials(kind);
        try (var in = open(file(bucket));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(result)))) {
            for (long left = Files.size(file(bucket)); left > 0; ) {
                long place = in.readLong();
                long key = in.readLong();
                var bytes = in.readNBytes(in.readInt());
                left -= 2 * Long.BYTES + Integer.BYTES + bytes.length;
                if (repeated.isRepeated(key, new String(bytes, StandardCharsets.UTF_8))) {
                    out.writeLong(place);
                }
            }
        }
        Files.delete(file(bucket));
        return result;
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 14));
    }

    @Override
    public void close() throws IOException {
        for (var bucket : buckets) {
            bucket.close();
        }
    }

    /** Places in rising order, merged from files. */
    static final class Places implements Closeable {
        private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparingLong(Head::place));

        private record Head(long place, DataInputStream rest, long left) {}

        @SuppressWarnings("resource") // closed at its end, or with the others
        private Places(List<Path> files) throws IOException {
            for (var file : files) {
                push(open(file), Files.size(file) / Long.BYTES);
            }
        }

        private void push(DataInputStream in, long left) throws IOException {
            if (left > 0) {
                heads.add(new Head(in.readLong(), in, left - 1));
            } else {
                in.close();
            }
        }

        /** Whether a place is among them; asked for places in rising order. */
        boolean contains(long place) throws IOException {
            while (!heads.isEmpty() && heads.element().place() < place) {
                pop();
            }
            return !heads.isEmpty() && heads.element().place() == place;
        }

        @SuppressWarnings("resource") // goes back to the queue or is closed
        private void pop() throws IOException {
            var head = heads.remove();
            push(head.rest(), head.left());
        }

        @Override
        public void close() throws IOException {
            for (var head : heads) {
                head.rest().close();
            }
        }
    }
}
