package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lode.design.DesignException;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class LanguageFileTests {
    private static ChemicalLanguageModel language(MaterialKind kind) throws DesignException {
        var texts = kind == MaterialKind.POLYMER ? Structures.POLYMERS : Structures.MOLECULES;
        var corpus = texts.stream().map(text -> Structures.parse(kind, text)).toList();
        return ChemicalLanguageModel.train(kind, corpus, LanguageSettings.STANDARD, Progress.NONE);
    }

    private static byte[] bytes(ChemicalLanguageModel language) throws IOException {
        var out = new ByteArrayOutputStream();
        language.save(out);
        return out.toByteArray();
    }

    private static ChemicalLanguageModel load(byte[] bytes) throws DesignException, IOException {
        return ChemicalLanguageModel.load(new ByteArrayInputStream(bytes), "prior.lang");
    }

    @Test
    void aLanguageReadAgainGivesTheSameSentencesWithTheSameProbabilities() throws Exception {
        for (var kind : new MaterialKind[] {MaterialKind.MOLECULE, MaterialKind.POLYMER}) {
            var language = language(kind);
            var writer = language.newWriter();
            var again = load(bytes(language)).newWriter();
            var random = new SplittableRandom(1);
            var sameRandom = new SplittableRandom(1);
            for (int i = 0; i < 100; i++) {
                var sentence = writer.sample(random).orElseThrow();
                assertEquals(sentence, again.sample(sameRandom).orElseThrow());
                assertEquals(writer.logProbability(sentence), again.logProbability(sentence));
            }
        }
    }

    @Test
    void writtenAgainItHasTheSameBytes() throws Exception {
        var bytes = bytes(language(MaterialKind.POLYMER));
        assertTrue(Arrays.equals(bytes, bytes(load(bytes))));
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws Exception {
        var bytes = bytes(language(MaterialKind.MOLECULE));
        for (int length : new int[] {0, 5, 30, bytes.length / 2, bytes.length - 20}) {
            var failure = assertThrows(DesignException.class, () -> load(Arrays.copyOf(bytes, length)));
            assertTrue(failure.getMessage().contains("'prior.lang'"), failure.getMessage());
        }
    }

    @Test
    void aSmallFileThatIsCutOffAnywhereIsRefused() throws Exception {
        var plain = plain(ClosedLanguage.learned());
        for (int length = 0; length < plain.length; length += 1 + length / 200) {
            var cut = Arrays.copyOf(plain, length);
            var failure = assertThrows(DesignException.class, () -> load(zipped(cut)), "after " + length + " bytes");
            assertTrue(failure.getMessage().startsWith("The file 'prior.lang' is no chemical language"));
        }
        var whole = bytes(ClosedLanguage.learned());
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThrows(DesignException.class, () -> load(cut), "after " + length + " bytes of the gzip stream");
        }
    }

    @Test
    void aFlippedBitOrSomethingBehindTheEndIsFound() throws Exception {
        var whole = bytes(ClosedLanguage.learned());
        for (int place = 10; place < whole.length; place++) {
            var damaged = whole.clone();
            damaged[place] ^= 4;
            assertThrows(DesignException.class, () -> load(damaged), "byte " + place);
        }
        var plain = plain(ClosedLanguage.learned());
        assertThrows(DesignException.class, () -> load(zipped(Arrays.copyOf(plain, plain.length + 1))));
    }

    private static byte[] plain(ChemicalLanguageModel language) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes(language))).readAllBytes();
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(out)) {
            zipped.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        var random = new SplittableRandom(11);
        var noise = new byte[5000];
        random.nextBytes(noise);
        for (var content : new byte[][] {
            new byte[0],
            noise,
            zipped(noise),
            "a letter to my mother".getBytes(StandardCharsets.UTF_8),
            zipped(new byte[1])
        }) {
            var failure = assertThrows(DesignException.class, () -> load(content));
            assertTrue(failure.getMessage().contains("'prior.lang'"), failure.getMessage());
        }
    }

    /** A file of a language of methane, up to its number of contexts. */
    private static DataOutputStream begun(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeUTF("lode chemical language 1");
        data.writeUTF("MOLECULE");
        data.writeUTF("KNESER_NEY");
        for (int number : new int[] {10, 15, 250, 1}) {
            data.writeInt(number);
        }
        data.writeLong(1);
        data.writeLong(0);
        data.writeLong(0);
        data.writeByte(1);
        data.writeUTF("C");
        data.writeBoolean(false);
        data.writeByte(4);
        data.writeByte(0);
        data.writeInt(31);
        data.writeByte(1);
        data.writeByte(0);
        return data;
    }

    @Test
    void aFileThatClaimsToBeHugeTakesNoMoreMemoryThanItHasBytes() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var data = begun(new GZIPOutputStream(out))) {
            // 50,000,000 contexts, and then the file ends
            data.write(new byte[] {(byte) 0x80, (byte) 0xE1, (byte) 0xEB, 0x17});
        }
        var failure = assertThrows(DesignException.class, () -> load(out.toByteArray()));
        assertTrue(failure.getMessage().contains("it ends too early"), failure.getMessage());
    }

    @Test
    @Timeout(20)
    void contextsThatWereMadeUpToCollideAreRefusedAtOnce() throws Exception {
        int contexts = 1 << 18;
        var out = new ByteArrayOutputStream();
        try (var data = begun(new BufferedOutputStream(new GZIPOutputStream(out)))) {
            data.write(new byte[] {(byte) 0x80, (byte) 0x80, 0x10});
            for (int i = 0; i < contexts; i++) {
                // all of them belong into the same place of the table, so that the last would pass all others
                data.writeLong(i);
                data.write(new byte[] {0, 1, 1, 1, 1});
            }
        }
        var failure = assertThrows(DesignException.class, () -> load(out.toByteArray()));
        assertTrue(failure.getMessage().contains("its contexts are no hashes"), failure.getMessage());
    }

    @Test
    void aDamagedFileIsRefusedOrReadButNeverBreaks() throws Exception {
        var plain = plain(language(MaterialKind.MOLECULE));
        var random = new SplittableRandom(7);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            var damaged = plain.clone();
            damaged[random.nextInt(Math.min(2000, damaged.length))] = (byte) random.nextInt();
            try {
                load(zipped(damaged)).newWriter().sample(random);
            } catch (DesignException e) {
                assertTrue(e.getMessage().contains("'prior.lang'"), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    @Test
    void aPrunedLanguageIsSmallerAndStillWritesWhatItLearned() throws Exception {
        var language = language(MaterialKind.MOLECULE);
        var pruned = load(bytes(language.pruned(5)));
        assertTrue(pruned.entries() < language.entries() / 2);
        var writer = pruned.newWriter();
        var sentence = language.newWriter().sample(new SplittableRandom(2)).orElseThrow();
        assertTrue(writer.logProbability(sentence) > Double.NEGATIVE_INFINITY);
    }
}
