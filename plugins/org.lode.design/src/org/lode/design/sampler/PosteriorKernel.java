package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lode.learn.LearnException;

/**
 * Goes on to the next temperature, resamples, and moves the particles with the correction of Metropolis and Hastings: a
 * sampler of the posterior (P. Del Moral, A. Doucet, A. Jasra, J. R. Stat. Soc. B 68 (2006) 411).
 */
final class PosteriorKernel implements Kernel {
    private static final double SHARE = 0.5;

    private final Run run;
    private double beta;
    private double logEvidence;

    PosteriorKernel(Run run) {
        this.run = run;
    }

    @Override
    public Outcome step(int step, List<Particle> particles) throws LearnException {
        var logs = Population.logLikelihoods(particles);
        double next = Tempering.next(logs, beta, 1, SHARE);
        double size = particles.size();
        var chosen = particles;
        if (next > beta) {
            size = Tempering.effectiveSampleSize(logs, next - beta);
            logEvidence += logMeanWeight(logs, next - beta);
            chosen = Population.resample(particles, next - beta, particles.size(), run.stream(step, Run.RESAMPLING));
            beta = next;
        }
        return move(step, chosen, size);
    }

    private static double logMeanWeight(double[] logs, double step) {
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += Tempering.weight(log, most, step);
        }
        return step * most + StrictMath.log(sum / logs.length);
    }

    private Outcome move(int step, List<Particle> particles, double size) throws LearnException {
        int count = particles.size();
        var streams = new SplittableRandom[count];
        var proposals = new TailMove.Proposal[count];
        var texts = new String[count];
        run.each(count, run.prior()::newWriter, (i, writer) -> {
            streams[i] = run.stream(step, i);
            proposals[i] = TailMove.exact(particles.get(i).sentence(), writer, streams[i]);
            texts[i] = proposals[i].to().map(writer::smiles).orElse(null);
        });
        var scores = run.scores(texts, step);
        var moved = new ArrayList<Particle>(count);
        int accepted = 0;
        int failed = 0;
        int proposed = 0;
        var tally = new MoveTally.Counter();
        for (int i = 0; i < count; i++) {
            var proposal = proposals[i];
            var old = particles.get(i);
            failed += proposal.failed();
            proposed += texts[i] == null ? 0 : 1;
            double uniform = streams[i].nextDouble();
            boolean accepts = texts[i] != null && accepts(old.score(), scores.get(i), proposal.logRatio(), uniform);
            if (texts[i] != null) {
                tally.count(MoveKind.TAIL, accepts);
            }
            if (accepts) {
                moved.add(new Particle(proposal.to().orElseThrow(), texts[i], scores.get(i)));
                accepted++;
            } else {
                moved.add(new Particle(proposal.from(), old.smiles(), old.score()));
            }
        }
        return new Outcome(moved, beta, size, logEvidence, proposed, failed, accepted, tally.moves());
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
}
