package org.lode.design.language;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Tells what a {@link Voice} thinks of the next token of a sentence in the language's own vocabulary. Serves one
 * thread.
 */
final class Speaker {
    private final NGramTable table;
    private final double share;
    private final Context context;
    private final int[] rows;
    private final int[] tokens;
    private final double[] probabilities;
    private int count;

    /**
     * Takes a voice.
     *
     * @param language the grammar of the whole language, which knows all tokens of the voice
     */
    Speaker(Voice voice, Grammar language) {
        table = voice.table();
        share = voice.share();
        var own = voice.grammar().vocabulary();
        tokens = own.numbersIn(language.vocabulary());
        context = new Context(
                language,
                language.vocabulary().numbersIn(own),
                own.size(),
                voice.settings().order());
        rows = new int[voice.settings().order() + 2];
        probabilities = new double[own.size()];
    }

    double share() {
        return share;
    }

    void clear() {
        context.clear();
    }

    void append(int token) {
        context.append(token);
    }

    /** Looks up what was seen behind the tokens so far; from then on the other questions can be asked. */
    int look() {
        count = table.rows(context.hashes(), context.hashCount(), rows);
        return count;
    }

    /** Draws a token with the probabilities of {@link #addKneserNey}. */
    int draw(RandomGenerator random) {
        return tokens[table.drawKneserNey(rows, count, random)];
    }

    /** Adds the interpolated Kneser-Ney probabilities, times the share. */
    void addKneserNey(double[] sum) {
        table.kneserNey(rows, count, probabilities);
        add(share, sum);
    }

    /** Adds the shares of the tokens behind a context that was seen, times the share; nothing behind others. */
    void addPlain(int order, double[] sum) {
        if (order < count) {
            table.plainCounts(rows[order], probabilities);
            add(share / Arrays.stream(probabilities).sum(), sum);
        }
    }

    private void add(double factor, double[] sum) {
        for (int token = 0; token < probabilities.length; token++) {
            sum[tokens[token]] += factor * probabilities[token];
        }
    }
}
