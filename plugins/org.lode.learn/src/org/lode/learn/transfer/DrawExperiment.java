package org.lode.learn.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/** A large table of which few materials are drawn to learn from, with the source models that may help, for any draw. */
public final class DrawExperiment {
    private final List<PropertyModel> sources;
    private final MaterialSet all;
    private final TransferSettings settings;
    private final TransferRecipe recipe;
    private final DesignMatrix descriptors;
    private final List<String> canonical;
    /** The first source's last hidden layer, null if it is no network. */
    private final DesignMatrix lastLayer;

    private DrawExperiment(
            List<PropertyModel> sources,
            MaterialSet all,
            TransferSettings settings,
            TransferRecipe recipe,
            DesignMatrix descriptors,
            List<String> canonical,
            DesignMatrix lastLayer) {
        this.sources = sources;
        this.all = all;
        this.settings = settings;
        this.recipe = recipe;
        this.descriptors = descriptors;
        this.canonical = canonical;
        this.lastLayer = lastLayer;
    }

    /**
     * Computes the descriptors of all materials.
     *
     * @param all the large table, all of whose materials have descriptors
     * @throws LearnException if a material has no descriptors
     */
    public static DrawExperiment of(
            List<PropertyModel> sources, MaterialSet all, TransferSettings settings, Progress progress)
            throws LearnException {
        var recipe = TransferRecipe.of(sources, all.kind(), settings);
        var features = new Featurizer(recipe.whole(), settings.threads()).compute(all.materials(), progress);
        if (!features.rejections().isEmpty()) {
            var first = features.rejections().get(0);
            throw new LearnException("'" + all.names().get(first.source()) + "' has no descriptors: " + first.reason());
        }
        var descriptors = DesignMatrix.of(features);
        var canonical = all.materials().stream().map(Material::canonical).toList();
        var layers = sources.get(0).layers();
        var lastLayer = layers.isEmpty()
                ? null
                : FeatureBlock.layer(
                                sources.get(0),
                                layers.get(layers.size() - 1),
                                recipe.columns(sources.get(0).recipe()))
                        .compute(descriptors);
        return new DrawExperiment(sources, all, settings, recipe, descriptors, canonical, lastLayer);
    }

    /**
     * Draws, learns and predicts the materials that were not drawn.
     *
     * @param index the number of the draw, which says what is drawn
     * @param count how many materials are drawn
     * @param validate whether the model is cross-validated too, which calibrates intervals and takes several times as
     *     long
     * @throws LearnException as {@link TransferLearner#learn}
     */
    public TransferStudy.Draw draw(int index, int count, boolean validate, Progress progress) throws LearnException {
        var order = Shuffle.rows(all.size(), new SplittableRandom(settings.seed() + index));
        var training = IntStream.of(order).limit(count).toArray();
        var test = IntStream.of(order).skip(count).toArray();
        return draw(training, test, validate, progress);
    }

    private TransferStudy.Draw draw(int[] training, int[] test, boolean validate, Progress progress)
            throws LearnException {
        var y = Folds.select(all.values(), training);
        var measured = Folds.select(all.values(), test);
        var table = new TargetTable(
                descriptors.select(training),
                recipe.columns(recipe.simple()),
                IntStream.of(training).mapToObj(canonical::get).toList(),
                y,
                settings.seed(),
                settings.threads());
        var pool = new CandidateFactory(recipe, sources, table).pool(settings.method(), progress);
        var inner = pool.inner(IntStream.range(0, training.length).toArray(), progress);
        var learned = pool.learn(inner, progress);
        var asked = descriptors.select(test);
        var levels = new double[test.length];
        Arrays.fill(levels, Metrics.mean(y));
        var metrics = Metrics.of(measured, learned.transfer().predict(asked).mean());
        boolean few = pool.direct().stream().anyMatch(DrawExperiment::isOfRandomMetrics);
        return new TransferStudy.Draw(
                Metrics.of(measured, levels).mae(),
                Metrics.of(measured, learned.direct().predict(asked).mean()).mae(),
                direct(pool, inner, candidate -> true, asked, measured),
                few ? direct(pool, inner, DrawExperiment::isOfRandomMetrics, asked, measured) : Double.NaN,
                metrics.mae(),
                lastLayer(RandomForestRegressor.standard(), training, test),
                lastLayer(new BayesianRidge(), training, test),
                metrics.pearson(),
                validate ? coverage(training, test, progress) : Double.NaN);
    }

    private static boolean isOfRandomMetrics(Candidate candidate) {
        return candidate.regressor() instanceof RandomMetrics;
    }

    /** The error of the best one of some direct learners by inner cross-validation. */
    private static double direct(
            CandidatePool pool,
            CandidatePool.Inner inner,
            Predicate<Candidate> allowed,
            DesignMatrix asked,
            double[] measured)
            throws LearnException {
        var learned = pool.learnDirectly(inner, allowed, 1, Progress.NONE);
        return Metrics.of(measured, learned.predict(asked).mean()).mae();
    }

    private double lastLayer(Regressor regressor, int[] training, int[] test) throws LearnException {
        if (lastLayer == null) {
            return Double.NaN;
        }
        var y = Folds.select(all.values(), training);
        var fitted = regressor.fit(lastLayer.select(training), y, settings.seed(), Progress.NONE);
        var predicted = FittedValues.means(fitted, lastLayer.select(test));
        return Metrics.of(Folds.select(all.values(), test), predicted).mae();
    }

    private double coverage(int[] training, int[] test, Progress progress) throws LearnException {
        var report = TransferLearner.learn(sources, select(all, training), settings, progress);
        var asked = select(all, test);
        var predicted = report.model().predictMaterials(asked.materials(), progress);
        int covered = 0;
        for (int i = 0; i < test.length; i++) {
            double value = asked.values()[i];
            covered += value >= predicted.lower()[i] && value <= predicted.upper()[i] ? 1 : 0;
        }
        return (double) covered / test.length;
    }

    private static MaterialSet select(MaterialSet all, int[] rows) {
        return new MaterialSet(
                all.kind(),
                IntStream.of(rows).mapToObj(all.materials()::get).toList(),
                IntStream.of(rows).mapToObj(all.names()::get).toList(),
                Folds.select(all.values(), rows),
                all.property());
    }
}
