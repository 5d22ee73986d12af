package org.lode.headless.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.HoldOutLearner;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingSet;
import org.lode.learn.network.Activation;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.regression.Regressor;
import org.lode.learn.validation.Folds;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Models that benchmarks learn for themselves, so that they don't depend on what a library holds. */
final class BenchmarkModels {
    private static final double HELD_OUT = 0.1;
    private static final int FOLDS = 5;

    /** Of the cards; no figure depends on it. */
    private static final String DAY = "2026-01-01";

    private BenchmarkModels() {}

    /** A network of three layers after a few epochs: it takes as long to predict as a good one. */
    static Regressor network() {
        return new NetworkRegressor(
                new NetworkSettings(List.of(128, 64, 32), Activation.RELU, false, 0, 1e-3, 1e-4, 64, 5, 5, 0.1, 0, 1),
                0);
    }

    /** The first rows of a table. */
    static MaterialSet first(MaterialSet set, int most) {
        int rows = Math.min(most, set.size());
        var indices = IntStream.range(0, rows).toArray();
        return new MaterialSet(
                set.kind(),
                set.materials().subList(0, rows),
                set.names().subList(0, rows),
                Folds.select(set.values(), indices),
                set.property());
    }

    /** Learns from a table; a tenth of the rows is kept for the test and another for the calibration. */
    static PropertyModel learn(MaterialSet set, String recipeText, Regressor regressor, Progress progress)
            throws LearnException, MaterialException {
        return new HoldOutLearner(regressor, HELD_OUT, HELD_OUT, 1)
                .learn(trainingSet(set, Recipe.parse(recipeText), progress), Quiet.of(progress));
    }

    /** Learns from all rows of a table, with deviations by cross-validation, as the Model Learner does. */
    static PropertyModel learnFromAll(MaterialSet set, String recipeText, Regressor regressor, Progress progress)
            throws LearnException, MaterialException {
        return new RegressionLearner(regressor, FOLDS, 1)
                .learn(trainingSet(set, Recipe.parse(recipeText), progress), Quiet.of(progress));
    }

    /** A table's descriptors and values; materials without descriptors are left out. */
    static TrainingSet trainingSet(MaterialSet set, Recipe recipe, Progress progress) {
        var features = new Featurizer(recipe, 0).compute(set.materials(), Quiet.of(progress));
        var rows = IntStream.range(0, features.rows()).map(features::source).toArray();
        return new TrainingSet(
                features,
                IntStream.of(rows)
                        .mapToObj(row -> set.materials().get(row).canonical())
                        .toList(),
                Folds.select(set.values(), rows),
                set.property(),
                recipe,
                Provenance.of("benchmark", DAY));
    }
}
