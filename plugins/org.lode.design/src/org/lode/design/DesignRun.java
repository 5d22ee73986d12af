package org.lode.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.lode.design.checkpoint.CheckpointFile;
import org.lode.design.checkpoint.RunJournal;
import org.lode.design.constraint.Familiarity;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.likelihood.ConstrainedLikelihood;
import org.lode.design.likelihood.Likelihood;
import org.lode.design.sampler.MaterialOracle;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SequentialMonteCarlo;
import org.lode.design.sampler.StepListener;
import org.lode.design.sampler.StepLog;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * A run of the sampler, with a checkpoint if there shall be one, and the ranking of what it found.
 *
 * @param kind the kind of what is designed
 * @param language the prior
 * @param starts where the sampler starts
 * @param objective what is to be reached
 * @param settings how it is done
 */
record DesignRun(
        MaterialKind kind,
        ChemicalLanguageModel language,
        List<Sentence> starts,
        Objective objective,
        DesignSettings settings) {
    private static final double SAMPLED = 0.95;

    /** How a run of the sampler ended. */
    private record Ending(String outcome, boolean cancelled) {}

    /**
     * Runs the sampler and ranks.
     *
     * @param seeds all seeds, which are no designs
     */
    DesignResult result(List<? extends Material> seeds, StepListener listener, Progress progress)
            throws DesignException, LearnException {
        var journal = journal(progress);
        try (var oracle = new MaterialOracle(
                kind, likelihood(progress), journal, settings.sampler().threads())) {
            var log = new ArrayList<StepLog>();
            var shares = new PosteriorShares();
            boolean samples = settings.sampler().mode() == SamplerMode.POSTERIOR;
            StepListener recorder = (step, particles) -> {
                log.add(step);
                if (samples) {
                    shares.count(step, particles);
                }
                listener.step(step, particles);
            };
            var ending = sample(oracle, journal, log, recorder, progress.part(0, SAMPLED));
            var rest = ending.cancelled ? Uncancelled.of(progress) : progress;
            var designs = DesignRanking.rank(oracle.archive(), shares, seeds, settings, rest.part(SAMPLED, 1));
            return new DesignResult(
                    objective.properties(),
                    objective.targets(),
                    designs,
                    List.copyOf(log),
                    oracle.calls(),
                    oracle.unreadable(),
                    seeds.size() - starts.size(),
                    language.remark().isEmpty() ? ending.outcome : ending.outcome + " " + language.remark(),
                    ending.cancelled);
        }
    }

    private RunJournal journal(Progress progress) throws DesignException {
        var checkpoint = settings.interruption().checkpoint();
        return checkpoint.isEmpty()
                ? new RunJournal(Map.of())
                : CheckpointFile.open(
                        checkpoint.get().file(), RunSettings.of(language, starts, objective, settings), progress);
    }

    private Likelihood likelihood(Progress progress) {
        var conditions = new ArrayList<>(settings.conditions().constraints());
        settings.conditions().scaffold().ifPresent(conditions::add);
        if (settings.familiarity() > 0) {
            conditions.add(Familiarity.of(language, settings.familiarity(), progress));
        }
        return new ConstrainedLikelihood(
                objective.likelihood(), conditions, settings.sampler().threads());
    }

    private Ending sample(
            MaterialOracle oracle, RunJournal journal, List<StepLog> log, StepListener listener, Progress progress)
            throws DesignException, LearnException {
        var checkpoint = settings.interruption().checkpoint();
        if (checkpoint.isEmpty()) {
            return sample(oracle, Integer.MAX_VALUE, log, listener, progress);
        }
        // A step 0 alone is no run to be content with.
        int known = journal.lastStep();
        int last = settings.interruption().keepsCancelled() && known > 0 ? known : Integer.MAX_VALUE;
        var checkpoints = new Checkpoints(checkpoint.get(), journal, listener);
        try {
            return sample(oracle, last, log, checkpoints, progress);
        } catch (Checkpoints.Failed e) {
            throw e.reason();
        } finally {
            checkpoints.end();
        }
    }

    private SamplerSettings sampler(int last) {
        var sampler = settings.sampler();
        return last < sampler.steps() ? sampler.withSteps(last) : sampler;
    }

    /**
     * Samples and takes note of a cancellation.
     *
     * @param last the last step that is wanted
     */
    private Ending sample(MaterialOracle oracle, int last, List<StepLog> log, StepListener listener, Progress progress)
            throws DesignException, LearnException {
        try {
            var run = SequentialMonteCarlo.run(language, starts, oracle, sampler(last), listener, progress);
            boolean stopped = log.get(log.size() - 1).step() == last
                    && last < settings.sampler().steps();
            return stopped
                    ? new Ending("Only the steps of the checkpoint were done, the last one is step " + last + ".", true)
                    : new Ending(run.outcome(), false);
        } catch (CancellationException e) {
            if (!settings.interruption().keepsCancelled() || log.isEmpty()) {
                throw e;
            }
            // Whoever cancelled may have interrupted the thread, which has more to do now.
            Thread.interrupted();
            return new Ending(
                    "Cancelled after step " + log.get(log.size() - 1).step() + " of "
                            + settings.sampler().steps() + ".",
                    true);
        }
    }
}
