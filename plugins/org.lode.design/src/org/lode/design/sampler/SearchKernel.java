package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;
import org.lode.learn.LearnException;

/**
 * An annealed search: parents, uncorrected proposals and the best so far compete at a temperature that leaves half of the
 * particles as effective sample size; a second language learns from the best, and the kinds of move that bring more of
 * them are chosen more often.
 */
final class SearchKernel implements Kernel {
    private static final double SHARE = 0.5;

    /** Colder than this, a search would tell probabilities of 0.99 and 0.999 apart and lose its variety over it. */
    private static final double COLDEST = 20;

    private static final int REFIT_STEPS = 5;

    private final Run run;
    private final MoveMixture mixture = new MoveMixture();
    private List<Particle> elite;
    private ChemicalLanguageModel adapted;

    SearchKernel(Run run, List<Particle> start) {
        this.run = run;
        elite = Population.best(Population.distinct(start), run.settings().particles());
    }

    /** A writer of each language; the second one may be missing. */
    private record Writers(SentenceWriter prior, SentenceWriter adapted) {}

    @Override
    public Outcome step(int step, List<Particle> particles) throws LearnException {
        int count = particles.size();
        if (step % REFIT_STEPS == 0 && elite.size() > 1) {
            var best = elite.stream().map(Particle::sentence).toList();
            var quiet = run.progress().part(0, 0);
            adapted = run.prior().adapted(best, run.stream(step, -2).nextLong(), quiet);
        }
        var probabilities = mixture.probabilities(adapted != null);
        var kinds = new MoveKind[count];
        var proposals = new TailMove.Proposal[count];
        var texts = new String[count];
        run.each(
                count,
                () -> new Writers(run.prior().newWriter(), adapted == null ? null : adapted.newWriter()),
                (i, writers) -> {
                    var random = run.stream(step, i);
                    kinds[i] = MoveMixture.draw(probabilities, random);
                    proposals[i] = propose(kinds[i], particles.get(i).sentence(), writers, random);
                    texts[i] = proposals[i].to().map(writers.prior::smiles).orElse(null);
                });
        var scores = run.scores(texts, step);
        var pool = new ArrayList<>(elite);
        pool.addAll(particles);
        for (int i = 0; i < count; i++) {
            if (texts[i] != null) {
                pool.add(new Particle(proposals[i].to().orElseThrow(), texts[i], scores.get(i)));
            }
        }
        return select(step, particles, pool, kinds, proposals, scores);
    }

    private TailMove.Proposal propose(MoveKind kind, Sentence old, Writers writers, SplittableRandom random) {
        if (kind == MoveKind.CROSSOVER && !elite.isEmpty()) {
            var partner = elite.get(random.nextInt(elite.size())).sentence();
            Optional<Sentence> child = writers.prior.cross(old, partner, random);
            if (child.isPresent()) {
                return new TailMove.Proposal(old, child, 0, 0);
            }
        }
        var grower = kind == MoveKind.ADAPTED_TAIL ? writers.adapted : writers.prior;
        return TailMove.free(old, writers.prior, grower, random);
    }

    private Outcome select(
            int step,
            List<Particle> parents,
            List<Particle> pool,
            MoveKind[] kinds,
            TailMove.Proposal[] proposals,
            List<Score> scores) {
        int failed =
                Arrays.stream(proposals).mapToInt(TailMove.Proposal::failed).sum();
        int proposed = (int) Arrays.stream(proposals)
                .filter(proposal -> proposal.to().isPresent())
                .count();
        var distinct = Population.distinct(pool);
        if (distinct.isEmpty()) {
            return new Outcome(
                    parents, 0, 0, Double.NaN, proposed, failed, 0, tallies(kinds, proposals, scores, Set.of()));
        }
        int count = parents.size();
        var before = structures(elite);
        elite = Population.best(distinct, count);
        var fresh = structures(elite);
        fresh.removeAll(before);
        mixture.age();
        for (int i = 0; i < count; i++) {
            mixture.count(kinds[i], fresh.contains(scores.get(i).structure()));
        }
        var moves = tallies(kinds, proposals, scores, fresh);
        var logs = Population.logLikelihoods(distinct);
        double beta = Tempering.next(logs, 0, COLDEST, Math.min(1, SHARE * count / distinct.size()));
        double size = Tempering.effectiveSampleSize(logs, beta);
        var chosen = Population.resample(distinct, beta, count, run.stream(step, -1));
        return new Outcome(chosen, beta, size, Double.NaN, proposed, failed, fresh.size(), moves);
    }

    private static Map<MoveKind, MoveTally> tallies(
            MoveKind[] kinds, TailMove.Proposal[] proposals, List<Score> scores, Set<String> fresh) {
        var counter = new MoveTally.Counter();
        for (int i = 0; i < kinds.length; i++) {
            if (proposals[i].to().isPresent()) {
                var structure = scores.get(i).structure();
                counter.count(kinds[i], structure != null && fresh.contains(structure));
            }
        }
        return counter.moves();
    }

    private static HashSet<String> structures(List<Particle> particles) {
        return particles.stream()
                .map(particle -> particle.score().structure())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
