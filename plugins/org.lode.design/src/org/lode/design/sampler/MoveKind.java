package org.lode.design.sampler;

/** The ways in which a search makes a structure of others. */
enum MoveKind {
    /** A new end, grown by the language of the seeds. */
    TAIL,
    /** A new end, grown by the language of the best so far. */
    ADAPTED_TAIL,
    /** Parts of two structures, joined. */
    CROSSOVER
}
