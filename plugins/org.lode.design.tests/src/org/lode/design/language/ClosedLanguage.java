package org.lode.design.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All sentences of a language that is short enough to be counted out, with their probabilities among each other.
 *
 * @param sentences all sentences
 * @param probabilities their probabilities, which add up to one
 */
public record ClosedLanguage(List<Sentence> sentences, double[] probabilities) {
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
}
