package org.lode.design.sampler;

/** What a sampler is to give. */
public enum SamplerMode {
    /** Samples of the posterior: every move is corrected by Metropolis and Hastings. */
    POSTERIOR,
    /** As good structures as can be found: an annealed search that keeps the best of parents and proposals. */
    OPTIMISE
}
