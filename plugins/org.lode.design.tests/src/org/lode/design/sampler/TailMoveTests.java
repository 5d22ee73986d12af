package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.ClosedLanguage;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;
import org.lode.design.language.Smoothing;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** The move of the posterior on a language of rings and branches that is counted out and has dead ends. */
class TailMoveTests {
    private static final int TRIES = 50;
    private static final int MOVES = 60_000;

    private static ChemicalLanguageModel language;
    private static SentenceWriter writer;

    @BeforeAll
    static void learn() throws Exception {
        language = ChemicalLanguageModel.train(
                MaterialKind.MOLECULE,
                Structures.molecules("C1CC1", "OC1CO1", "CC1CC1C", "CC=O"),
                new LanguageSettings(2, Smoothing.KNESER_NEY, 5, 8, 1),
                Progress.NONE);
        writer = language.newWriter();
    }

    /** The expected failures of one proposal from a sentence, and their variance. */
    private record Failures(double mean, double variance) {
        /**
         * Of a tail of m of n tokens, cut with the probability {@code (1/m) / (1 + 1/2 + ... + 1/n)}, and a geometric
         * number of failures before the first new end that is one, at most {@value #TRIES}.
         */
        static Failures of(Sentence from) {
            int length = from.length();
            double harmonic = 0;
            for (int m = 1; m <= length; m++) {
                harmonic += 1.0 / m;
            }
            double mean = 0;
            double square = 0;
            for (int tail = 1; tail <= length; tail++) {
                double cut = 1 / (tail * harmonic);
                double failure = 1 - ClosedLanguage.completion(writer, from, length - tail);
                double power = 1;
                for (int k = 1; k <= TRIES; k++) {
                    // P(failures >= k); E[x] = sum of P(x >= k), E[x²] = sum of (2k - 1) P(x >= k)
                    power *= failure;
                    mean += cut * power;
                    square += cut * (2 * k - 1) * power;
                }
            }
            return new Failures(mean, square - mean * mean);
        }
    }

    @Test
    void failedEndsAreCountedAndDrawnAgainAsOftenAsTheLanguageComesToADeadEnd() {
        var random = new SplittableRandom(5);
        var known = new HashMap<Sentence, Failures>();
        var sentence = writer.sample(random).orElseThrow();
        double expected = 0;
        double variance = 0;
        long failed = 0;
        int lost = 0;
        for (int i = 0; i < MOVES; i++) {
            var proposal = TailMove.exact(sentence, writer, random);
            var failures = known.computeIfAbsent(proposal.from(), Failures::of);
            expected += failures.mean;
            variance += failures.variance;
            failed += proposal.failed();
            lost += proposal.to().isEmpty() ? 1 : 0;
            sentence = proposal.to().orElse(proposal.from());
        }
        assertTrue(expected > 0.01 * MOVES, "a language with dead ends: " + expected);
        assertEquals(expected, failed, 5 * Math.sqrt(variance));
        // no move is lost while a new end can be found at all
        assertEquals(0, lost);
    }

    @Test
    void theRunLogTellsTheFailedEndsOfAllParticles() throws Exception {
        var expected = new double[2];
        var failed = new int[1];
        var settings =
                new SamplerSettings(SamplerMode.POSTERIOR, SamplerStart.LANGUAGE, 2000, 20, Long.MAX_VALUE, 2, 2);
        var known = new HashMap<Sentence, Failures>();
        SequentialMonteCarlo.run(
                language,
                List.of(),
                new FunctionOracle(text -> 0),
                settings,
                (log, particles) -> {
                    failed[0] += log.failed();
                    if (log.step() < settings.steps()) {
                        for (var particle : particles) {
                            // where a particle is written from next is as probable as where it is written from now
                            var failures = known.computeIfAbsent(particle.sentence(), Failures::of);
                            expected[0] += failures.mean;
                            expected[1] += failures.variance + failures.mean * failures.mean;
                        }
                    }
                },
                Progress.NONE);
        assertEquals(expected[0], failed[0], 6 * Math.sqrt(expected[1]));
    }

    /**
     * The statistic {@code sum of (n_ab - n_ba)² / (n_ab + n_ba)} of the accepted moves between pairs of sentences,
     * over its mean if the flows are balanced, which is the number of the pairs; its deviation is that of chi-square.
     */
    private static double imbalance(ToDoubleFunction<TailMove.Proposal> logRatio) {
        var random = new SplittableRandom(8);
        var flows = new HashMap<List<Sentence>, Integer>();
        for (int i = 0; i < MOVES; i++) {
            var proposal = TailMove.exact(writer.sample(random).orElseThrow(), writer, random);
            var to = proposal.to();
            if (to.isPresent() && Math.log(random.nextDouble()) < logRatio.applyAsDouble(proposal)) {
                flows.merge(List.of(proposal.from(), to.get()), 1, Integer::sum);
            }
        }
        double sum = 0;
        int pairs = 0;
        for (Map.Entry<List<Sentence>, Integer> flow : flows.entrySet()) {
            int back = flows.getOrDefault(
                    List.of(flow.getKey().get(1), flow.getKey().get(0)), 0);
            boolean once = back == 0
                    || flow.getKey().get(0).hashCode() < flow.getKey().get(1).hashCode();
            if (once && flow.getValue() + back >= 20) {
                sum += Math.pow(flow.getValue() - back, 2) / (flow.getValue() + back);
                pairs++;
            }
        }
        assertTrue(pairs > 50, pairs + " pairs");
        return (sum - pairs) / Math.sqrt(2.0 * pairs);
    }

    @Test
    void acceptedMovesGoAsOftenBackAsThere() {
        // detailed balance: of samples of the language as many go from a to b as from b to a
        assertEquals(0, imbalance(TailMove.Proposal::logRatio), 4);
    }

    @Test
    void withoutTheRatioOrWithTheOppositeMovesAreOutOfBalance() {
        assertTrue(imbalance(proposal -> 0) > 8);
        assertTrue(imbalance(proposal -> -proposal.logRatio()) > 8);
    }

    @Test
    void writingAStructureAnewLeavesTheLanguageAsItIs() {
        assertEquals(0, imbalance(false), 4);
        assertTrue(imbalance(true) > 8, "random walks alone are no samples");
    }

    /** The same statistic of sentences and what they are written anew as. */
    private static double imbalance(boolean walksAlone) {
        var random = new SplittableRandom(9);
        var expected = new HashMap<Sentence, Double>();
        var closed = ClosedLanguage.of(language);
        for (int i = 0; i < closed.sentences().size(); i++) {
            expected.put(closed.sentences().get(i), MOVES * closed.probabilities()[i]);
        }
        var counts = new HashMap<Sentence, Integer>();
        for (int i = 0; i < MOVES; i++) {
            var sentence = writer.sample(random).orElseThrow();
            var anew = walksAlone ? writer.shuffle(sentence, random) : writer.reroot(sentence, 3, random);
            counts.merge(anew, 1, Integer::sum);
        }
        double sum = 0;
        int cells = 0;
        for (var entry : expected.entrySet()) {
            if (entry.getValue() >= 20) {
                sum += Math.pow(counts.getOrDefault(entry.getKey(), 0) - entry.getValue(), 2) / entry.getValue();
                cells++;
            }
        }
        return (sum - cells) / Math.sqrt(2.0 * cells);
    }
}
