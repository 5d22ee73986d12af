package org.lode.headless.bench.pmo;

import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

/** Recipes and molecules that the tasks name and that can be read, therefore. */
final class Recipes {
    private Recipes() {}

    static Recipe of(String text) {
        try {
            return Recipe.parse(text);
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Molecule molecule(String smiles) {
        try {
            return Molecule.parse(smiles);
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static double[] numbers(Recipe recipe, String smiles) {
        try {
            var row = new double[recipe.size()];
            recipe.compute(Molecule.parse(smiles), row);
            return row;
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
