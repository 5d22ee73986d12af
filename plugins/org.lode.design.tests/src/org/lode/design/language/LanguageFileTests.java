package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
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
    void aDamagedFileIsRefusedOrReadButNeverBreaks() throws Exception {
        var plain =
                new GZIPInputStream(new ByteArrayInputStream(bytes(language(MaterialKind.MOLECULE)))).readAllBytes();
        var random = new SplittableRandom(7);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            var damaged = plain.clone();
            damaged[random.nextInt(Math.min(2000, damaged.length))] = (byte) random.nextInt();
            var out = new ByteArrayOutputStream();
            try (var zipped = new GZIPOutputStream(out)) {
                zipped.write(damaged);
            }
            try {
                load(out.toByteArray()).newWriter().sample(random);
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
