package org.lode.design.sampler;

import org.lode.represent.Material;

/**
 * A structure in the population of a search.
 *
 * @param particle the structure with its score
 * @param material the same, read
 */
record Member(Particle particle, Material material) {
    double logLikelihood() {
        return particle.score().logLikelihood();
    }

    String structure() {
        return particle.score().structure();
    }
}
