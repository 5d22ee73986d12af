package org.lode.learn;

import java.util.List;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Small tables and models for tests: normal boiling points of alkanes, alcohols and ethers. */
public final class SampleModels {
    /** Molecules with normal boiling points in K; CRC Handbook of Chemistry and Physics, 95th edition, rounded. */
    private static final String[][] BOILING = {
        {"CC", "185"},
        {"CCC", "231"},
        {"CCCC", "273"},
        {"CCCCC", "309"},
        {"CCCCCC", "342"},
        {"CCCCCCC", "372"},
        {"CCCCCCCC", "399"},
        {"CC(C)C", "261"},
        {"CC(C)(C)C", "283"},
        {"CCC(C)C", "301"},
        {"C1CCCCC1", "354"},
        {"C1CCCC1", "322"},
        {"CO", "338"},
        {"CCO", "351"},
        {"CCCO", "370"},
        {"CCCCO", "391"},
        {"CCCCCO", "411"},
        {"CC(C)O", "355"},
        {"COC", "248"},
        {"CCOCC", "308"},
        {"CCCOCCC", "363"},
        {"c1ccccc1", "353"},
        {"Cc1ccccc1", "384"},
        {"CC(C)=O", "329"},
        {"CCC(C)=O", "353"}
    };

    private SampleModels() {}

    /** The boiling points. */
    public static MaterialSet boilingPoints() {
        return materials(BOILING);
    }

    /** The same in the opposite order. */
    public static MaterialSet boilingPointsReversed() {
        var reversed = BOILING.clone();
        java.util.Collections.reverse(java.util.Arrays.asList(reversed));
        return materials(reversed);
    }

    private static MaterialSet materials(String[][] rows) {
        var materials = new java.util.ArrayList<Material>();
        var names = new java.util.ArrayList<String>();
        var values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            materials.add(molecule(rows[i][0]));
            names.add("row " + rows[i][0]);
            values[i] = Double.parseDouble(rows[i][1]);
        }
        return new MaterialSet(MaterialKind.MOLECULE, materials, names, values, new Property("boiling point", "K"));
    }

    /** A molecule known to be right. */
    public static Material molecule(String smiles) {
        try {
            return Material.parse(MaterialKind.MOLECULE, smiles);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A recipe known to be right. */
    public static Recipe recipe(String text) {
        try {
            return Recipe.parse(text);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table ready to learn from. */
    public static TrainingSet trainingSet(MaterialSet set, Recipe recipe) {
        var features = new Featurizer(recipe, 1).compute(set.materials(), Progress.NONE);
        return new TrainingSet(
                features,
                set.materials().stream().map(Material::canonical).toList(),
                set.values(),
                set.property(),
                recipe,
                Provenance.of("CRC Handbook", "2026-01-01"));
    }

    /** A model of the boiling points by Bayesian ridge regression. */
    public static PropertyModel ridge() {
        return learn(new BayesianRidge());
    }

    /** A model of the boiling points. */
    public static PropertyModel learn(Regressor regressor) {
        try {
            return new RegressionLearner(regressor, 5, 1)
                    .learn(trainingSet(boilingPoints(), recipe("descriptors2d")), Progress.NONE);
        } catch (LearnException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Molecules that are not in the table. */
    public static List<Material> newMolecules() {
        return List.of(molecule("CCCCCCO"), molecule("CC(C)CC"), molecule("CCc1ccccc1"), molecule("COCC"));
    }
}
