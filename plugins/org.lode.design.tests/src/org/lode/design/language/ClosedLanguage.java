package org.lode.design.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.design.DesignException;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * All sentences of a language that is short enough to be counted out, with their probabilities among each other.
 *
 * @param sentences all sentences
 * @param probabilities their probabilities, which add up to one
 */
public record ClosedLanguage(List<Sentence> sentences, double[] probabilities) {
    /** A language of chains and small rings of at most six tokens, of carbon and oxygen. */
    public static ChemicalLanguageModel learned() throws DesignException {
        var settings = new LanguageSettings(3, Smoothing.KNESER_NEY, 5, 6, 1);
        var corpus = Structures.molecules("CCO", "C=C", "CC(C)O", "CO", "O=CC", "CCC", "C1CC1");
        return ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, settings, Progress.NONE);
    }

    /** Counts a language out, token by token. */
    public static ClosedLanguage of(ChemicalLanguageModel language) {
        var sentences = new ArrayList<Sentence>();
        var probabilities = new ArrayList<Double>();
        extend(language.newWriter(), new int[0], 1, language.vocabularySize(), sentences, probabilities);
        double total = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        return new ClosedLanguage(
                sentences,
                probabilities.stream().mapToDouble(value -> value / total).toArray());
    }

    private static void extend(
            SentenceWriter writer,
            int[] beginning,
            double probability,
            int tokens,
            List<Sentence> sentences,
            List<Double> probabilities) {
        var next = writer.continuations(new Sentence(beginning), beginning.length);
        for (int token = 0; token < tokens; token++) {
            if (next[token] > 0) {
                var longer = Arrays.copyOf(beginning, beginning.length + 1);
                longer[beginning.length] = token;
                if (writer.isEnd(token)) {
                    sentences.add(new Sentence(longer));
                    probabilities.add(probability * next[token]);
                } else {
                    extend(writer, longer, probability * next[token], tokens, sentences, probabilities);
                }
            }
        }
    }

    /**
     * The probability that a new end behind the first tokens of a sentence comes to no dead end, counted out.
     *
     * @param kept the number of tokens that stay
     */
    public static double completion(SentenceWriter writer, Sentence sentence, int kept) {
        var beginning = new int[kept];
        Arrays.setAll(beginning, sentence::token);
        return completion(writer, beginning);
    }

    private static double completion(SentenceWriter writer, int[] beginning) {
        var next = writer.continuations(new Sentence(beginning), beginning.length);
        double sum = 0;
        for (int token = 0; token < next.length; token++) {
            if (next[token] > 0) {
                var longer = Arrays.copyOf(beginning, beginning.length + 1);
                longer[beginning.length] = token;
                sum += next[token] * (writer.isEnd(token) ? 1 : completion(writer, longer));
            }
        }
        return sum;
    }
}
