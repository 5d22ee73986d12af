package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.represent.Progress;

/**
 * Counts and probabilities of the text "a b a c a b" with contexts of at most one token, worked out by hand after S. F.
 * Chen, J. Goodman, Comput. Speech Lang. 13 (1999) 359, with the discount n1 / (n1 + 2 n2) of each order.
 */
class NGramTableTests {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int START = 9;
    private static final int VOCABULARY = 4;

    private static long[] contexts(int previous) {
        return new long[] {11, 22, Context.mix(previous)};
    }

    private static NGramTable table() {
        var counts = new NGramCounts(3);
        int previous = START;
        for (int token : new int[] {A, B, A, C, A, B}) {
            counts.add(contexts(previous), 3, token);
            previous = token;
        }
        return new NGramTable(counts, VOCABULARY, Progress.NONE);
    }

    private static double[] kneserNey(int previous) {
        var table = table();
        var rows = new int[3];
        var probabilities = new double[VOCABULARY];
        table.kneserNey(rows, table.rows(contexts(previous), 3, rows), probabilities);
        return probabilities;
    }

    @Test
    void behindASeenContextProbabilitiesAreInterpolatedOverAllOrders() {
        // Bigrams ^a 1, ab 2, ba 1, ac 1, ca 1: discount 4/6. Behind a, b has (2 - 2/3)/3 and c (1 - 2/3)/3; 4/9 are
        // left.
        // One order shorter a follows 3 different tokens, b and c one each; nothing twice, so the discount is 1/2:
        // a (3 - 1/2)/5, b and c (1 - 1/2)/5; 3/10 are left. Shorter still a, b and c count alike: (1 - 1/2)/3 each,
        // and the
        // half that is left is spread over the vocabulary of four.
        double shortest = 1.0 / 6 + 1.0 / 8;
        double a = 0.5 + 0.3 * shortest;
        double b = 0.1 + 0.3 * shortest;
        var expected =
                new double[] {4.0 / 9 * a, 4.0 / 9 + 4.0 / 9 * b, 1.0 / 9 + 4.0 / 9 * b, 4.0 / 9 * 0.3 * 1.0 / 8};
        assertArrayEquals(expected, kneserNey(A), 1e-15);
        assertEquals(0.527777777777778, kneserNey(A)[B], 1e-12);
    }

    @Test
    void behindAnUnseenContextTheShorterOneSpeaks() {
        double shortest = 1.0 / 6 + 1.0 / 8;
        var expected = new double[] {0.5 + 0.3 * shortest, 0.1 + 0.3 * shortest, 0.1 + 0.3 * shortest, 0.3 * 1.0 / 8};
        assertArrayEquals(expected, kneserNey(77), 1e-15);
    }

    @Test
    void backOffCountsWhatFollowedTheContext() {
        var table = table();
        var rows = new int[3];
        assertEquals(3, table.rows(contexts(A), 3, rows));
        var counts = new double[VOCABULARY];
        table.plainCounts(rows[2], counts);
        assertArrayEquals(new double[] {0, 2, 1, 0}, counts);
        table.plainCounts(rows[0], counts);
        assertArrayEquals(new double[] {3, 2, 1, 0}, counts);
    }

    @Test
    void tokensAreDrawnWithTheInterpolatedProbabilities() {
        var table = table();
        var rows = new int[3];
        int count = table.rows(contexts(A), 3, rows);
        var drawn = new double[VOCABULARY];
        var random = new SplittableRandom(3);
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            drawn[table.drawKneserNey(rows, count, random)]++;
        }
        var expected = kneserNey(A);
        for (int token = 0; token < VOCABULARY; token++) {
            double deviation = Math.sqrt(expected[token] * (1 - expected[token]) / draws);
            assertEquals(expected[token], drawn[token] / draws, 5 * deviation);
        }
    }

    @Test
    void theCountsDontDependOnTheOrderOfTheTexts() {
        // more entries than the first table has room for, so that it grows while it counts
        var forward = new NGramCounts(3);
        var backward = new NGramCounts(3);
        for (int i = 0; i < 20_000; i++) {
            forward.add(contexts(i % 6007), 3, i % 101);
            int j = 19_999 - i;
            backward.add(contexts(j % 6007), 3, j % 101);
        }
        var one = new NGramTable(forward, 101, Progress.NONE);
        var other = new NGramTable(backward, 101, Progress.NONE);
        assertEquals(one.entries(), other.entries());
        var rows = new int[3];
        var otherRows = new int[3];
        var probabilities = new double[101];
        var otherProbabilities = new double[101];
        for (int previous = 0; previous < 6007; previous += 13) {
            one.kneserNey(rows, one.rows(contexts(previous), 3, rows), probabilities);
            other.kneserNey(otherRows, other.rows(contexts(previous), 3, otherRows), otherProbabilities);
            assertArrayEquals(probabilities, otherProbabilities);
        }
    }
}
