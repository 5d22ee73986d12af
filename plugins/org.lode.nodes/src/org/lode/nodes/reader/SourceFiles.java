package org.lode.nodes.reader;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lode.screen.Decompression;

/**
 * The files behind a path: the file itself, the files of a folder, those of them whose names match a pattern, or the
 * entries of a zip archive in the order of their names. Nothing is ever unpacked to disk; what ends in ".gz" or ".zst" is unpacked while it is read.
 */
final class SourceFiles {
    private static final int MAX_FILES = 100_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path path;
    private final PathMatcher names;

    /** A file, archive or folder with all that is in it. */
    SourceFiles(Path path) {
        this.path = path;
        names = null;
    }

    /** The files of a folder itself whose names match a pattern such as {@code part-*.csv}. */
    @SuppressWarnings("resource") // the system's own file system is never closed
    SourceFiles(Path folder, String pattern) {
        path = folder;
        names = folder.getFileSystem().getPathMatcher("glob:" + pattern);
    }

    /** Reads one file. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name, Reader text) throws IOException;
    }

    /** Whether there may be several files. */
    boolean isBundle() {
        return Files.isDirectory(path) || isZip();
    }

    /**
     * Visits all files.
     *
     * @param progress is told the share of the bytes that have been read
     */
    void visit(DoubleConsumer progress, Visitor visitor) throws IOException {
        if (Files.isDirectory(path)) {
            visitFolder(progress, visitor);
        } else if (isZip()) {
            visitZip(progress, visitor);
        } else {
            long size = Math.max(1, Files.size(path));
            try (var bytes =
                    new CountedStream(Files.newInputStream(path), count -> progress.accept((double) count / size))) {
                visit(path.getFileName().toString(), bytes, visitor);
            }
        }
    }

    private void visitFolder(DoubleConsumer progress, Visitor visitor) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(path, names == null ? Integer.MAX_VALUE : 1)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> names == null || names.matches(file.getFileName()))
                    .filter(file -> isVisible(path.relativize(file).toString()))
                    .limit(MAX_FILES)
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < files.size(); i++) {
            progress.accept((double) i / files.size());
            try (var bytes = Files.newInputStream(files.get(i))) {
                visit(path.relativize(files.get(i)).toString().replace('\\', '/'), bytes, visitor);
            }
        }
    }

    private void visitZip(DoubleConsumer progress, Visitor visitor) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            var entries = new ArrayList<ZipEntry>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && isVisible(entry.getName()))
                    .limit(MAX_FILES)
                    .forEach(entries::add);
            entries.sort(Comparator.comparing(ZipEntry::getName));
            for (int i = 0; i < entries.size(); i++) {
                progress.accept((double) i / entries.size());
                try (var bytes = zip.getInputStream(entries.get(i))) {
                    visit(entries.get(i).getName(), bytes, visitor);
                }
            }
        }
    }

    private static void visit(String name, InputStream bytes, Visitor visitor) throws IOException {
        // the decoder refuses what is not UTF-8, where a character set would put in question marks
        try (var unpacked = unpacked(name, bytes);
                var text = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8.newDecoder()))) {
            skipMark(text);
            visitor.visit(name, text);
        } catch (CharacterCodingException e) {
            throw new IOException("The file '" + name + "' is not text in UTF-8. Save it with that encoding.", e);
        }
    }

    private static InputStream unpacked(String name, InputStream bytes) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") || lower.endsWith(".zst") ? Decompression.of(bytes) : bytes;
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private boolean isZip() {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Hidden files and what archives of macOS add are no data. */
    private static boolean isVisible(String name) {
        return !name.startsWith("__MACOSX/")
                && Arrays.stream(name.replace('\\', '/').split("/")).noneMatch(part -> part.matches("\\.[^.].*"));
    }

    /** Tells how many bytes have been read. */
    private static final class CountedStream extends FilterInputStream {
        private final LongConsumer counter;
        private long count;

        private CountedStream(InputStream bytes, LongConsumer counter) {
            super(bytes);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            count += more;
            counter.accept(count);
        }
    }
}
