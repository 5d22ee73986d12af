package org.lode.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingSet;
import org.lode.learn.linear.BayesianRidge;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Small models of chains of carbon and oxygen, and chains to try them on. */
final class ChainModels {
    private ChainModels() {}

    /** A ridge regression of a number that grows with the length of the text. */
    static PropertyModel length() throws LearnException, MaterialException {
        return learn("length", "groups", text -> 3 * text.length());
    }

    /** A ridge regression of the number of oxygen atoms on fingerprints. */
    static PropertyModel oxygen() throws LearnException, MaterialException {
        return learn("oxygen", "ecfp(radius=2,size=1024)", text -> text.chars()
                .filter(c -> c == 'O')
                .count());
    }

    private static PropertyModel learn(String property, String recipeText, ToDoubleFunction<String> value)
            throws LearnException, MaterialException {
        var recipe = Recipe.parse(recipeText);
        var texts = new ArrayList<String>();
        for (int length = 1; length <= 20; length++) {
            var chain = "C".repeat(length);
            texts.addAll(List.of(chain + "C", chain + "OC", chain + "OCCO"));
        }
        var materials = new ArrayList<Material>();
        for (var text : texts) {
            materials.add(Material.parse(MaterialKind.MOLECULE, text));
        }
        var data = new TrainingSet(
                new Featurizer(recipe, 1).compute(materials, Progress.NONE),
                texts,
                texts.stream().mapToDouble(value).toArray(),
                new Property(property, "1"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        return new RegressionLearner(new BayesianRidge(), 4, 1).learn(data, Progress.NONE);
    }

    /**
     * Lines of a table: chains, many of them met before, some without a name, some that can't be
     * read, and blank lines.
     */
    static List<String> candidates(int rows) {
        var random = new SplittableRandom(7);
        var lines = new ArrayList<String>(List.of("id,smiles"));
        for (int row = 0; row < rows; row++) {
            var chain = new StringBuilder("C");
            for (int atom = random.nextInt(1, 24); atom > 0; atom--) {
                boolean oxygen = chain.charAt(chain.length() - 1) == 'C' && random.nextInt(5) == 0;
                chain.append(oxygen ? 'O' : 'C');
            }
            int kind = random.nextInt(100);
            if (kind == 0) {
                chain.append("(");
            } else if (kind == 1) {
                lines.add("");
            }
            lines.add((kind == 2 ? "" : "chain" + row) + "," + chain);
        }
        return lines;
    }
}
