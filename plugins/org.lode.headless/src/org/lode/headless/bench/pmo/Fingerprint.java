package org.lode.headless.bench.pmo;

import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

/** A fingerprint of counts. Its 16,384 places are so many that different features hardly ever share one. */
enum Fingerprint {
    ECFP4("ecfp(radius=2,size=16384)"),
    ECFP6("ecfp(radius=3,size=16384)"),
    FCFP4("fcfp(radius=2,size=16384)"),
    FCFP6("fcfp(radius=3,size=16384)"),
    ATOM_PAIRS("atompairs(size=16384)");

    private final Recipe recipe;

    Fingerprint(String recipe) {
        this.recipe = Recipes.of(recipe);
    }

    /** Tanimoto similarity to a molecule: sum of the minima over sum of the maxima of the counts. */
    Quantity similarityTo(String smiles) {
        var target = Recipes.numbers(recipe, smiles);
        return molecule -> tanimoto(target, counts(molecule));
    }

    private double[] counts(Molecule molecule) throws MaterialException {
        var counts = new double[recipe.size()];
        recipe.compute(molecule, counts);
        return counts;
    }

    private static double tanimoto(double[] a, double[] b) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            least += Math.min(a[i], b[i]);
            most += Math.max(a[i], b[i]);
        }
        return most == 0 ? 0 : least / most;
    }
}
