package org.lode.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.design.sampler.Particle;
import org.lode.design.sampler.StepLog;

/**
 * Estimates the posterior probability of each structure: its share of the particles of all steps in which the
 * likelihood counted in full. Particles of later steps depend on those of earlier ones, so the shares are right in the
 * mean, but scatter more than those of as many independent draws.
 */
final class PosteriorShares {
    private final Map<String, Integer> visits = new HashMap<>();
    private long total;

    /** Counts the particles of a step of a sampler of the posterior. */
    void count(StepLog step, List<Particle> particles) {
        if (step.beta() == 1) {
            particles.forEach(particle -> visits.merge(particle.score().structure(), 1, Integer::sum));
            total += particles.size();
        }
    }

    /** The share of a structure by its canonical text; NaN if no step was counted. */
    double of(String canonical) {
        return total == 0 ? Double.NaN : visits.getOrDefault(canonical, 0) / (double) total;
    }
}
