package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.forest.GradientBoosting;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.library.PropertyWords;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.linear.ElasticNet;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.validation.UnitFactor;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Makes the candidates of direct learning and of transfer for a target table. */
final class CandidateFactory {
    /** With more sources than this, hidden layers are too many to choose from. */
    private static final int FEW_SOURCES = 6;

    /** With more sources than this, each is ranked by one way, and forests read the simple descriptors only. */
    private static final int MANY_SOURCES = 30;

    /** With more rows than this it is known well enough which descriptors matter. */
    private static final int MOST_ROWS_OF_RANDOM_METRICS = 600;

    /** Fewer rows than this don't suit boosted trees, which keep some aside, nor a choice among many learners. */
    private static final int ENOUGH_ROWS = 100;

    private final TransferRecipe recipe;
    private final List<PropertyModel> sources;
    private final TargetTable table;

    CandidateFactory(TransferRecipe recipe, List<PropertyModel> sources, TargetTable table) {
        this.recipe = recipe;
        this.sources = sources;
        this.table = table;
    }

    /** The candidates of direct learning and of a way to transfer. */
    CandidatePool pool(TransferMethod method, Progress progress) throws LearnException {
        var ways = transfer(method, progress);
        var choice = method == TransferMethod.AUTO ? CandidatePool.Choice.ALL : CandidatePool.Choice.TRANSFER;
        return new CandidatePool(table, direct(), ways, choice);
    }

    /**
     * Direct learning, as strong as it can be made: the simple descriptors, and with enough rows to choose by those of
     * each source, which carry over even without it; and the average over random metrics, without which transfer would
     * be praised for averaging.
     */
    private List<Candidate> direct() throws LearnException {
        int rows = table.targets().length;
        var candidates = new ArrayList<Candidate>();
        if (rows <= MOST_ROWS_OF_RANDOM_METRICS) {
            candidates.add(candidate(List.of(simple()), new RandomMetrics()));
        }
        var views = rows < ENOUGH_ROWS ? List.of(simple()) : descriptorViews();
        for (int i = 0; i < views.size(); i++) {
            for (var regressor : regressors()) {
                boolean isFast = !(regressor instanceof RandomForestRegressor || regressor instanceof ElasticNet);
                if (isFast || i == 0 || sources.size() <= MANY_SOURCES) {
                    candidates.add(candidate(List.of(views.get(i)), regressor));
                }
            }
        }
        return candidates;
    }

    private List<Candidate> transfer(TransferMethod method, Progress progress) throws LearnException {
        var candidates =
                switch (method) {
                    case AUTO -> automatic(progress);
                    case METRIC -> metrics(progress);
                    case FROZEN_LAYERS -> frozenLayers();
                    case STACKING -> stacking();
                    case RESIDUAL -> residual();
                    case FINE_TUNING -> fineTuning();
                    case SHOTGUN -> shotgun();
                };
        if (candidates.isEmpty()) {
            throw new LearnException("The way to transfer '" + method.label() + "' has nothing to work with: "
                    + (method == TransferMethod.METRIC
                            ? "no source responds to the descriptors of these materials, or there are too many"
                            : "none of the sources is a network")
                    + ". Choose another way or other sources.");
        }
        return candidates;
    }

    /** Few enough for an average of them to be chosen by few rows: no single ones of many sources. */
    private List<Candidate> automatic(Progress progress) throws LearnException {
        var candidates = new ArrayList<>(metrics(progress));
        if (sources.size() <= FEW_SOURCES) {
            candidates.addAll(frozenLayers());
        }
        candidates.addAll(stacking());
        candidates.addAll(residual());
        return candidates;
    }

    /** The average over metrics of sources; even ones are among them, for sources that know nothing of the target. */
    private List<Candidate> metrics(Progress progress) throws LearnException {
        if (!isSmall()) {
            return List.of();
        }
        var metrics = new ArrayList<Metric>();
        for (var source : sources) {
            metrics.addAll(SourceSensitivities.of(
                    source, recipe.columns(source.recipe()), table.descriptors(), table.materials(), progress));
        }
        if (metrics.isEmpty()) {
            return List.of();
        }
        for (var view : descriptorViews()) {
            metrics.add(Metric.even("equal weights", view.columns(), table.descriptors()));
        }
        var everything = FeatureBlock.descriptors(
                "all descriptors",
                IntStream.range(0, table.descriptors().columns()).toArray());
        return List.of(new Candidate(
                List.of(everything), table.descriptors(), new MetricAverage("the metrics of sources", metrics)));
    }

    /** Each hidden layer of a source, all of them, and the first beside the simple descriptors. */
    private List<Candidate> frozenLayers() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        var simple = simple();
        var smooth = smooth();
        for (var source : sources) {
            var layers = layers(source);
            for (var layer : layers) {
                candidates.add(candidate(List.of(layer), smooth));
            }
            if (layers.size() > 1) {
                candidates.add(candidate(layers, smooth));
            }
            if (!layers.isEmpty()) {
                candidates.add(candidate(List.of(simple, layers.get(0)), smooth));
            }
        }
        return candidates;
    }

    /** The outputs of all sources, alone and beside the simple descriptors. */
    private List<Candidate> stacking() throws LearnException {
        var beside = outputs();
        beside.add(0, simple());
        if (isSmall()) {
            return List.of(
                    candidate(outputs(), smooth()),
                    candidate(beside, smooth()),
                    candidate(beside, new ElasticNet()),
                    candidate(outputs(), new BayesianRidge()));
        }
        var candidates = new ArrayList<>(candidates(beside, List.of(smooth(), bent())));
        candidates.add(candidate(outputs(), new BayesianRidge()));
        return candidates;
    }

    private List<Candidate> residual() throws LearnException {
        var beside = outputs();
        beside.add(simple());
        var learners = isSmall() ? List.of(smooth()) : List.of(smooth(), bent());
        return candidates(
                beside,
                learners.stream()
                        .map(learner -> new ResidualRegressor(sources.size(), learner))
                        .toList());
    }

    private List<Candidate> fineTuning() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        for (var source : sources) {
            var upper = UpperLayer.of(source);
            if (!upper.isEmpty()) {
                candidates.add(candidate(List.of(layers(source).get(0)), new FineTuning(upper)));
            }
        }
        return candidates;
    }

    /** The output and the last hidden layer of each source, which a linear learner reads fast. */
    private List<Candidate> shotgun() throws LearnException {
        var candidates = new ArrayList<Candidate>();
        for (var source : sources) {
            candidates.add(shotgun(source));
        }
        return candidates;
    }

    private Candidate shotgun(PropertyModel source) throws LearnException {
        var blocks = new ArrayList<FeatureBlock>();
        blocks.add(output(source));
        var layers = layers(source);
        if (!layers.isEmpty()) {
            blocks.add(layers.get(layers.size() - 1));
        }
        return candidate(blocks, new BayesianRidge());
    }

    /** The ways to learn from one source alone; a single one if there are many sources. */
    List<Candidate> alone(PropertyModel source) throws LearnException {
        if (sources.size() > MANY_SOURCES) {
            return List.of(shotgun(source));
        }
        var candidates = new ArrayList<Candidate>();
        candidates.add(candidate(List.of(output(source)), new BayesianRidge()));
        for (var layer : layers(source)) {
            candidates.add(candidate(List.of(layer), new BayesianRidge()));
        }
        return candidates;
    }

    /** A sentence if the targets look as if they were in another unit than the source's predictions. */
    Optional<String> unitCheck(PropertyModel source, Property property) throws LearnException {
        if (!PropertyWords.mayBeTheSame(source.card().property().name(), property.name())) {
            return Optional.empty();
        }
        var expected = RowEvaluator.toDoubles(output(source).compute(table.descriptors()));
        return UnitFactor.between(table.targets(), expected)
                .map(factor ->
                        factor.message(property.name(), source.card().property().unit()));
    }

    private FeatureBlock simple() {
        return FeatureBlock.descriptors(recipe.simple().text(), recipe.columns(recipe.simple()));
    }

    private List<FeatureBlock> outputs() {
        return new ArrayList<>(sources.stream().map(this::output).toList());
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
        if (isSmall()) {
            regressors.add(new GaussianProcess(Kernel.RBF));
        }
        regressors.add(new BayesianRidge());
        if (isSmall()) {
            regressors.add(new ElasticNet());
        }
        regressors.add(RandomForestRegressor.standard());
        if (table.targets().length >= ENOUGH_ROWS) {
            regressors.add(GradientBoosting.standard());
        }
        return regressors;
    }

    /** Whether Gaussian processes can take the table. */
    private boolean isSmall() {
        return table.targets().length <= GaussianProcess.MOST_ROWS;
    }

    /** A Gaussian process, or a linear learner of tables that are too large for one. */
    private Regressor smooth() {
        return regressors().get(0);
    }

    /**
     * What learns bent functions of many rows, which a linear learner cannot. A forest beside it isn't worth its time:
     * docs/decisions/0005-transfer.md.
     */
    private static Regressor bent() {
        return GradientBoosting.standard();
    }

    private Candidate candidate(List<FeatureBlock> blocks, Regressor regressor) throws LearnException {
        return candidates(blocks, List.of(regressor)).get(0);
    }

    /** Several learners of the same features, which are computed once. */
    private List<Candidate> candidates(List<FeatureBlock> blocks, List<? extends Regressor> regressors)
            throws LearnException {
        DesignMatrix matrix = null;
        for (var block : blocks) {
            var part = block.compute(table.descriptors());
            matrix = matrix == null ? part : matrix.beside(part);
        }
        var features = matrix;
        return regressors.stream()
                .map(regressor -> new Candidate(List.copyOf(blocks), features, regressor))
                .toList();
    }
}
