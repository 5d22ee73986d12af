package org.lode.screen.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningListener;

/**
 * Screened and rejected candidates in a file, in their order. A file is there wholly or not at all: it gets its name when
 * its content has reached the disk.
 */
final class PartFile {
    private static final int SCREENED = 1;
    private static final int REJECTED = 2;
    private static final int END = 3;

    private PartFile() {}

    /** Something that gives candidates to a listener. */
    @FunctionalInterface
    interface Content {
        /** Gives them. */
        void giveTo(ScreeningListener listener) throws Exception;
    }

    /** Writes a part. */
    static void write(Path file, Content content) throws Exception {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
            content.giveTo(new Writer(out));
            out.writeByte(END);
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reads a part and gives its candidates to a listener. */
    static void read(Path file, ScreeningListener listener) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (int kind = in.readByte(); kind != END; kind = in.readByte()) {
                if (kind == SCREENED) {
                    listener.screened(screened(in));
                } else {
                    listener.rejected(new RejectedCandidate(in.readLong(), text(in), text(in), text(in), text(in)));
                }
            }
        } catch (EOFException e) {
            throw new IOException("the checkpoint '" + file.getFileName() + "' is damaged", e);
        }
    }

    private static ScreenedCandidate screened(DataInputStream in) throws IOException {
        long index = in.readLong();
        var place = text(in);
        var name = text(in);
        var text = text(in);
        var canonical = text(in);
        int properties = in.readInt();
        var mean = numbers(in, properties);
        var deviation = numbers(in, properties);
        var lower = numbers(in, properties);
        var upper = numbers(in, properties);
        var inDomain = new boolean[properties];
        for (int i = 0; i < properties; i++) {
            inDomain[i] = in.readBoolean();
        }
        var logProbability = numbers(in, in.readInt());
        return new ScreenedCandidate(
                index,
                place,
                name,
                text,
                canonical,
                mean,
                deviation,
                lower,
                upper,
                inDomain,
                logProbability,
                in.readDouble(),
                in.readLong());
    }

    private static double[] numbers(DataInputStream in, int count) throws IOException {
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Writes what it is given. */
    private record Writer(DataOutputStream out) implements ScreeningListener {
        @Override
        public void screened(ScreenedCandidate candidate) {
            try {
                out.writeByte(SCREENED);
                out.writeLong(candidate.index());
                write(candidate.place());
                write(candidate.name());
                write(candidate.text());
                write(candidate.canonical());
                out.writeInt(candidate.mean().length);
                write(candidate.mean());
                write(candidate.deviation());
                write(candidate.lower());
                write(candidate.upper());
                for (boolean inDomain : candidate.inDomain()) {
                    out.writeBoolean(inDomain);
                }
                out.writeInt(candidate.logProbability().length);
                write(candidate.logProbability());
                out.writeDouble(candidate.score());
                out.writeLong(candidate.key());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            try {
                out.writeByte(REJECTED);
                out.writeLong(candidate.index());
                write(candidate.name());
                write(candidate.text());
                write(candidate.place());
                write(candidate.reason());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(String text) throws IOException {
            if (text == null) {
                out.writeInt(-1);
                return;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private void write(double[] numbers) throws IOException {
            for (double number : numbers) {
                out.writeDouble(number);
            }
        }
    }
}
