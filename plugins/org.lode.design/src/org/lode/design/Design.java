package org.lode.design;

import org.lode.design.likelihood.Evaluation;
import org.lode.represent.Material;

/**
 * A designed material.
 *
 * @param rank 1 for the best
 * @param material the structure in its canonical text
 * @param evaluation what the models say of it
 * @param novel whether it is none of the seeds and of the structures to avoid
 * @param nearestKnown the text of the most similar seed or structure to avoid, empty if there are none
 * @param similarity the Tanimoto similarity to it, on counts of circular fragments; 0 without one
 * @param step the step of the run in which it was met first
 * @param posterior the estimate of its posterior probability among all structures, NaN if the run didn't sample them
 * @param route how a polymer can be made: a polymerisation and its monomers; empty for a molecule, or if no known
 *     polymerisation gives it
 */
public record Design(
        int rank,
        Material material,
        Evaluation evaluation,
        boolean novel,
        String nearestKnown,
        double similarity,
        int step,
        double posterior,
        String route) {
    /** The probability that all targets are met. */
    public double probability() {
        return StrictMath.exp(evaluation.logTarget());
    }

    /** Whether the structure lies in the applicability domains of all models. */
    public boolean inDomain() {
        for (boolean inside : evaluation.inDomain()) {
            if (!inside) {
                return false;
            }
        }
        return true;
    }
}
