package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.design.Structures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What a run may cost: model calls to the last one, and time. */
class BudgetTests {
    private static final int PARTICLES = 30;

    private static SamplerResult run(Oracle oracle, SamplerSettings settings) throws Exception {
        var corpus = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        var language =
                ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, LanguageSettings.STANDARD, Progress.NONE);
        var seeds = new ArrayList<Sentence>();
        corpus.forEach(material -> language.encode(material, 1).ifPresent(seeds::add));
        return SequentialMonteCarlo.run(language, seeds, oracle, settings, StepListener.NONE, Progress.NONE);
    }

    private static SamplerSettings settings(SamplerMode mode, SamplerStart start, long calls) {
        return new SamplerSettings(mode, start, PARTICLES, 1000, calls, 3, 2);
    }

    private static FunctionOracle shortness() {
        return new FunctionOracle(text -> -text.length() - (text.hashCode() & 0xff) / 256.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 25, 26, 27, 29, 30, 31, 100, 101, 149})
    void aSearchEvaluatesAsManyStructuresAsAllowedAndNotOneMore(long calls) throws Exception {
        var oracle = shortness();
        var result = run(oracle, settings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, calls));
        assertEquals(calls, oracle.calls());
        assertTrue(result.outcome().startsWith("The budget of " + calls + " evaluated structures was used up"));
    }

    @Test
    void aSearchThatBeginsAnewKeepsToItsBudget() throws Exception {
        for (long calls : new long[] {777, 1003, 1499}) {
            var oracle = shortness();
            var settings = settings(SamplerMode.OPTIMISE, SamplerStart.LANGUAGE, calls);
            run(oracle, settings.withSearch(SearchSettings.STANDARD.withRestarts(true)));
            assertEquals(calls, oracle.calls());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 29, 30, 31, 59, 60, 100, 333})
    void aSamplerOfThePosteriorEvaluatesNoMoreThanAllowedAndStopsWhereAStepMightDoSo(long calls) throws Exception {
        for (var start : SamplerStart.values()) {
            var oracle = shortness();
            var result = run(oracle, settings(SamplerMode.POSTERIOR, start, calls));
            assertTrue(oracle.calls() <= calls, oracle.calls() + " of " + calls);
            assertTrue(oracle.calls() > calls - PARTICLES, oracle.calls() + " of " + calls);
            assertTrue(result.outcome().contains("udget of " + calls + " evaluated structures"), result.outcome());
        }
    }

    @Test
    void theLastStepOfASearchIsAsTheStepOfOneWithMoreBudgetBegins() throws Exception {
        var all = shortness();
        run(all, settings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 116));
        var some = shortness();
        run(some, settings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 101));
        assertEquals(all.structures().subList(0, 101), some.structures());
    }

    @ParameterizedTest
    @EnumSource(SamplerMode.class)
    void noStepIsBegunWhenTheTimeIsOver(SamplerMode mode) throws Exception {
        // each step is told to take ten seconds, the start included
        var oracle = shortness().taking(10);
        var settings = settings(mode, SamplerStart.SEEDS, Long.MAX_VALUE).withSeconds(35);
        var result = run(oracle, settings);
        assertEquals(
                List.of(0, 1, 2, 3), result.log().stream().map(StepLog::step).toList());
        assertEquals("The time of 35 s was used up after step 3.", result.outcome());
        assertFalse(result.particles().isEmpty());
        for (var particle : result.particles()) {
            var canonical = Structures.parse(MaterialKind.MOLECULE, particle.smiles());
            assertEquals(canonical.canonical(), particle.score().structure());
        }
    }

    @Test
    void aSlowOracleEndsARunInTime() throws Exception {
        var oracle = new FunctionOracle(text -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 0;
        });
        var settings = settings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, Long.MAX_VALUE);
        var result = run(oracle, settings.withSeconds(1).withSteps(Integer.MAX_VALUE));
        assertTrue(result.outcome().startsWith("The time of 1 s was used up"), result.outcome());
        // a step asks 30 times and so takes 0.6 s at least
        assertTrue(result.log().size() <= 3, result.outcome());
    }

    @ParameterizedTest
    @EnumSource(SamplerMode.class)
    void theTimeEndsARunInTheMidstOfAStep(SamplerMode mode) throws Exception {
        // after the start the oracle answers never, but asks whether it shall go on
        var oracle = new Oracle() {
            @Override
            public List<Score> score(List<String> smiles, int step, Progress progress) {
                while (step > 0) {
                    progress.check();
                    Thread.onSpinWait();
                }
                return smiles.stream().map(text -> new Score(text, 0)).toList();
            }

            @Override
            public long calls() {
                return 0;
            }
        };
        var result =
                run(oracle, settings(mode, SamplerStart.SEEDS, Long.MAX_VALUE).withSeconds(1));
        assertEquals("The time of 1 s was used up in step 1.", result.outcome());
        assertEquals(1, result.log().size());
        assertEquals(PARTICLES, result.particles().size());
    }
}
