package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/** Sums over particles and choices among them. */
final class Population {
    private static final Comparator<Particle> BEST_FIRST =
            Comparator.comparingDouble((Particle particle) -> -particle.score().logLikelihood());

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

    /** Each possible structure once, the first of its particles. */
    static List<Particle> distinct(List<Particle> particles) {
        var first = new LinkedHashMap<String, Particle>();
        for (var particle : particles) {
            if (particle.score().possible()) {
                first.putIfAbsent(particle.score().structure(), particle);
            }
        }
        return new ArrayList<>(first.values());
    }

    /** The particles with the highest likelihoods, best first; of equal ones the earlier first. */
    static List<Particle> best(List<Particle> particles, int count) {
        return particles.stream().sorted(BEST_FIRST).limit(count).toList();
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
