package org.lode.headless.bench;

import java.util.List;
import org.lode.design.likelihood.Evaluation;
import org.lode.represent.Material;

/**
 * What a design run found.
 *
 * @param materials the different valid structures
 * @param evaluations what the models in the loop say of each
 * @param seconds the wall time of the run
 */
record Found(List<Material> materials, List<Evaluation> evaluations, double seconds) {}
