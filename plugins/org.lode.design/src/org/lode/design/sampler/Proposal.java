package org.lode.design.sampler;

import org.lode.design.similarity.EnvironmentCounts;
import org.lode.represent.Material;

/**
 * A structure that a search proposes.
 *
 * @param kind how it was made
 * @param material the structure, null if nothing came of it
 * @param canonical its canonical text, null with it
 * @param counts its fingerprint, null if it has none
 * @param failed how many tries came to nothing
 */
record Proposal(MoveKind kind, Material material, String canonical, EnvironmentCounts counts, int failed) {
    static Proposal nothing(MoveKind kind, int failed) {
        return new Proposal(kind, null, null, null, failed);
    }
}
