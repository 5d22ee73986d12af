package org.lode.headless.bench.pmo;

import java.util.List;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;

/** What a molecule is worth, from 0 to 1. Not thread-safe in general. */
@FunctionalInterface
interface ScoringFunction {
    /**
     * The score of a molecule.
     *
     * @throws MaterialException if something it is made of is not defined for this molecule
     */
    double score(Molecule molecule) throws MaterialException;

    /** The geometric mean of several scores. */
    static ScoringFunction geometricMean(List<ScoringFunction> parts) {
        return molecule -> {
            double product = 1;
            for (var part : parts) {
                product *= part.score(molecule);
            }
            return StrictMath.pow(product, 1.0 / parts.size());
        };
    }

    /** The arithmetic mean of several scores. */
    static ScoringFunction arithmeticMean(List<ScoringFunction> parts) {
        return molecule -> {
            double sum = 0;
            for (var part : parts) {
                sum += part.score(molecule);
            }
            return sum / parts.size();
        };
    }
}
