package org.lode.screen;

import java.util.ArrayList;
import java.util.List;
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

/** Small models for tests. */
public final class TestModels {
    private TestModels() {}

    /** Alkanes, alcohols and amines in ever longer chains: 60 molecules. */
    public static List<String> chains() {
        var chains = new ArrayList<String>();
        for (int length = 1; length <= 20; length++) {
            var chain = "C".repeat(length);
            chains.addAll(List.of(chain + "C", chain + "O", chain + "N"));
        }
        return chains;
    }

    /** A ridge regression of a number that grows with the length of the text. */
    public static PropertyModel length(String property, String recipeText) throws LearnException, MaterialException {
        var recipe = Recipe.parse(recipeText);
        var materials = new ArrayList<Material>();
        for (var text : chains()) {
            materials.add(Material.parse(MaterialKind.MOLECULE, text));
        }
        var features = new Featurizer(recipe, 1).compute(materials, Progress.NONE);
        var targets = chains().stream()
                .mapToDouble(text -> 3 * text.length() + (text.endsWith("O") ? 5 : 0))
                .toArray();
        var data = new TrainingSet(
                features,
                chains(),
                targets,
                new Property(property, "1"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        return new RegressionLearner(new BayesianRidge(), 4, 1).learn(data, Progress.NONE);
    }
}
