package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.TargetWindow;
import org.lode.learn.forest.CartForest;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.regression.Targets;
import org.lode.learn.validation.Folds;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * Judges designs by random forests, one per property, that learned from materials the design knew nothing of. The trees of
 * the same number have learned from the same bootstrap sample; the hit probability of a material is the share of the
 * numbers whose trees all have their value in the window.
 */
final class ForestJudge {
    /** All columns are tried at each split, leaves go down to one row, as scikit-learn does by default. */
    private static final CartForest FOREST = CartForest.ofColumns(1);

    private final Recipe recipe;
    private final List<Trees> forests;

    private ForestJudge(Recipe recipe, List<Trees> forests) {
        this.recipe = recipe;
        this.forests = forests;
    }

    /** A forest whose trees are asked one by one; their values are in standard units. */
    private record Trees(RowEvaluator evaluator, double mean, double deviation) {}

    /** Learns from tables of the same materials, one per property. */
    static ForestJudge learn(List<MaterialSet> sets, String recipeText, Progress progress)
            throws LearnException, MaterialException {
        var recipe = Recipe.parse(recipeText);
        var forests = new ArrayList<Trees>();
        var features = new Featurizer(recipe, 0).compute(sets.get(0).materials(), Quiet.of(progress));
        var rows = DesignMatrix.of(features);
        var sources = new int[features.rows()];
        Arrays.setAll(sources, features::source);
        for (var set : sets) {
            var y = Folds.select(set.values(), sources);
            var fitted = FOREST.fit(rows, y, 1, Quiet.of(progress));
            var graph = new GraphBuilder();
            var input = graph.input("rows", rows.columns());
            var outputs = fitted.write(graph, input);
            graph.output(outputs.mean(), "mean", 1);
            var model = graph.build("judge", Map.of());
            var units = Targets.standardize(y);
            forests.add(new Trees(new RowEvaluator(model, List.of("trees")), units.mean(), units.deviation()));
        }
        return new ForestJudge(recipe, List.copyOf(forests));
    }

    /**
     * The probabilities that materials lie in windows, one window per property; 0 of a material without descriptors.
     */
    double[] hitProbabilities(List<? extends Material> materials, List<TargetWindow> windows, Progress progress)
            throws LearnException {
        var probabilities = new double[materials.size()];
        var features = new Featurizer(recipe, 0).compute(materials, Quiet.of(progress));
        if (features.rows() == 0) {
            return probabilities;
        }
        var rows = DesignMatrix.of(features);
        var inside = new boolean[rows.rows()][FOREST.trees()];
        for (var row : inside) {
            Arrays.fill(row, true);
        }
        for (int i = 0; i < forests.size(); i++) {
            var forest = forests.get(i);
            var values = forest.evaluator.run(rows, 0).get("trees");
            for (int row = 0; row < inside.length; row++) {
                for (int tree = 0; tree < FOREST.trees(); tree++) {
                    double value = values.get(row, tree) * forest.deviation + forest.mean;
                    inside[row][tree] &= windows.get(i).contains(value);
                }
            }
        }
        for (int row = 0; row < inside.length; row++) {
            int count = 0;
            for (boolean isInside : inside[row]) {
                count += isInside ? 1 : 0;
            }
            probabilities[features.source(row)] = count / (double) FOREST.trees();
        }
        return probabilities;
    }
}
