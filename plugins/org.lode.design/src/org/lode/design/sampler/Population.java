package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Sums over particles and choices among them. */
final class Population {
    private Population() {}

    static double[] logLikelihoods(List<Particle> particles) {
        return particles.stream()
                .mapToDouble(particle -> particle.score().logLikelihood())
                .toArray();
    }

    /** The particles in proportion to {@code exp(step * logLikelihood)}. */
    static List<Particle> resample(List<Particle> particles, double step, int count, SplittableRandom random) {
        var logs = logLikelihoods(particles);
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        var weights = new double[logs.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Tempering.weight(logs[i], most, step);
        }
        var chosen = new ArrayList<Particle>(count);
        for (int index : SystematicResampling.choose(weights, count, random.nextDouble())) {
            chosen.add(particles.get(index));
        }
        return chosen;
    }

    static int unique(List<Particle> particles) {
        var structures = new HashSet<String>();
        particles.forEach(particle -> structures.add(particle.score().structure()));
        return structures.size();
    }

    static double meanLog(List<Particle> particles) {
        return particles.stream()
                .filter(particle -> particle.score().possible())
                .mapToDouble(particle -> particle.score().logLikelihood())
                .average()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    static double bestLog(List<Particle> particles) {
        return particles.stream()
                .mapToDouble(particle -> particle.score().logLikelihood())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    static double shareInTarget(List<Particle> particles) {
        double half = -StrictMath.log(2);
        return particles.stream()
                        .filter(particle -> particle.score().logLikelihood() >= half)
                        .count()
                / (double) particles.size();
    }
}
