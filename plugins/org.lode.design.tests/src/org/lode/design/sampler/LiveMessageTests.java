package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.language.ClosedLanguage;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What is told of a run while it goes on. */
class LiveMessageTests {
    private static StepLog step(int step, long calls) {
        return new StepLog(step, 0.5, 10, 20, 0, 5, 18, calls, -1, -0.1, 0.2, Double.NaN, Map.of(), 1);
    }

    private static SamplerSettings settings(int steps, long calls, long seconds) {
        return new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 20, steps, calls, 1, 1)
                .withSeconds(seconds);
    }

    @Test
    void stepHitsStructuresAndTheTimeLeftAreTold() {
        // a fifth is done in 30 s, so that four times as much is left
        var message = LiveMessage.of(step(10, 1200), settings(50, Long.MAX_VALUE, Long.MAX_VALUE), 1234, 30);
        assertEquals("step 10 of 50, 1,234 hits among 1,200 structures, about 2 min left", message.text());
        assertEquals(0.2, message.fraction(), 1e-12);
    }

    @Test
    void theLimitThatIsReachedFirstTellsTheTimeLeft() {
        var byCalls = LiveMessage.of(step(10, 900), settings(Integer.MAX_VALUE, 1000, Long.MAX_VALUE), 3, 90);
        assertEquals("step 10, 3 hits among 900 structures, about 10 s left", byCalls.text());
        assertEquals(0.9, byCalls.fraction(), 1e-12);
        var byTime = LiveMessage.of(step(10, 900), settings(1000, 100_000, 36_000), 0, 7200);
        assertEquals("step 10 of 1,000, 0 hits among 900 structures, about 8.0 h left", byTime.text());
    }

    @Test
    void beforeTheFirstStepAndAfterTheLastNothingIsEstimated() {
        var settings = settings(50, Long.MAX_VALUE, Long.MAX_VALUE);
        assertEquals(
                "step 0 of 50, 0 hits among 20 structures",
                LiveMessage.of(step(0, 20), settings, 0, 1).text());
        assertEquals(
                "step 50 of 50, 7 hits among 900 structures",
                LiveMessage.of(step(50, 900), settings, 7, 1).text());
    }

    @Test
    void aRunTellsAsManyHitsAsDifferentStructuresWithALikelihoodOfOneHalf() throws Exception {
        var messages = new ArrayList<String>();
        var scores = new HashMap<String, Double>();
        var oracle = new FunctionOracle(text -> {
            double log = text.contains("O") ? Math.log(0.51) : Math.log(0.49);
            scores.put(text, log);
            return log;
        });
        var settings = new SamplerSettings(SamplerMode.POSTERIOR, SamplerStart.LANGUAGE, 60, 5, Long.MAX_VALUE, 1, 1);
        var counted = new ArrayList<String>();
        SequentialMonteCarlo.run(
                ClosedLanguage.learned(),
                List.of(),
                oracle,
                settings,
                (log, particles) -> {
                    var hits = new HashSet<String>();
                    scores.forEach((text, score) -> {
                        if (score > Math.log(0.5)) {
                            hits.add(Structures.parse(MaterialKind.MOLECULE, text)
                                    .canonical());
                        }
                    });
                    counted.add("step " + log.step() + " of 5, " + hits.size() + " hits among " + scores.size()
                            + " structures");
                },
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        messages.add(message);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        for (int i = 0; i < counted.size(); i++) {
            var told = messages.get(messages.size() - counted.size() + i);
            assertTrue(told.startsWith(counted.get(i)), told + " but " + counted.get(i));
        }
    }
}
