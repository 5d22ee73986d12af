package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.lode.design.DesignException;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/**
 * Samples structures from the posterior {@code p(S | Y in U)}, or searches for the best.
 *
 * <p>Particles start with the prior and go through targets {@code p(S) p(Y in U | S)^beta} with rising {@code beta}: at
 * each step the next {@code beta} is the one at which half of the effective sample size is left ({@link Tempering}),
 * the particles are resampled with the incremental weights ({@link SystematicResampling}) and moved ({@link TailMove})
 * with the correction of Metropolis and Hastings ({@link PosteriorKernel}). At {@code beta = 1} they are samples of the
 * posterior and move on as such. In the mode {@link SamplerMode#OPTIMISE} a {@link SearchKernel} takes the steps.
 */
public final class SequentialMonteCarlo {
    private static final int START_TRIES = 1000;
    private static final int SEEDS_PER_PARTICLE = 3;

    private final Run run;
    private final TimeLimit limit;
    private final HitCounter hits;
    private final StepListener listener;
    private final List<StepLog> log = new ArrayList<>();
    private int idle;
    private int stuck;
    private int alike;
    private long stepBegin = System.nanoTime();
    private double seconds;

    private SequentialMonteCarlo(Run run, TimeLimit limit, HitCounter hits, StepListener listener) {
        this.run = run;
        this.limit = limit;
        this.hits = hits;
        this.listener = listener;
    }

    /**
     * Runs a sampler.
     *
     * @param seeds where to start in {@link SamplerStart#SEEDS}; particles take them in turn, and a search looks at the
     *     first three for each particle
     * @throws DesignException if there is nothing to start with
     * @throws LearnException if a model can't be evaluated
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static SamplerResult run(
            ChemicalLanguageModel prior,
            List<Sentence> seeds,
            Oracle oracle,
            SamplerSettings settings,
            StepListener listener,
            Progress progress)
            throws DesignException, LearnException {
        try (var workers = new Workers(settings.threads())) {
            var hits = new HitCounter(oracle);
            var limit = new TimeLimit(progress);
            var run = new Run(prior, hits, settings, workers, progress.until(limit::isOver));
            var sampler = new SequentialMonteCarlo(run, limit, hits, listener);
            return sampler.steps(sampler.start(seeds));
        }
    }

    private List<Particle> start(List<Sentence> seeds) throws DesignException, LearnException {
        var settings = run.settings();
        if (settings.start() == SamplerStart.SEEDS && seeds.isEmpty()) {
            throw new DesignException("There is no seed structure to start from; give at least one, "
                    + "or start from the chemical language.");
        }
        int count = starts(settings, seeds.size());
        var sentences = new Sentence[count];
        var texts = new String[count];
        run.each(count, run.prior()::newWriter, (i, writer) -> {
            var random = run.stream(0, i);
            sentences[i] = settings.start() == SamplerStart.SEEDS
                    ? writer.shuffle(seeds.get(i % seeds.size()), random)
                    : sample(writer, random);
            texts[i] = sentences[i] == null ? null : writer.smiles(sentences[i]);
        });
        if (Arrays.asList(sentences).contains(null)) {
            throw new DesignException("The chemical language came to no end in " + START_TRIES
                    + " sentences; learn it from more structures, or allow longer sentences.");
        }
        var scores = run.scores(texts, 0);
        var particles = new ArrayList<Particle>(count);
        for (int i = 0; i < count; i++) {
            particles.add(new Particle(sentences[i], texts[i], scores.get(i)));
        }
        double evidence = settings.mode() == SamplerMode.POSTERIOR ? 0 : Double.NaN;
        record(0, new Kernel.Outcome(particles, 0, count, evidence, count, 0, count, Map.of()));
        return particles;
    }

    /**
     * A search looks at more seeds than it has particles, of which it goes on with the best. None begins with more
     * structures than may be evaluated.
     */
    private static int starts(SamplerSettings settings, int seeds) {
        int particles = settings.particles();
        boolean searches = settings.mode() == SamplerMode.OPTIMISE && settings.start() == SamplerStart.SEEDS;
        long wanted =
                searches ? Math.max(particles, Math.min(seeds, SEEDS_PER_PARTICLE * (long) particles)) : particles;
        return (int) Math.min(wanted, settings.modelCalls());
    }

    private static Sentence sample(SentenceWriter writer, SplittableRandom random) {
        for (int i = 0; i < START_TRIES; i++) {
            var sentence = writer.sample(random);
            if (sentence.isPresent()) {
                return sentence.get();
            }
        }
        return null;
    }

    private SamplerResult steps(List<Particle> start) throws LearnException {
        var settings = run.settings();
        var kernel = settings.mode() == SamplerMode.POSTERIOR ? new PosteriorKernel(run) : new SearchKernel(run, start);
        var particles = start;
        for (int step = 1; step <= settings.steps(); step++) {
            run.progress().check();
            var end = limit(particles.size()).or(this::collapse);
            if (end.isPresent()) {
                return result(particles, end.get() + " after step " + (step - 1) + "." + kernel.remark());
            }
            var done = step(kernel, step, particles);
            if (done.isEmpty()) {
                return result(particles, timeIsUp() + " in step " + step + "." + kernel.remark());
            }
            var outcome = done.get();
            particles = outcome.particles();
            idle = outcome.proposed() > 0 ? 0 : idle + 1;
            stuck = outcome.accepted() > 0 ? 0 : stuck + 1;
            alike = Population.unique(particles) == 1 ? alike + 1 : 0;
            record(step, outcome);
        }
        return result(particles, "All " + settings.steps() + " steps were done." + kernel.remark());
    }

    /** Takes a step, which is left undone when the time is over in the midst of it. */
    private Optional<Kernel.Outcome> step(Kernel kernel, int step, List<Particle> particles) throws LearnException {
        limit.setSeconds(run.settings().seconds() - seconds);
        try {
            return Optional.of(kernel.step(step, particles));
        } catch (CancellationException e) {
            if (limit.isReached()) {
                return Optional.empty();
            }
            throw e;
        } finally {
            limit.lift();
        }
    }

    private String timeIsUp() {
        return "The time of " + run.settings().seconds() + " s was used up";
    }

    /** That a budget is used up, if one is. */
    private Optional<String> limit(int particles) {
        var settings = run.settings();
        if (run.oracle().calls() >= settings.modelCalls()) {
            return Optional.of("The budget of " + settings.modelCalls() + " evaluated structures was used up");
        }
        // To move only some of the particles would be no sampling any more.
        if (settings.mode() == SamplerMode.POSTERIOR && run.affordable(particles) < particles) {
            return Optional.of("The rest of the budget of " + settings.modelCalls()
                    + " evaluated structures may be too little for another step");
        }
        return seconds >= settings.seconds() ? Optional.of(timeIsUp()) : Optional.empty();
    }

    /** That there is no sense in going on, if so. */
    private Optional<String> collapse() {
        if (run.settings().mode() == SamplerMode.OPTIMISE
                && run.settings().search().restarts()) {
            return idle >= 2 * Run.PATIENCE
                    ? Optional.of("Nothing new could be proposed in the last " + idle + " steps; stopped")
                    : Optional.empty();
        }
        if (stuck >= Run.PATIENCE) {
            return Optional.of("Nothing new was accepted in the last " + Run.PATIENCE + " steps; stopped");
        }
        return alike >= Run.PATIENCE
                ? Optional.of("All structures were the same one for " + Run.PATIENCE
                        + " steps, so take more particles, or widen the targets; stopped")
                : Optional.empty();
    }

    private SamplerResult result(List<Particle> particles, String outcome) {
        return new SamplerResult(List.copyOf(particles), List.copyOf(log), outcome);
    }

    private void record(int step, Kernel.Outcome outcome) {
        var particles = outcome.particles();
        long now = System.nanoTime();
        var row = new StepLog(
                step,
                outcome.beta(),
                outcome.effectiveSampleSize(),
                outcome.proposed(),
                outcome.failed(),
                outcome.accepted(),
                Population.unique(particles),
                run.oracle().calls(),
                Population.meanLog(particles),
                Population.bestLog(particles),
                Population.shareInTarget(particles),
                outcome.logEvidence(),
                outcome.moves(),
                run.oracle().seconds(step, (now - stepBegin) / 1e9));
        stepBegin = now;
        seconds += row.seconds();
        log.add(row);
        listener.step(row, particles);
        var message = LiveMessage.of(row, run.settings(), hits.hits(), seconds);
        run.progress().report(message.fraction(), message.text());
    }
}
