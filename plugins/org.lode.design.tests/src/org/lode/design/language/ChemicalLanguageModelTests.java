package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.design.DesignException;
import org.lode.design.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class ChemicalLanguageModelTests {
    private static final int SAMPLES = 10_000;

    static ChemicalLanguageModel language(MaterialKind kind, List<String> texts, LanguageSettings settings) {
        try {
            return ChemicalLanguageModel.train(kind, Structures.parse(kind, texts), settings, Progress.NONE);
        } catch (DesignException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> sample(ChemicalLanguageModel language, int count, long seed) {
        var writer = language.newWriter();
        var random = new SplittableRandom(seed);
        var texts = new ArrayList<String>();
        while (texts.size() < count) {
            writer.sample(random).ifPresent(sentence -> texts.add(writer.smiles(sentence)));
        }
        return texts;
    }

    /**
     * The share of samples that the toolkit reads. A beginning that comes to a dead end is drawn again, as it is wherever
     * the language writes; a sample that never ends is a failure, too.
     */
    private static double validShare(MaterialKind kind, ChemicalLanguageModel language) {
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        int valid = 0;
        for (int i = 0; i < SAMPLES; i++) {
            var sentence = writer.sample(random);
            if (sentence.isEmpty()) {
                continue;
            }
            var text = writer.smiles(sentence.get());
            try {
                Material.parse(kind, text);
                valid++;
            } catch (MaterialException e) {
                assertTrue(e.getMessage().length() > 0);
            }
        }
        return (double) valid / SAMPLES;
    }

    @ParameterizedTest
    @EnumSource(Smoothing.class)
    void ofTenThousandAttemptsTheToolkitReadsAtLeast995PerMille(Smoothing smoothing) {
        var settings = LanguageSettings.STANDARD.withSmoothing(smoothing).withOrder(6);
        var language = language(MaterialKind.MOLECULE, Structures.MOLECULES, settings);
        assertTrue(validShare(MaterialKind.MOLECULE, language) >= 0.995);
    }

    @ParameterizedTest
    @EnumSource(Smoothing.class)
    void ofTenThousandAttemptsAtRepeatUnitsTheToolkitReadsAtLeast995PerMille(Smoothing smoothing) {
        var settings = LanguageSettings.STANDARD.withSmoothing(smoothing).withOrder(6);
        var language = language(MaterialKind.POLYMER, Structures.POLYMERS, settings);
        assertTrue(validShare(MaterialKind.POLYMER, language) >= 0.995);
    }

    @Test
    void mostBeginningsComeToAnEnd() {
        var languages = List.of(
                language(MaterialKind.MOLECULE, Structures.MOLECULES, LanguageSettings.STANDARD.withOrder(6)),
                language(MaterialKind.POLYMER, Structures.POLYMERS, LanguageSettings.STANDARD.withOrder(6)));
        for (var language : languages) {
            var writer = language.newWriter();
            var random = new SplittableRandom(1);
            var any = writer.sample(random).orElseThrow();
            int ended = 0;
            for (int i = 0; i < SAMPLES; i++) {
                ended += writer.regrow(any, 0, random).isPresent() ? 1 : 0;
            }
            // 84 and 95 in a hundred do; without the look ahead at valences 76 of the molecules
            assertTrue(ended > 0.8 * SAMPLES, ended + " of " + SAMPLES);
        }
    }

    @Test
    void everyRepeatUnitHasExactlyTwoAttachmentPoints() {
        var language = language(MaterialKind.POLYMER, Structures.POLYMERS, LanguageSettings.STANDARD.withOrder(3));
        for (var text : sample(language, SAMPLES, 2)) {
            assertEquals(2, text.chars().filter(c -> c == '*').count(), text);
        }
    }

    @ParameterizedTest
    @EnumSource(Smoothing.class)
    void continuationsOfAnyBeginningAddUpToOne(Smoothing smoothing) {
        var language = language(
                MaterialKind.MOLECULE, Structures.MOLECULES, LanguageSettings.STANDARD.withSmoothing(smoothing));
        var writer = language.newWriter();
        var random = new SplittableRandom(3);
        for (int i = 0; i < 50; i++) {
            var sentence = writer.sample(random);
            for (int kept = 0; sentence.isPresent() && kept < sentence.get().length(); kept++) {
                double sum = Arrays.stream(writer.continuations(sentence.get(), kept))
                        .sum();
                assertEquals(1, sum, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Smoothing.class)
    void sampledFrequenciesAreTheProbabilities(Smoothing smoothing) {
        var settings = new LanguageSettings(3, smoothing, 5, 5, 1);
        var language = language(MaterialKind.MOLECULE, List.of("CCO", "C=C", "CC(C)O", "CO", "O=CC"), settings);
        var closed = ClosedLanguage.of(language);
        var writer = language.newWriter();
        var random = new SplittableRandom(4);
        int finished = 0;
        var counts = new double[closed.sentences().size()];
        for (int i = 0; i < 100_000; i++) {
            var sentence = writer.sample(random);
            if (sentence.isPresent()) {
                counts[closed.sentences().indexOf(sentence.get())]++;
                finished++;
            }
        }
        double distance = 0;
        for (int i = 0; i < counts.length; i++) {
            distance += Math.abs(counts[i] / finished - closed.probabilities()[i]) / 2;
        }
        assertTrue(distance < 0.02, "total variation " + distance);
    }

    @Test
    void kneserNeyTellsUnseenMoleculesBetterThanBackOff() {
        var seen = Structures.MOLECULES.subList(0, 20);
        var unseen = Structures.MOLECULES.subList(20, Structures.MOLECULES.size());
        double kneserNey = meanLog(language(MaterialKind.MOLECULE, seen, LanguageSettings.STANDARD), unseen);
        double backOff = meanLog(
                language(MaterialKind.MOLECULE, seen, LanguageSettings.STANDARD.withSmoothing(Smoothing.BACK_OFF)),
                unseen);
        assertTrue(kneserNey > backOff, kneserNey + " against " + backOff);
    }

    /** The mean logarithm of the probability, where an impossible sentence counts as one of probability 1e-100. */
    private static double meanLog(ChemicalLanguageModel language, List<String> texts) {
        double sum = 0;
        for (var text : texts) {
            var sentence = language.encode(Structures.parse(MaterialKind.MOLECULE, text), 1);
            sum += sentence.map(language.newWriter()::logProbability)
                    .map(log -> Math.max(log, -230))
                    .orElse(-230.0);
        }
        return sum / texts.size();
    }

    @Test
    void sameSeedGivesSameSentences() {
        var first = language(MaterialKind.MOLECULE, Structures.MOLECULES, LanguageSettings.STANDARD);
        var second = language(MaterialKind.MOLECULE, Structures.MOLECULES, LanguageSettings.STANDARD);
        assertEquals(sample(first, 200, 5), sample(second, 200, 5));
    }

    @Test
    void aSentenceOfAnotherLanguageIsNotWritten() {
        var language = language(MaterialKind.MOLECULE, List.of("CCO", "CCC"), LanguageSettings.STANDARD);
        assertTrue(language.encode(Structures.parse(MaterialKind.MOLECULE, "CCN"), 1)
                .isEmpty());
    }

    @Test
    void saltsAloneTeachNoLanguage() {
        var salts = Structures.molecules("[Na+].[Cl-]");
        var failure = assertThrows(
                DesignException.class,
                () -> ChemicalLanguageModel.train(
                        MaterialKind.MOLECULE, salts, LanguageSettings.STANDARD, Progress.NONE));
        assertTrue(failure.getMessage().contains("one fragment"), failure.getMessage());
    }

    @Test
    void aCopolymerIsRefusedByASentence() throws Exception {
        var copolymer = Material.parse(MaterialKind.POLYMER, "*CC*:0.5, *CC(C)*:0.5");
        var failure = assertThrows(
                DesignException.class,
                () -> ChemicalLanguageModel.requireSpoken(MaterialKind.POLYMER, List.of(copolymer)));
        assertTrue(failure.getMessage().contains("several components"), failure.getMessage());
    }

    @Test
    void everyAtomIsAsOftenTheRootOfASentence() {
        // 3-methylbutan-1-ol has six atoms, so that each is the root of three of 18 sentences
        var settings =
                LanguageSettings.STANDARD.withSmoothing(Smoothing.BACK_OFF).withRootings(18);
        var language = language(MaterialKind.MOLECULE, List.of("CC(C)CCO"), settings);
        var first = language.newWriter().continuations(new Sentence(new int[0]), 0);
        var vocabulary = language.grammar().vocabulary();
        for (int token = 0; token < first.length; token++) {
            var text = vocabulary.token(token).text();
            assertEquals(text.equals("C") ? 5.0 / 6 : text.equals("O") ? 1.0 / 6 : 0, first[token], 1e-12, text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20})
    void languagesOfTheOrdersFromOneToTwentyWriteStructures(int order) {
        var language =
                language(MaterialKind.MOLECULE, Structures.MOLECULES, LanguageSettings.STANDARD.withOrder(order));
        for (var text : sample(language, 200, 6)) {
            Structures.parse(MaterialKind.MOLECULE, text);
        }
    }

    @Test
    void otherOrdersAreRefused() {
        for (int order : new int[] {0, 21, -1}) {
            assertThrows(IllegalArgumentException.class, () -> LanguageSettings.STANDARD.withOrder(order));
        }
    }
}
