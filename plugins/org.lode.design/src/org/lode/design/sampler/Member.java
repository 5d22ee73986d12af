package org.lode.design.sampler;

import org.lode.represent.Material;

/**
 * A structure in the population of a search.
 *
 * @param particle the structure with its score
 * @param material the same, read
 * @param scaffold its Bemis-Murcko scaffold, empty if it has no ring
 */
record Member(Particle particle, Material material, String scaffold) {
    double logLikelihood() {
        return particle.score().logLikelihood();
    }

    String structure() {
        return particle.score().structure();
    }
}
