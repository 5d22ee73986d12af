package org.lode.design.sampler;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;

/**
 * The move of iQSPR: a structure is written from another atom, the end of the sentence is cut off and grown anew by the
 * language.
 *
 * <p>The language itself grows the new end, so in the ratio of Metropolis and Hastings prior and proposal cancel, and
 * what is left beside the likelihoods is the probability of the cut: with a tail of {@code m} of {@code n} tokens it is
 * {@code (1/m) / H(n)}, {@code H} being the harmonic number. Short tails are tried often, but every tail now and then.
 *
 * <p>A new end that comes to nothing is drawn again behind the same cut. That multiplies the proposal's density in both
 * directions by the same factor, so the ratio stays exact.
 */
final class TailMove {
    private static final int TRIES = 50;
    private static final int WALKS = 3;

    private TailMove() {}

    /**
     * A proposed move.
     *
     * @param from where it starts: the old structure, written anew
     * @param to where it goes, empty if no new end was found
     * @param logRatio the logarithm of the probability of the cut on the way back over that on the way there
     * @param failed how many ends came to nothing
     */
    record Proposal(Sentence from, Optional<Sentence> to, double logRatio, int failed) {}

    /** A move that leaves the language's distribution as it is. */
    static Proposal exact(Sentence old, SentenceWriter writer, RandomGenerator random) {
        return propose(writer.reroot(old, WALKS, random), writer, random);
    }

    /**
     * A move for a search.
     *
     * @param grower writes the new end; a language with the same tokens, but not necessarily the same probabilities
     */
    static Proposal free(Sentence old, SentenceWriter writer, SentenceWriter grower, RandomGenerator random) {
        return propose(writer.shuffle(old, random), grower, random);
    }

    private static Proposal propose(Sentence from, SentenceWriter grower, RandomGenerator random) {
        int length = from.length();
        int tail = drawTail(length, random);
        for (int failed = 0; failed < TRIES; failed++) {
            var to = grower.regrow(from, length - tail, random);
            if (to.isPresent()) {
                int newLength = to.get().length();
                int newTail = newLength - (length - tail);
                return new Proposal(from, to, logTail(newTail, newLength) - logTail(tail, length), failed);
            }
        }
        return new Proposal(from, Optional.empty(), 0, TRIES);
    }

    private static int drawTail(int length, RandomGenerator random) {
        double left = random.nextDouble() * harmonic(length);
        for (int tail = 1; tail < length; tail++) {
            left -= 1.0 / tail;
            if (left < 0) {
                return tail;
            }
        }
        return length;
    }

    private static double logTail(int tail, int length) {
        return -StrictMath.log(tail * harmonic(length));
    }

    private static double harmonic(int count) {
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }
}
