package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.design.DesignException;
import org.lode.design.Structures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.ClosedLanguage;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What a search learns while it runs, and that a sampler of the posterior learns nothing of it. */
class SearchKernelTests {
    private static ChemicalLanguageModel language() throws DesignException {
        var corpus = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        return ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, LanguageSettings.STANDARD, Progress.NONE);
    }

    private static SamplerResult run(
            SamplerMode mode, int steps, SearchSettings search, ToDoubleFunction<String> logLikelihood)
            throws Exception {
        var settings = new SamplerSettings(mode, SamplerStart.LANGUAGE, 60, steps, Long.MAX_VALUE, 3, 2);
        return SequentialMonteCarlo.run(
                language(),
                List.of(),
                new FunctionOracle(logLikelihood),
                settings.withSearch(search),
                StepListener.NONE,
                Progress.NONE);
    }

    /** How the moves of a kind went in some steps. */
    private static MoveTally tally(List<StepLog> rows, MoveKind kind) {
        int proposed = 0;
        int accepted = 0;
        for (var row : rows) {
            var tally = row.moves().getOrDefault(kind, new MoveTally(0, 0));
            proposed += tally.proposed();
            accepted += tally.accepted();
        }
        return new MoveTally(proposed, accepted);
    }

    @Test
    void movesThatSucceedAreMadeMoreOftenAsTheSearchGoesOn() throws Exception {
        // Fluorine is best put in by a swap of substituents. All proposals are evaluated, so that what is evaluated is
        // what
        // was drawn.
        var log = run(
                        SamplerMode.OPTIMISE,
                        30,
                        SearchSettings.STANDARD.withProposalsPerCall(1),
                        text -> text.chars().filter(symbol -> symbol == 'F').count()
                                - 2.0 * Math.max(0, text.length() - 30))
                .log();
        var swaps = tally(log, MoveKind.SUBSTITUENT_SWAP);
        var crossovers = tally(log, MoveKind.GRAPH_CROSSOVER);
        assertTrue(swaps.acceptance() > 2 * crossovers.acceptance(), swaps + " " + crossovers);
        double first =
                (double) tally(log.subList(1, 4), MoveKind.SUBSTITUENT_SWAP).proposed()
                        / tally(log.subList(1, 4), MoveKind.GRAPH_CROSSOVER).proposed();
        double last =
                (double) tally(log.subList(11, 31), MoveKind.SUBSTITUENT_SWAP).proposed()
                        / tally(log.subList(11, 31), MoveKind.GRAPH_CROSSOVER).proposed();
        assertTrue(last > 2 * first, first + " swaps for each crossover at first, " + last + " later");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void theSecondLanguageIsLearnedEverySoManySteps(int refitSteps) throws Exception {
        var search = new SearchSettings(Set.of(ProposalFamily.LANGUAGE), 1, Integer.MAX_VALUE, refitSteps);
        var log = run(SamplerMode.OPTIMISE, 8, search, text -> -Math.abs(text.length() - 30))
                .log();
        for (var row : log.subList(1, log.size())) {
            assertEquals(row.step() >= refitSteps, row.moves().containsKey(MoveKind.ADAPTED_TAIL), row.toString());
        }
    }

    @Test
    void theSecondLanguageSaysWhatTheBestAreLike() throws Exception {
        var language = language();
        var best = new ArrayList<Sentence>();
        for (var text : List.of("c1ccc2c(c1)ccc1ccccc12", "c1ccc2[nH]ccc2c1", "Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12")) {
            best.add(language.encode(Structures.parse(MaterialKind.MOLECULE, text), 1)
                    .orElseThrow());
        }
        var adapted = language.adapted(best, 1, Progress.NONE);
        var naphthol = language.encode(Structures.parse(MaterialKind.MOLECULE, "Oc1ccc2ccccc2c1"), 1)
                .orElseThrow();
        assertTrue(adapted.newWriter().logProbability(naphthol)
                > language.newWriter().logProbability(naphthol));
    }

    @Test
    void whateverTheSearchIsSetToSamplesOfThePosteriorStayTheSame() throws Exception {
        ToDoubleFunction<String> likelihood = text -> -0.1 * Math.abs(text.length() - 20);
        var standard = run(SamplerMode.POSTERIOR, 12, SearchSettings.STANDARD, likelihood);
        var edits = new SearchSettings(Set.of(ProposalFamily.GRAPH_EDITS), 7, 1, 1, true);
        var other = run(SamplerMode.POSTERIOR, 12, edits, likelihood);
        assertEquals(standard.particles(), other.particles());
        for (var row : other.log().subList(1, other.log().size())) {
            // nothing adapts, so that nothing biases: moves of the prior alone, with their exact ratio
            assertEquals(Set.of(MoveKind.TAIL), row.moves().keySet());
        }
    }

    @Test
    void aPosteriorThatCollapsesIntoOneStructureStops() throws Exception {
        var settings = new SamplerSettings(SamplerMode.POSTERIOR, SamplerStart.LANGUAGE, 50, 500, Long.MAX_VALUE, 1, 1);
        var result = SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                new FunctionOracle(text -> text.equals("CO") ? 0 : Double.NEGATIVE_INFINITY),
                settings,
                StepListener.NONE,
                Progress.NONE);
        assertTrue(result.outcome().startsWith("All structures were the same one for 20 steps"), result.outcome());
        assertTrue(result.log().size() < 40, result.outcome());
        assertTrue(result.particles().stream()
                .allMatch(particle -> particle.score().structure().equals("CO")));
    }

    @Test
    void aPosteriorWhoseTargetsNothingMeetsStopsOrGoesOnButNeverFails() throws Exception {
        var result = run(SamplerMode.POSTERIOR, 30, SearchSettings.STANDARD, text -> Double.NEGATIVE_INFINITY);
        assertFalse(result.particles().isEmpty());
        for (var row : result.log()) {
            assertEquals(0, row.beta());
            assertEquals(0, row.inTarget());
        }
    }
}
