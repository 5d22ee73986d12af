package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
 * each step the next {@code beta} is the one at which half of the effective sample size is left ({@link Tempering}), the
 * particles are resampled with the incremental weights ({@link SystematicResampling}) and moved ({@link TailMove}) with
 * the correction of Metropolis and Hastings (P. Del Moral, A. Doucet, A. Jasra, J. R. Stat. Soc. B 68 (2006) 411). At
 * {@code beta = 1} they are samples of the posterior and move on as such.
 *
 * <p>In the mode {@link SamplerMode#OPTIMISE} proposals aren't corrected: parents, proposals and the best so far compete
 * at a temperature that leaves half of the effective sample size, and the language learns from the best.
 */
public final class SequentialMonteCarlo {
    private static final double SHARE = 0.5;
    /** Colder than this, a search would tell probabilities of 0.99 and 0.999 apart and lose its variety over it. */
    private static final double COLDEST = 20;

    private static final int REFIT_STEPS = 5;
    private static final int START_TRIES = 1000;
    private static final int PATIENCE = 20;

    private final ChemicalLanguageModel prior;
    private final Oracle oracle;
    private final SamplerSettings settings;
    private final StepListener listener;
    private final Progress progress;
    private final List<StepLog> log = new ArrayList<>();

    private List<Particle> particles;
    private List<Particle> elite = List.of();
    private ChemicalLanguageModel adapted;
    private double beta;
    private double logEvidence;
    private int stuck;

    private SequentialMonteCarlo(
            ChemicalLanguageModel prior,
            Oracle oracle,
            SamplerSettings settings,
            StepListener listener,
            Progress progress) {
        this.prior = prior;
        this.oracle = oracle;
        this.settings = settings;
        this.listener = listener;
        this.progress = progress;
    }

    /**
     * Runs a sampler.
     *
     * @param seeds where to start in {@link SamplerStart#SEEDS}; particles take them in turn
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
        var sampler = new SequentialMonteCarlo(prior, oracle, settings, listener, progress);
        try (var workers = new Workers(settings.threads())) {
            sampler.start(seeds, workers);
            var outcome = sampler.steps(workers);
            return new SamplerResult(List.copyOf(sampler.particles), List.copyOf(sampler.log), outcome);
        }
    }

    /** What happened in one step. */
    private record Moves(int proposed, int failed, int accepted) {}

    private void start(List<Sentence> seeds, Workers workers) throws DesignException, LearnException {
        if (settings.start() == SamplerStart.SEEDS && seeds.isEmpty()) {
            throw new DesignException("There is no seed structure to start from; give at least one, "
                    + "or start from the chemical language.");
        }
        int count = settings.particles();
        var sentences = new Sentence[count];
        var texts = new String[count];
        workers.each(
                count,
                prior::newWriter,
                (i, writer) -> {
                    var random = Streams.of(settings.seed(), 0, i);
                    sentences[i] = settings.start() == SamplerStart.SEEDS
                            ? writer.shuffle(seeds.get(i % seeds.size()), random)
                            : sample(writer, random);
                    texts[i] = sentences[i] == null ? null : writer.smiles(sentences[i]);
                },
                progress);
        if (Arrays.asList(sentences).contains(null)) {
            throw new DesignException("The chemical language came to no end in " + START_TRIES
                    + " sentences; learn it from more structures, or allow longer sentences.");
        }
        particles = scored(sentences, texts, 0);
        if (settings.mode() == SamplerMode.OPTIMISE) {
            elite = Population.best(Population.distinct(particles), count);
        }
        record(0, count, new Moves(count, 0, count));
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

    private List<Particle> scored(Sentence[] sentences, String[] texts, int step) throws LearnException {
        var scores = oracle.score(Arrays.asList(texts), step, progress);
        var result = new ArrayList<Particle>(sentences.length);
        for (int i = 0; i < sentences.length; i++) {
            result.add(new Particle(sentences[i], texts[i], scores.get(i)));
        }
        return result;
    }

    private String steps(Workers workers) throws LearnException {
        for (int step = 1; step <= settings.steps(); step++) {
            progress.check();
            if (oracle.calls() >= settings.modelCalls()) {
                return "The budget of " + settings.modelCalls() + " evaluated structures was used up after step "
                        + (step - 1) + ".";
            }
            if (stuck >= PATIENCE) {
                return "No particle has moved in the last " + PATIENCE + " steps; stopped after step " + (step - 1)
                        + ".";
            }
            if (settings.mode() == SamplerMode.POSTERIOR) {
                posteriorStep(step, workers);
            } else {
                searchStep(step, workers);
            }
        }
        return "All " + settings.steps() + " steps were done.";
    }

    private void posteriorStep(int step, Workers workers) throws LearnException {
        var logs = Population.logLikelihoods(particles);
        double next = Tempering.next(logs, beta, 1, SHARE);
        double size = particles.size();
        if (next > beta) {
            size = Tempering.effectiveSampleSize(logs, next - beta);
            logEvidence += logMeanWeight(logs, next - beta);
            particles = Population.resample(
                    particles, next - beta, particles.size(), Streams.of(settings.seed(), step, -1));
            beta = next;
        }
        record(step, size, correctedMoves(step, workers));
    }

    private static double logMeanWeight(double[] logs, double step) {
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += Tempering.weight(log, most, step);
        }
        return step * most + StrictMath.log(sum / logs.length);
    }

    private Moves correctedMoves(int step, Workers workers) throws LearnException {
        int count = particles.size();
        var streams = new SplittableRandom[count];
        var proposals = new TailMove.Proposal[count];
        var texts = new String[count];
        workers.each(
                count,
                prior::newWriter,
                (i, writer) -> {
                    streams[i] = Streams.of(settings.seed(), step, i);
                    proposals[i] = TailMove.exact(particles.get(i).sentence(), writer, streams[i]);
                    texts[i] = proposals[i].to().map(writer::smiles).orElse(null);
                },
                progress);
        var scores = scores(texts, step);
        var moved = new ArrayList<Particle>(count);
        int accepted = 0;
        int failed = 0;
        int proposed = 0;
        for (int i = 0; i < count; i++) {
            var proposal = proposals[i];
            var old = particles.get(i);
            failed += proposal.failed();
            proposed += texts[i] == null ? 0 : 1;
            double uniform = streams[i].nextDouble();
            if (texts[i] != null && accepts(old.score(), scores.get(i), proposal.logRatio(), uniform)) {
                moved.add(new Particle(proposal.to().orElseThrow(), texts[i], scores.get(i)));
                accepted++;
            } else {
                moved.add(new Particle(proposal.from(), old.smiles(), old.score()));
            }
        }
        particles = moved;
        return new Moves(proposed, failed, accepted);
    }

    private boolean accepts(Score old, Score proposed, double logRatio, double uniform) {
        if (proposed.structure() == null) {
            return false;
        }
        double log = logRatio;
        if (beta > 0) {
            if (!proposed.possible()) {
                return false;
            }
            log += old.possible() ? beta * (proposed.logLikelihood() - old.logLikelihood()) : Double.POSITIVE_INFINITY;
        }
        return StrictMath.log(uniform) < log;
    }

    private void searchStep(int step, Workers workers) throws LearnException {
        int count = settings.particles();
        if (step % REFIT_STEPS == 0 && elite.size() > 1) {
            adapted = prior.adapted(
                    elite.stream().map(Particle::sentence).toList(),
                    Streams.of(settings.seed(), step, -2).nextLong());
        }
        var proposals = new TailMove.Proposal[count];
        var texts = new String[count];
        workers.each(
                count,
                () -> new SentenceWriter[] {prior.newWriter(), adapted == null ? null : adapted.newWriter()},
                (i, writers) -> {
                    var random = Streams.of(settings.seed(), step, i);
                    var grower = writers[1] != null && random.nextBoolean() ? writers[1] : writers[0];
                    proposals[i] = TailMove.free(particles.get(i).sentence(), writers[0], grower, random);
                    texts[i] = proposals[i].to().map(writers[0]::smiles).orElse(null);
                },
                progress);
        var scores = scores(texts, step);
        var pool = new ArrayList<>(elite);
        pool.addAll(particles);
        int failed = 0;
        int proposed = 0;
        for (int i = 0; i < count; i++) {
            failed += proposals[i].failed();
            if (texts[i] != null) {
                proposed++;
                pool.add(new Particle(proposals[i].to().orElseThrow(), texts[i], scores.get(i)));
            }
        }
        int known = elite.size();
        var distinct = Population.distinct(pool);
        if (distinct.isEmpty()) {
            record(step, 0, new Moves(proposed, failed, 0));
            return;
        }
        elite = Population.best(distinct, count);
        var logs = Population.logLikelihoods(distinct);
        beta = Tempering.next(logs, 0, COLDEST, Math.min(1, SHARE * count / distinct.size()));
        double size = Tempering.effectiveSampleSize(logs, beta);
        particles = Population.resample(distinct, beta, count, Streams.of(settings.seed(), step, -1));
        record(step, size, new Moves(proposed, failed, distinct.size() - known));
    }

    /** Scores where there is a text, {@link Score#UNREADABLE} elsewhere. */
    private List<Score> scores(String[] texts, int step) throws LearnException {
        var given = Arrays.stream(texts).filter(text -> text != null).toList();
        var scores = oracle.score(given, step, progress).iterator();
        var result = new ArrayList<Score>(texts.length);
        for (var text : texts) {
            result.add(text == null ? Score.UNREADABLE : scores.next());
        }
        return result;
    }

    private void record(int step, double size, Moves moves) {
        stuck = moves.accepted > 0 ? 0 : stuck + 1;
        var row = new StepLog(
                step,
                beta,
                size,
                moves.proposed,
                moves.failed,
                moves.accepted,
                Population.unique(particles),
                oracle.calls(),
                Population.meanLog(particles),
                Population.bestLog(particles),
                Population.shareInTarget(particles),
                settings.mode() == SamplerMode.POSTERIOR ? logEvidence : Double.NaN);
        log.add(row);
        listener.step(row, particles);
        progress.report(
                (double) step / settings.steps(),
                "step " + step + " of " + settings.steps() + ", " + Math.round(100 * row.inTarget()) + " % in target");
    }
}
