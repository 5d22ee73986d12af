package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Recipe;

/** Makes the candidates of direct learning and of transfer for a target table. */
final class CandidateFactory {
    /** With more sources than this, each is offered once and not together with descriptors. */
    private static final int FEW_SOURCES = 6;

    private final TransferRecipe recipe;
    private final List<PropertyModel> sources;
    private final TargetTable table;

    CandidateFactory(TransferRecipe recipe, List<PropertyModel> sources, TargetTable table) {
        this.recipe = recipe;
        this.sources = sources;
        this.table = table;
    }

    CandidatePool pool() throws LearnException {
        return new CandidatePool(table, direct(), transfer());
    }

    /**
     * Direct learning, as strong as it can be made: the simple descriptors, and those of each source, which carry over
     * even without it.
     */
    private List<Candidate> direct() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        for (var view : descriptorViews()) {
            for (var regressor : regressors()) {
                candidates.add(candidate(List.of(view), regressor));
            }
        }
        return candidates;
    }

    /** Hidden layers of each source, alone and beside the simple descriptors; the outputs of all. */
    private List<Candidate> transfer() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        var simple = FeatureBlock.descriptors(recipe.simple().text(), recipe.columns(recipe.simple()));
        var smooth = smooth();
        for (var source : sources) {
            var layers = layers(source);
            for (var layer : layers) {
                candidates.add(candidate(List.of(layer), smooth));
            }
            if (!layers.isEmpty() && sources.size() <= FEW_SOURCES) {
                candidates.add(candidate(List.of(simple, layers.get(0)), smooth));
            }
        }
        var outputs = sources.stream().map(this::output).toList();
        candidates.add(candidate(outputs, smooth));
        var beside = new ArrayList<>(outputs);
        beside.add(0, simple);
        candidates.add(candidate(beside, smooth));
        return candidates;
    }

    /** The ways to learn from one source alone. */
    List<Candidate> alone(PropertyModel source) throws LearnException {
        var candidates = new ArrayList<Candidate>();
        candidates.add(candidate(List.of(output(source)), new BayesianRidge()));
        for (var layer : layers(source)) {
            candidates.add(candidate(List.of(layer), new BayesianRidge()));
        }
        return candidates;
    }

    private FeatureBlock output(PropertyModel source) {
        return FeatureBlock.output(source, recipe.columns(source.recipe()));
    }

    /** The values before the activations: a learned metric of the descriptors, which rectified ones are not. */
    private List<FeatureBlock> layers(PropertyModel source) {
        return source.layers().stream()
                .filter(layer -> layer.endsWith(".linear"))
                .map(layer -> FeatureBlock.layer(source, layer, recipe.columns(source.recipe())))
                .toList();
    }

    private List<FeatureBlock> descriptorViews() {
        var recipes = new LinkedHashSet<Recipe>();
        recipes.add(recipe.simple());
        sources.forEach(source -> recipes.add(source.recipe()));
        return recipes.stream()
                .map(part -> FeatureBlock.descriptors(part.text(), recipe.columns(part)))
                .toList();
    }

    private List<Regressor> regressors() {
        var regressors = new ArrayList<Regressor>();
        if (table.targets().length <= GaussianProcess.MOST_ROWS) {
            regressors.add(new GaussianProcess(Kernel.RBF));
        }
        regressors.add(new BayesianRidge());
        regressors.add(RandomForestRegressor.standard());
        return regressors;
    }

    private Regressor smooth() {
        return regressors().get(0);
    }

    private Candidate candidate(List<FeatureBlock> blocks, Regressor regressor) throws LearnException {
        DesignMatrix matrix = null;
        for (var block : blocks) {
            var part = block.compute(table.descriptors());
            matrix = matrix == null ? part : matrix.beside(part);
        }
        return new Candidate(List.copyOf(blocks), matrix, regressor);
    }
}
