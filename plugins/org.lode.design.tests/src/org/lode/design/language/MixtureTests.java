package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class MixtureTests {
    private static final double[] SHARES = {1, 3};

    private static ChemicalLanguageModel alcohols;
    private static ChemicalLanguageModel aromatics;
    private static ChemicalLanguageModel mixture;

    @BeforeAll
    static void learn() throws Exception {
        alcohols = language(4, "CCO", "CC(C)O", "OCCO", "CCCCO", "OC1CCC1", "C=CCO");
        aromatics = language(6, "c1ccccc1", "Cc1ccccc1", "c1ccncc1", "Oc1ccccc1Cl", "C#Cc1ccccc1", "Clc1ccc(O)cc1");
        mixture = ChemicalLanguageModel.mixture(List.of(alcohols, aromatics), SHARES);
    }

    private static ChemicalLanguageModel language(int order, String... smiles) throws Exception {
        return ChemicalLanguageModel.train(
                MaterialKind.MOLECULE,
                Structures.molecules(smiles),
                LanguageSettings.STANDARD.withOrder(order),
                Progress.NONE);
    }

    private static Material molecule(String smiles) {
        return Structures.parse(MaterialKind.MOLECULE, smiles);
    }

    @Test
    void aLanguageMixedWithItselfStaysAsItIs() {
        var same = ChemicalLanguageModel.mixture(List.of(aromatics, aromatics), SHARES);
        var sentence = aromatics.encode(molecule("Cc1ccccc1O"), 1).orElseThrow();
        assertEquals(
                aromatics.newWriter().logProbability(sentence), same.newWriter().logProbability(sentence), 1e-12);
    }

    @Test
    void theProbabilityOfATokenIsTheWeightedMean() {
        // "C" begins sentences of both; its continuation "C" is masked in neither
        for (var smoothing : Smoothing.values()) {
            var sentence = alcohols.encode(molecule("CCO"), 3).orElseThrow();
            double sum = 0;
            for (int kept = 0; kept < sentence.length(); kept++) {
                var mixed = mixture.withSmoothing(smoothing);
                var text = mixed.newWriter()
                        .continuations(mixed.encode(molecule("CCO"), 3).orElseThrow(), kept);
                sum = Arrays.stream(text).sum();
                assertEquals(1, sum, 1e-12);
            }
        }
        var begin = new Sentence(new int[0]);
        double one = first(alcohols, begin, "C");
        double other = first(aromatics, begin, "C");
        assertEquals((one + 3 * other) / 4, first(mixture, begin, "C"), 2e-3);
    }

    /** The probability that a sentence begins with an atom; nearly all tokens with a share in that are allowed. */
    private static double first(ChemicalLanguageModel language, Sentence begin, String token) {
        var probabilities = language.newWriter().continuations(begin, 0);
        for (int i = 0; i < probabilities.length; i++) {
            if (language.grammar().vocabulary().token(i).text().equals(token)) {
                return probabilities[i];
            }
        }
        throw new AssertionError(token);
    }

    @Test
    void aMixtureWritesWhatNoneOfItsLanguagesCan() {
        assertTrue(alcohols.encode(molecule("C=CCc1ccccc1"), 1).isEmpty());
        var sentence = mixture.encode(molecule("C=CCc1ccccc1"), 1).orElseThrow();
        assertTrue(mixture.newWriter().logProbability(sentence) > Double.NEGATIVE_INFINITY);
    }

    @Test
    void samplesOfAMixtureAreValid() {
        var writer = mixture.newWriter();
        var random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            molecule(writer.smiles(writer.sample(random).orElseThrow()));
        }
    }

    @Test
    void aSavedMixtureSaysTheSame() throws Exception {
        var bytes = new ByteArrayOutputStream();
        mixture.save(bytes);
        var read = ChemicalLanguageModel.load(new ByteArrayInputStream(bytes.toByteArray()), "mixture");
        assertEquals(mixture.structures(), read.structures());
        var one = mixture.newWriter();
        var other = read.newWriter();
        for (int seed = 0; seed < 50; seed++) {
            var sentence = one.sample(new SplittableRandom(seed)).orElseThrow();
            assertEquals(sentence, other.sample(new SplittableRandom(seed)).orElseThrow());
            assertEquals(one.logProbability(sentence), other.logProbability(sentence));
        }
        var again = new ByteArrayOutputStream();
        read.save(again);
        assertArrayEquals(bytes.toByteArray(), again.toByteArray());
    }

    @Test
    void sharesThatMakeNoSenseAreRefused() {
        for (var shares : new double[][] {{0, 0}, {1}, {-1, 2}, {Double.NaN, 1}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ChemicalLanguageModel.mixture(List.of(alcohols, aromatics), shares));
        }
    }
}
