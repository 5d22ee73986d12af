package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.design.DesignException;
import org.lode.design.Structures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.ClosedLanguage;
import org.lode.design.language.GraphEncoder;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.design.language.Smoothing;
import org.lode.learn.LearnException;
import org.lode.learn.validation.Scaffold;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class SequentialMonteCarloTests {
    private static final int PARTICLES = 4000;

    /** Likelihoods of the closed language. */
    private enum Case {
        SOFT(text -> 0.8 * count(text, 'O') - 0.3 * text.length()),
        HARD(text -> text.contains("O") && text.length() > 2 ? 0 : Double.NEGATIVE_INFINITY),
        NARROW(text -> -25.0 * Math.pow(count(text, 'C') - 3, 2) - 40 * count(text, '='));

        private final ToDoubleFunction<String> logLikelihood;

        Case(ToDoubleFunction<String> logLikelihood) {
            this.logLikelihood = logLikelihood;
        }

        private static long count(String text, char symbol) {
            return text.chars().filter(c -> c == symbol).count();
        }
    }

    private static SamplerSettings settings(SamplerMode mode, int particles, int steps, int threads) {
        return new SamplerSettings(mode, SamplerStart.LANGUAGE, particles, steps, Long.MAX_VALUE, 3, threads);
    }

    /** The same without what leaves a closed language. */
    private static SamplerSettings closed(SamplerMode mode, int particles, int steps) {
        return settings(mode, particles, steps, 1)
                .withSearch(SearchSettings.STANDARD.withFamilies(Set.of(ProposalFamily.LANGUAGE)));
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    @Tag("check-21")
    void sampledPosteriorOfAClosedLanguageIsTheExactOne(Case likelihood) throws Exception {
        var language = ClosedLanguage.learned();
        var closed = ClosedLanguage.of(language);
        var oracle = new FunctionOracle(likelihood.logLikelihood);
        var writer = language.newWriter();
        var texts = closed.sentences().stream().map(writer::smiles).toList();
        var scores = oracle.score(texts, 0, Progress.NONE);
        var exact = new HashMap<Sentence, Double>();
        double total = 0;
        for (int i = 0; i < texts.size(); i++) {
            double weight = closed.probabilities()[i] * Math.exp(scores.get(i).logLikelihood());
            exact.put(closed.sentences().get(i), weight);
            total += weight;
        }
        var counts = new HashMap<Sentence, Integer>();
        var last = new HashMap<Sentence, Integer>();
        var drawn = new int[1];
        var result = SequentialMonteCarlo.run(
                language,
                List.of(),
                oracle,
                settings(SamplerMode.POSTERIOR, PARTICLES, 40, 2),
                (log, particles) -> {
                    if (log.beta() == 1 && drawn[0] < 100_000) {
                        particles.forEach(particle -> counts.merge(particle.sentence(), 1, Integer::sum));
                        drawn[0] += particles.size();
                        last.clear();
                        particles.forEach(particle -> last.merge(particle.sentence(), 1, Integer::sum));
                    }
                },
                Progress.NONE);
        assertEquals(100_000, drawn[0]);
        double distance = 0;
        for (var entry : exact.entrySet()) {
            double share = counts.getOrDefault(entry.getKey(), 0) / 100_000.0;
            distance += Math.abs(share - entry.getValue() / total) / 2;
        }
        assertTrue(distance < 0.05, likelihood + ": total variation " + distance);
        var posterior = expected(exact.keySet(), sentence -> exact.get(sentence));
        assertTrue(excess(posterior, last) < 0, likelihood + ": chi-square is too large by " + excess(posterior, last));
        // and the test can fail: it tells the posterior from one whose prior counts but a quarter less
        var prior = new HashMap<Sentence, Double>();
        for (int i = 0; i < texts.size(); i++) {
            prior.put(closed.sentences().get(i), closed.probabilities()[i]);
        }
        var weaker = expected(exact.keySet(), sentence -> exact.get(sentence) * Math.pow(prior.get(sentence), -0.25));
        assertTrue(excess(weaker, last) > 0, likelihood + ": chi-square is not large enough");
        double logEvidence = result.log().get(result.log().size() - 1).logEvidence();
        assertEquals(Math.log(total), logEvidence, 0.15);
    }

    /** How often each sentence is expected among the particles, in proportion to weights. */
    private static Map<Sentence, Double> expected(Set<Sentence> sentences, ToDoubleFunction<Sentence> weight) {
        double total = sentences.stream().mapToDouble(weight).sum();
        var expected = new HashMap<Sentence, Double>();
        sentences.forEach(sentence -> expected.put(sentence, PARTICLES * weight.applyAsDouble(sentence) / total));
        return expected;
    }

    /**
     * Pearson's test for the particles of one step, which have moved on their own for many steps; what is expected less
     * than five times counts together.
     *
     * @return chi-square less its critical value at the level 0.0001, which is that of E. B. Wilson, M. M. Hilferty,
     *     PNAS 17 (1931) 684
     */
    private static double excess(Map<Sentence, Double> expected, Map<Sentence, Integer> counts) {
        double rareExpected = 0;
        int rareCount = 0;
        double chiSquare = 0;
        int cells = 0;
        for (var entry : expected.entrySet()) {
            int count = counts.getOrDefault(entry.getKey(), 0);
            if (entry.getValue() < 5) {
                rareExpected += entry.getValue();
                rareCount += count;
            } else {
                chiSquare += Math.pow(count - entry.getValue(), 2) / entry.getValue();
                cells++;
            }
        }
        if (rareExpected > 1) {
            chiSquare += Math.pow(rareCount - rareExpected, 2) / rareExpected;
            cells++;
        }
        double degrees = cells - 1.0;
        return chiSquare - degrees * Math.pow(1 - 2 / (9 * degrees) + 3.719 * Math.sqrt(2 / (9 * degrees)), 3);
    }

    @ParameterizedTest
    @EnumSource(SamplerMode.class)
    void oneOrFourThreadsGiveTheSame(SamplerMode mode) throws Exception {
        assertEquals(run(mode, 1), run(mode, 4));
    }

    private static List<String> run(SamplerMode mode, int threads) throws DesignException, LearnException {
        var corpus = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        var language =
                ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, LanguageSettings.STANDARD, Progress.NONE);
        var result = SequentialMonteCarlo.run(
                language,
                List.of(),
                new FunctionOracle(text -> -0.1 * Math.abs(text.length() - 20)),
                settings(mode, 60, 12, threads),
                StepListener.NONE,
                Progress.NONE);
        var lines = new ArrayList<String>();
        result.particles().forEach(particle -> lines.add(particle.smiles() + " " + particle.score()));
        result.log().forEach(row -> lines.add(row.withSeconds(0).toString()));
        return lines;
    }

    @ParameterizedTest
    @EnumSource(SamplerMode.class)
    void theLogCountsEachProposalUnderItsKindOfMove(SamplerMode mode) throws Exception {
        var result = SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                new FunctionOracle(text -> text.length()),
                closed(mode, 50, 12),
                StepListener.NONE,
                Progress.NONE);
        for (var row : result.log().subList(1, result.log().size())) {
            assertEquals(
                    row.proposed(),
                    row.moves().values().stream().mapToInt(MoveTally::proposed).sum());
        }
        var kinds = new HashSet<MoveKind>();
        result.log().forEach(row -> kinds.addAll(row.moves().keySet()));
        assertTrue(kinds.contains(MoveKind.TAIL), kinds.toString());
        kinds.forEach(kind -> assertEquals(ProposalFamily.LANGUAGE, kind.family()));
    }

    @Test
    void everyKindOfMoveThatSuitsMoleculesIsProposed() throws Exception {
        var corpus = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        var language =
                ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, LanguageSettings.STANDARD, Progress.NONE);
        var result = SequentialMonteCarlo.run(
                language,
                List.of(),
                new FunctionOracle(text -> -0.1 * Math.abs(text.length() - 20)),
                settings(SamplerMode.OPTIMISE, 60, 12, 1),
                StepListener.NONE,
                Progress.NONE);
        var kinds = EnumSet.noneOf(MoveKind.class);
        result.log().forEach(row -> kinds.addAll(row.moves().keySet()));
        assertEquals(EnumSet.complementOf(EnumSet.of(MoveKind.MONOMER_EXCHANGE)), kinds);
    }

    @Test
    void populationHoldsNoMoreOfAScaffoldThanAllowed() throws Exception {
        var corpus = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        var language =
                ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, LanguageSettings.STANDARD, Progress.NONE);
        var result = SequentialMonteCarlo.run(
                language,
                List.of(),
                new FunctionOracle(text -> Case.count(text, 'c')),
                settings(SamplerMode.OPTIMISE, 40, 8, 1).withSearch(SearchSettings.STANDARD.withMostPerScaffold(3)),
                StepListener.NONE,
                Progress.NONE);
        var counts = new HashMap<String, Integer>();
        for (var particle : result.particles()) {
            var graph = GraphEncoder.graph(Structures.parse(MaterialKind.MOLECULE, particle.smiles()));
            var scaffold = Scaffold.of(graph);
            counts.merge(scaffold, 1, Integer::sum);
        }
        counts.remove("");
        assertTrue(counts.values().stream().allMatch(count -> count <= 3), counts.toString());
    }

    @Test
    void evaluatedStructuresOfASearchAreAllDifferent() throws Exception {
        var oracle = new FunctionOracle(text -> text.length());
        var result = SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                oracle,
                closed(SamplerMode.OPTIMISE, 30, 10),
                StepListener.NONE,
                Progress.NONE);
        int proposed = result.log().stream().skip(1).mapToInt(StepLog::proposed).sum();
        assertEquals(oracle.calls() - result.log().get(0).calls(), proposed);
    }

    @Test
    void acceptedMovesOfThePosteriorAreThoseOfItsTails() throws Exception {
        var result = SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                new FunctionOracle(text -> text.length()),
                settings(SamplerMode.POSTERIOR, 50, 12, 1),
                StepListener.NONE,
                Progress.NONE);
        assertTrue(Double.isNaN(result.log().get(0).acceptance(MoveKind.TAIL)));
        for (var row : result.log().subList(1, result.log().size())) {
            assertEquals((double) row.accepted() / row.proposed(), row.acceptance(MoveKind.TAIL));
        }
    }

    @Test
    void searchFindsTheBestOfAClosedLanguage() throws Exception {
        var oracle = new FunctionOracle(text -> -Math.abs(text.length() - 5.0) - 3 * Case.count(text, 'C'));
        var result = SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                oracle,
                closed(SamplerMode.OPTIMISE, 50, 20),
                StepListener.NONE,
                Progress.NONE);
        var closed = ClosedLanguage.of(ClosedLanguage.learned());
        var writer = ClosedLanguage.learned().newWriter();
        double best = oracle
                .score(closed.sentences().stream().map(writer::smiles).toList(), 0, Progress.NONE)
                .stream()
                .mapToDouble(Score::logLikelihood)
                .max()
                .orElseThrow();
        assertEquals(best, result.log().get(result.log().size() - 1).bestLogLikelihood());
    }

    @Test
    void searchStartsWithTheBestOfThreeSeedsForEachParticle() throws Exception {
        var language = ClosedLanguage.learned();
        var seeds = new ArrayList<Sentence>();
        for (var text : List.of("CCO", "C=C", "CC(C)O", "O=CC", "CCC", "CO", "C1CC1")) {
            language.encode(Structures.molecules(text).get(0), 1).ifPresent(seeds::add);
        }
        var oracle = new FunctionOracle(text -> -text.length());
        var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 2, 1, 6, 1, 1);
        var result = SequentialMonteCarlo.run(language, seeds, oracle, settings, StepListener.NONE, Progress.NONE);
        assertEquals(6, oracle.calls());
        assertEquals(-2, result.log().get(0).bestLogLikelihood());
    }

    @Test
    void theBudgetOfModelCallsEndsTheRun() throws Exception {
        var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.LANGUAGE, 50, 1000, 60, 3, 1);
        var result = SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                new FunctionOracle(text -> 0),
                settings,
                StepListener.NONE,
                Progress.NONE);
        assertTrue(result.log().size() < 100);
        assertTrue(result.outcome().contains("budget"), result.outcome());
    }

    @Test
    void aSamplerThatNoLongerMovesStops() throws Exception {
        var language = ChemicalLanguageModel.train(
                MaterialKind.MOLECULE,
                Structures.molecules("C"),
                new LanguageSettings(1, Smoothing.BACK_OFF, 1, 5, 1),
                Progress.NONE);
        var result = SequentialMonteCarlo.run(
                language,
                List.of(),
                new FunctionOracle(text -> 0),
                closed(SamplerMode.OPTIMISE, 10, 500),
                StepListener.NONE,
                Progress.NONE);
        assertTrue(result.outcome().contains("Nothing new was accepted"), result.outcome());
    }

    @Test
    void aSearchThatIsStuckBeginsAnewOnRequestAndUsesItsBudget() throws Exception {
        var language = ChemicalLanguageModel.train(
                MaterialKind.MOLECULE,
                Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES),
                LanguageSettings.STANDARD,
                Progress.NONE);
        // there are few short texts, and no two of them are alike, so that a search is soon stuck among these
        ToDoubleFunction<String> shortness = text -> -text.length() - (text.hashCode() & 0xff) / 256.0;
        var stopping =
                new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.LANGUAGE, 10, Integer.MAX_VALUE, 2000, 1, 2);
        var stopped = SequentialMonteCarlo.run(
                language, List.of(), new FunctionOracle(shortness), stopping, StepListener.NONE, Progress.NONE);
        assertTrue(stopped.outcome().startsWith("Nothing new was accepted in the last 20 steps"), stopped.outcome());
        var going = stopping.withSearch(SearchSettings.STANDARD.withRestarts(true));
        var result = SequentialMonteCarlo.run(
                language, List.of(), new FunctionOracle(shortness), going, StepListener.NONE, Progress.NONE);
        assertTrue(result.outcome().startsWith("The budget of 2000 "), result.outcome());
        assertTrue(result.outcome().endsWith(", and the search began anew."), result.outcome());
    }

    @Test
    void aSearchThatCanProposeNothingNewStopsThoughItMayBeginAnew() throws Exception {
        var language = ChemicalLanguageModel.train(
                MaterialKind.MOLECULE,
                Structures.molecules("C"),
                new LanguageSettings(1, Smoothing.BACK_OFF, 1, 5, 1),
                Progress.NONE);
        var settings = closed(SamplerMode.OPTIMISE, 10, 500);
        var result = SequentialMonteCarlo.run(
                language,
                List.of(),
                new FunctionOracle(text -> 0),
                settings.withSearch(settings.search().withRestarts(true)),
                StepListener.NONE,
                Progress.NONE);
        assertTrue(result.outcome().startsWith("Nothing new could be proposed"), result.outcome());
    }

    @Test
    void cancelIsHeard() throws Exception {
        var language = ClosedLanguage.learned();
        var cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var settings = settings(SamplerMode.POSTERIOR, 10, 10, 2);
        assertThrows(
                CancellationException.class,
                () -> SequentialMonteCarlo.run(
                        language, List.of(), new FunctionOracle(text -> 0), settings, StepListener.NONE, cancelled));
    }

    @Test
    void withoutSeedsASearchFromSeedsIsRefused() throws Exception {
        var language = ClosedLanguage.learned();
        var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 10, 10, 100, 1, 1);
        var failure = assertThrows(
                DesignException.class,
                () -> SequentialMonteCarlo.run(
                        language,
                        List.of(),
                        new FunctionOracle(text -> 0),
                        settings,
                        StepListener.NONE,
                        Progress.NONE));
        assertTrue(failure.getMessage().contains("seed"), failure.getMessage());
    }
}
