package org.lode.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.lode.learn.LearnException;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateFile;
import org.lode.screen.Decompression;

/**
 * The lines of a file that begin in a range of its bytes. A table's first line is in no slice, but read before each of
 * them. A compressed file is one slice.
 *
 * @param path the file on its Hadoop file system
 * @param from the first byte of the range
 * @param to the byte behind it
 * @param skipped how many lines of the file are in slices before; 0 while that isn't known
 * @param first the place of the slice's first candidate among all; 0 while that isn't known
 */
record FileSlice(String path, long from, long to, long skipped, long first) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ZSTANDARD = ".zst";
    private static final int LONGEST_HEADING = 1 << 20;

    /** The same slice, its place being known. */
    FileSlice at(long linesBefore, long candidatesBefore) {
        return new FileSlice(path, from, to, linesBefore, candidatesBefore);
    }

    /** The file's own name. */
    String name() {
        return new Path(path).getName();
    }

    /** A candidate of the slice with the place where it stands. */
    Candidate placed(Candidate candidate, long line) {
        return new Candidate(candidate.name(), candidate.text(), candidate.problem(), "'" + name() + "', line " + line);
    }

    /** Whether the lines of a file can be read from anywhere in it. */
    static boolean isSplittable(Path file) {
        return CandidateFile.isByLine(file.getName())
                && new CompressionCodecFactory(new Configuration(false)).getCodec(file) == null;
    }

    /**
     * Opens the slice.
     *
     * @throws LearnException if it can't be read or lacks a column
     */
    @SuppressWarnings("resource") // closed with the candidates
    Reader open(Configuration configuration, String textColumn, String nameColumn) throws LearnException, IOException {
        var file = new Path(path);
        var in = file.getFileSystem(configuration).open(file);
        try {
            if (name().endsWith(ZSTANDARD)) {
                // Hadoop's own codec needs a native library
                var lines = new LineStream(Decompression.of(in), Long.MAX_VALUE);
                return new Reader(CandidateFile.part(lines, name(), 0, textColumn, nameColumn), lines);
            }
            var codec = new CompressionCodecFactory(configuration).getCodec(file);
            if (codec != null) {
                var name = CompressionCodecFactory.removeSuffix(name(), codec.getDefaultExtension());
                var lines = new LineStream(codec.createInputStream(in), Long.MAX_VALUE);
                return new Reader(CandidateFile.part(lines, name, 0, textColumn, nameColumn), lines);
            }
            var first = firstLine(in);
            boolean table = CandidateFile.isTable(name(), new String(first, StandardCharsets.UTF_8));
            var heading = table ? first : new byte[0];
            long start = lineStart(in, Math.max(from, heading.length));
            long end = lineStart(in, to);
            in.seek(start);
            var lines = new LineStream(in, Math.max(0, end - start));
            var bytes = new SequenceInputStream(new ByteArrayInputStream(heading), lines);
            // only the first slice has a first line, which may be a heading
            long before = from > 0 ? Math.max(1, skipped) : 0;
            return new Reader(CandidateFile.part(bytes, name(), before, textColumn, nameColumn), lines);
        } catch (IOException | LearnException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** An open slice: its candidates, and below them its lines. */
    record Reader(CandidateFile candidates, LineStream lines) {}

    private static byte[] firstLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next;
        do {
            next = in.read();
            if (next >= 0) {
                line.write(next);
            }
        } while (next >= 0 && next != '\n' && line.size() < LONGEST_HEADING);
        return line.toByteArray();
    }

    /** The first byte at or behind a place with which a line begins, or the end of the file. */
    private static long lineStart(FSDataInputStream in, long place) throws IOException {
        if (place == 0) {
            return 0;
        }
        in.seek(place - 1);
        long start = place - 1;
        int next;
        do {
            next = in.read();
            start += next >= 0 ? 1 : 0;
        } while (next >= 0 && next != '\n');
        return start;
    }
}
