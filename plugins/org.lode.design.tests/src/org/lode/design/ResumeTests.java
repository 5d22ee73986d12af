package org.lode.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.design.DesignSettings.Interruption;
import org.lode.design.checkpoint.CheckpointSettings;
import org.lode.design.language.LanguageSettings;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Likelihood;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.StepListener;
import org.lode.learn.Property;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Polymer;
import org.lode.represent.Progress;

/** Runs that break off and are gone on with, on an oracle that counts what it is asked. */
class ResumeTests {
    private static final List<Material> SEEDS = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS);
    private static final int STEPS = 14;

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private final Likelihood nearMass170 = (materials, progress) -> {
        asked.addAndGet(materials.size());
        var evaluations = new ArrayList<Evaluation>();
        for (var material : materials) {
            double mass = ((Polymer) material).mass();
            double log = -0.5 * Math.pow((mass - 170) / 30, 2);
            evaluations.add(new Evaluation(
                    new double[] {mass}, new double[] {0}, new boolean[] {true}, new double[] {log}, 0, log));
        }
        return evaluations;
    };

    private DesignSettings settings(SamplerMode mode, boolean kept, boolean keepsCancelled) {
        var checkpoint = new CheckpointSettings(folder.resolve(mode + ".checkpoint"), 0);
        return DesignSettings.STANDARD
                .withSampler(new SamplerSettings(mode, SamplerStart.SEEDS, 40, STEPS, Long.MAX_VALUE, 5, 2))
                .withLanguage(LanguageSettings.STANDARD.withOrder(6))
                .withDesigns(20, 1, true)
                .withInterruption(new Interruption(kept ? Optional.of(checkpoint) : Optional.empty(), keepsCancelled));
    }

    /** A run that is cancelled in the step after the given one. */
    private DesignResult run(DesignSettings settings, int last) throws Exception {
        var cancelled = new AtomicBoolean();
        return run(settings, (step, particles) -> cancelled.set(step.step() >= last), cancelled::get);
    }

    private DesignResult run(DesignSettings settings, StepListener listener, BooleanSupplier cancelled)
            throws Exception {
        var objective = new Objective(nearMass170, List.of(new Property("mass", "g/mol")), List.of(), "near 170");
        return BayesianDesigner.design(MaterialKind.POLYMER, SEEDS, objective, settings, listener, new Progress() {
            @Override
            public void report(double fraction, String message) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        });
    }

    private static List<String> lines(DesignResult result) {
        var lines = new ArrayList<String>();
        for (var design : result.designs()) {
            lines.add(design.rank()
                    + design.material().text()
                    + Arrays.toString(design.evaluation().mean())
                    + design.similarity()
                    + design.nearestKnown()
                    + design.step());
        }
        result.log().forEach(row -> lines.add(row.withSeconds(0).toString()));
        lines.add(result.evaluated() + " " + result.unreadable() + result.outcome());
        return lines;
    }

    @Test
    void aRunThatBrokeOffTwiceComesToTheSameResult() throws Exception {
        for (var mode : SamplerMode.values()) {
            var whole = lines(run(settings(mode, false, false), Integer.MAX_VALUE));
            for (int last : new int[] {3, 9}) {
                assertThrows(CancellationException.class, () -> run(settings(mode, true, false), last));
            }
            assertEquals(whole, lines(run(settings(mode, true, false), Integer.MAX_VALUE)));
        }
    }

    /** Runs of both modes, interrupted wherever the progress is looked at, not only between steps. */
    @ParameterizedTest
    @EnumSource(SamplerMode.class)
    void aRunThatBreaksOffAnywhereComesToTheSameResult(SamplerMode mode) throws Exception {
        var looks = new AtomicInteger();
        var whole = lines(run(settings(mode, false, false), StepListener.NONE, () -> looks.incrementAndGet() < 0));
        int all = looks.get();
        for (int part = 1; part <= 8; part++) {
            int last = part * all / 9;
            looks.set(0);
            assertThrows(
                    CancellationException.class,
                    () -> run(settings(mode, true, false), StepListener.NONE, () -> looks.incrementAndGet() >= last));
            if (part % 2 == 0) {
                assertEquals(whole, lines(run(settings(mode, true, false), Integer.MAX_VALUE)), "look " + last);
                Files.delete(folder.resolve(mode + ".checkpoint"));
            }
        }
    }

    @Test
    void aRunThatBreaksOffWhileItLearnsTheSecondLanguageComesToTheSameResult() throws Exception {
        var settings = settings(SamplerMode.OPTIMISE, true, false);
        var whole = lines(run(settings(SamplerMode.OPTIMISE, false, false), Integer.MAX_VALUE));
        for (int look : new int[] {1, 20, 41, 60}) {
            var looks = new AtomicInteger();
            BooleanSupplier cancelled = () -> learnsSecondLanguage() && looks.incrementAndGet() >= look;
            assertThrows(CancellationException.class, () -> run(settings, StepListener.NONE, cancelled));
            assertEquals(look, looks.get());
            if (look % 2 == 0) {
                assertEquals(whole, lines(run(settings, Integer.MAX_VALUE)));
                Files.delete(folder.resolve("OPTIMISE.checkpoint"));
            }
        }
    }

    private static boolean learnsSecondLanguage() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("refit")));
    }

    /** A process that is killed leaves the file of the last step in which it was written. */
    @ParameterizedTest
    @EnumSource(SamplerMode.class)
    void aRunThatWasKilledComesToTheSameResultFromAnyStateOfItsFile(SamplerMode mode) throws Exception {
        var file = folder.resolve(mode + ".checkpoint");
        var states = new ArrayList<byte[]>();
        StepListener keeping = (step, particles) -> {
            try {
                states.add(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        var whole = lines(run(settings(mode, true, false), keeping, () -> false));
        assertEquals(STEPS + 1, states.size());
        for (var state : List.of(states.get(0), states.get(1), states.get(6), states.get(STEPS))) {
            Files.write(file, state);
            assertEquals(whole, lines(run(settings(mode, true, false), Integer.MAX_VALUE)));
        }
    }

    @Test
    void aRunThatUsedUpItsBudgetGoesOnWithALargerOneAsIfItHadHadItFromTheBeginning() throws Exception {
        var whole = lines(run(withBudget(260, false), Integer.MAX_VALUE));
        for (int budget : new int[] {30, 101, 260}) {
            var result = run(withBudget(budget, true), Integer.MAX_VALUE);
            assertEquals(budget, result.evaluated());
        }
        assertEquals(whole, lines(run(withBudget(260, true), Integer.MAX_VALUE)));
    }

    private DesignSettings withBudget(long calls, boolean kept) {
        return settings(SamplerMode.OPTIMISE, kept, false)
                .withSampler(new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 40, STEPS, calls, 5, 2));
    }

    @Test
    void nothingIsEvaluatedTwice() throws Exception {
        long whole = run(settings(SamplerMode.OPTIMISE, false, false), Integer.MAX_VALUE)
                .evaluated();
        asked.set(0);
        assertThrows(CancellationException.class, () -> run(settings(SamplerMode.OPTIMISE, true, false), 6));
        run(settings(SamplerMode.OPTIMISE, true, false), Integer.MAX_VALUE);
        assertEquals(whole, asked.get());
        run(settings(SamplerMode.OPTIMISE, true, false), Integer.MAX_VALUE);
        assertEquals(whole, asked.get());
    }

    @Test
    void theTimesOfTheFirstRunAreKept() throws Exception {
        var first = run(settings(SamplerMode.OPTIMISE, true, false), Integer.MAX_VALUE);
        assertEquals(
                first.log(),
                run(settings(SamplerMode.OPTIMISE, true, false), Integer.MAX_VALUE)
                        .log());
    }

    @Test
    void aCancelledRunGivesWhatItHasOnRequest() throws Exception {
        var result = run(settings(SamplerMode.OPTIMISE, false, true), 4);
        assertTrue(result.cancelled());
        assertFalse(result.designs().isEmpty());
        assertEquals(5, result.log().size());
        assertEquals("Cancelled after step 4 of 14.", result.outcome());
    }

    @Test
    void aCheckpointGivesWhatItHasOnRequest() throws Exception {
        assertThrows(CancellationException.class, () -> run(settings(SamplerMode.OPTIMISE, true, false), 6));
        asked.set(0);
        var result = run(settings(SamplerMode.OPTIMISE, true, true), Integer.MAX_VALUE);
        assertEquals(0, asked.get());
        assertTrue(result.cancelled());
        assertFalse(result.designs().isEmpty());
        assertEquals("Only the steps of the checkpoint were done, the last one is step 6.", result.outcome());
    }

    @Test
    void anotherRunIsNotGoneOnWith() throws Exception {
        run(settings(SamplerMode.OPTIMISE, true, false), Integer.MAX_VALUE);
        var other = settings(SamplerMode.OPTIMISE, true, false)
                .withSampler(
                        new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 40, STEPS, Long.MAX_VALUE, 6, 2));
        var failure = assertThrows(DesignException.class, () -> run(other, Integer.MAX_VALUE));
        assertTrue(failure.getMessage().contains("'search'"), failure.getMessage());
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsToldBeforeTheRun() throws Exception {
        Files.createFile(folder.resolve("file"));
        var checkpoint = new CheckpointSettings(folder.resolve("file/run.checkpoint"));
        var settings = settings(SamplerMode.OPTIMISE, false, false)
                .withInterruption(new Interruption(Optional.of(checkpoint), false));
        assertThrows(DesignException.class, () -> run(settings, Integer.MAX_VALUE));
        assertEquals(0, asked.get());
    }
}
