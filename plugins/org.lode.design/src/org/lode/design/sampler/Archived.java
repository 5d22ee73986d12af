package org.lode.design.sampler;

import org.lode.design.likelihood.Evaluation;
import org.lode.represent.Material;

/**
 * A structure that was evaluated in a run.
 *
 * @param material the structure
 * @param canonical its canonical text
 * @param step the step in which it was met first
 * @param evaluation what models and constraints said of it
 */
public record Archived(Material material, String canonical, int step, Evaluation evaluation) {}
