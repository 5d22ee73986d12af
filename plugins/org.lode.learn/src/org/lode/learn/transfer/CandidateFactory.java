package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TrainingSet;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Recipe;

/** Makes the candidates of direct learning and of transfer for a target table. */
final class CandidateFactory {
    private static final int INNER_FOLDS = 4;
    /** Hidden layers taken from the end of each source. */
    private static final int LAST_LAYERS = 1;

    private final TransferRecipe recipe;
    private final List<PropertyModel> sources;
    private final TrainingSet data;
    private final TransferSettings settings;
    private final DesignMatrix descriptors;
    private final List<FeatureBlock> outputs = new ArrayList<>();

    CandidateFactory(TransferRecipe recipe, List<PropertyModel> sources, TrainingSet data, TransferSettings settings) {
        this.recipe = recipe;
        this.sources = sources;
        this.data = data;
        this.settings = settings;
        this.descriptors = DesignMatrix.of(data.features());
        sources.forEach(source -> outputs.add(FeatureBlock.output(source, recipe.columns(source.recipe()))));
    }

    /**
     * Direct learning, as strong as it can be made: the simple descriptors, and those of each source, which carry over
     * even without it.
     */
    CandidatePool direct() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        for (var view : descriptorViews()) {
            for (var regressor : smallDataRegressors()) {
                candidates.add(candidate(List.of(view), regressor));
            }
        }
        return pool(candidates);
    }

    /** The sources' outputs beside each kind of descriptors, and their last hidden layers. */
    CandidatePool transfer() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        for (var view : descriptorViews()) {
            var blocks = new ArrayList<>(outputs);
            blocks.add(0, view);
            candidates.add(candidate(blocks, new GaussianProcess(Kernel.RBF)));
            candidates.add(candidate(blocks, new GaussianProcess(Kernel.MATERN52)));
        }
        candidates.add(candidate(outputs, new GaussianProcess(Kernel.RBF)));
        var layers = new ArrayList<FeatureBlock>();
        sources.forEach(source -> layers.addAll(lastLayers(source)));
        if (!layers.isEmpty()) {
            candidates.add(candidate(layers, new BayesianRidge()));
            candidates.add(candidate(layers, new GaussianProcess(Kernel.RBF)));
        }
        return pool(candidates);
    }

    /** One source without any descriptors. */
    CandidatePool alone(int source) throws LearnException {
        var candidates = new ArrayList<Candidate>();
        candidates.add(candidate(List.of(outputs.get(source)), new BayesianRidge()));
        var layers = lastLayers(sources.get(source));
        if (!layers.isEmpty()) {
            candidates.add(candidate(layers, new BayesianRidge()));
        }
        return pool(candidates);
    }

    private List<FeatureBlock> lastLayers(PropertyModel source) {
        var layers = source.layers().stream()
                .filter(layer -> layer.matches("hidden\\d+"))
                .toList();
        return layers.subList(Math.max(0, layers.size() - LAST_LAYERS), layers.size()).stream()
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

    private List<Regressor> smallDataRegressors() {
        var regressors = new ArrayList<Regressor>();
        if (data.targets().length <= GaussianProcess.MOST_ROWS) {
            regressors.add(new GaussianProcess(Kernel.RBF));
            regressors.add(new GaussianProcess(Kernel.MATERN52));
        }
        regressors.add(new BayesianRidge());
        regressors.add(RandomForestRegressor.standard());
        return regressors;
    }

    private Candidate candidate(List<FeatureBlock> blocks, Regressor regressor) throws LearnException {
        DesignMatrix matrix = null;
        for (var block : blocks) {
            var part = block.compute(descriptors);
            matrix = matrix == null ? part : matrix.beside(part);
        }
        return new Candidate(List.copyOf(blocks), matrix, regressor);
    }

    private CandidatePool pool(List<Candidate> candidates) {
        return new CandidatePool(candidates, data.materials(), data.targets(), INNER_FOLDS, settings.seed());
    }
}
