package org.lode.design.sampler;

import org.lode.design.language.Sentence;

/**
 * A structure that a sampler carries along.
 *
 * @param sentence the structure in the chemical language; null if a graph edit made it and the language can't tell of
 *     it
 * @param smiles the same as SMILES
 * @param score what the oracle said of it
 */
public record Particle(Sentence sentence, String smiles, Score score) {}
