package org.lode.headless.bench.pmo;

import java.util.function.DoubleUnaryOperator;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;

/** A number that a molecule has. */
@FunctionalInterface
interface Quantity {
    /**
     * The number of a molecule.
     *
     * @throws MaterialException if it is not defined for this molecule
     */
    double of(Molecule molecule) throws MaterialException;

    /** The number of a molecule that has it. */
    default double ofSmiles(String smiles) {
        try {
            return of(Recipes.molecule(smiles));
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A score made of it. */
    default ScoringFunction scoredBy(DoubleUnaryOperator shape) {
        return molecule -> shape.applyAsDouble(of(molecule));
    }

    /** A column of a recipe. */
    static Quantity column(String recipeText, String name) {
        var recipe = Recipes.of(recipeText);
        for (int column = 0; column < recipe.size(); column++) {
            if (recipe.columns().get(column).name().equals(name)) {
                int place = column;
                return molecule -> {
                    var row = new double[recipe.size()];
                    recipe.compute(molecule, row);
                    return row[place];
                };
            }
        }
        throw new IllegalArgumentException("recipe '" + recipeText + "' has no column '" + name + "'");
    }

    /** How many atoms of an element there are, hydrogen included. */
    static Quantity atoms(int element) {
        return molecule -> {
            var graph = molecule.graph();
            int count = 0;
            for (int atom = 0; atom < graph.atoms(); atom++) {
                count += graph.element(atom) == element ? 1 : 0;
                count += element == 1 ? graph.hydrogens(atom) : 0;
            }
            return count;
        };
    }
}
