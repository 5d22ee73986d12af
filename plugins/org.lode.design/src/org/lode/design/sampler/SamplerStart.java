package org.lode.design.sampler;

/** Where a sampler begins. */
public enum SamplerStart {
    /** With structures drawn from the chemical language: then the posterior is exact. */
    LANGUAGE,
    /** With the seed structures. */
    SEEDS
}
