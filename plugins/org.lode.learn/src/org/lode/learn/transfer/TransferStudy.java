package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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

/**
 * How transfer fares against direct learning when few materials of a large table are drawn to learn from and all others
 * are predicted; many times.
 *
 * @param draws the draws in their order
 */
public record TransferStudy(List<Draw> draws) {
    /**
     * One draw; errors are mean absolute errors on the materials that were not drawn, in the property's unit.
     *
     * @param mean of predicting the mean of the drawn values
     * @param direct of direct learning
     * @param single of direct learning without averages over random metrics: one Gaussian process, ridge regression,
     *     forest or boosting
     * @param randomMetrics of direct learning by the average over random metrics alone; NaN if there are too many rows
     * @param transfer of transfer
     * @param lastLayer of a random forest on the first source's last hidden layer, the recipe of Yamada et al. (2019);
     *     NaN if the first source is no network
     * @param lastLayerRidge the same of Bayesian ridge regression
     * @param correlation of transfer with the measured values
     * @param coverage the share of the measured values in transfer's nominal 90 % intervals; NaN if the draw was not
     *     validated
     */
    public record Draw(
            double mean,
            double direct,
            double single,
            double randomMetrics,
            double transfer,
            double lastLayer,
            double lastLayerRidge,
            double correlation,
            double coverage) {
        /** Whether transfer is better than direct learning. */
        public boolean won() {
            return transfer < direct;
        }
    }

    /**
     * How large a study is.
     *
     * @param training how many materials are drawn each time
     * @param draws how many draws
     * @param validated how many of them, the first ones, are cross-validated too, which calibrates intervals and takes
     *     several times as long
     */
    public record Size(int training, int draws, int validated) {}

    /** Copies the list. */
    public TransferStudy {
        draws = List.copyOf(draws);
    }

    /** The mean of a figure over the draws that have it. */
    public double mean(ToDoubleFunction<Draw> figure) {
        return draws.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The share of the draws in which something is so. */
    public double share(Predicate<Draw> fact) {
        return mean(draw -> fact.test(draw) ? 1 : 0);
    }

    /**
     * Runs a study.
     *
     * @param all the large table, all of whose materials have descriptors
     * @throws LearnException if a material has no descriptors, or as {@link TransferLearner#learn}
     */
    public static TransferStudy run(
            List<PropertyModel> sources, MaterialSet all, Size size, TransferSettings settings, Progress progress)
            throws LearnException {
        var study = Prepared.of(sources, all, settings, progress.part(0, 0.05));
        var draws = new ArrayList<Draw>();
        for (int i = 0; i < size.draws(); i++) {
            var part = progress.part(0.05 + 0.95 * i / size.draws(), 0.05 + 0.95 * (i + 1) / size.draws());
            part.report(0, "draw " + (i + 1) + " of " + size.draws() + soFar(draws));
            var order = Shuffle.rows(all.size(), new SplittableRandom(settings.seed() + i));
            var training = IntStream.of(order).limit(size.training()).toArray();
            var test = IntStream.of(order).skip(size.training()).toArray();
            draws.add(study.draw(training, test, i < size.validated(), part));
        }
        return new TransferStudy(draws);
    }

    private static String soFar(List<Draw> draws) {
        var study = new TransferStudy(draws);
        return draws.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; mean errors so far: transfer %.4g, direct %.4g, single learner %.4g, random metrics %.4g",
                        study.mean(Draw::transfer),
                        study.mean(Draw::direct),
                        study.mean(Draw::single),
                        study.mean(Draw::randomMetrics));
    }

    /** What all draws share: the descriptors of all materials and the last layer of the first source. */
    private record Prepared(
            List<PropertyModel> sources,
            MaterialSet all,
            TransferSettings settings,
            TransferRecipe recipe,
            DesignMatrix descriptors,
            List<String> canonical,
            DesignMatrix lastLayer) {
        static Prepared of(List<PropertyModel> sources, MaterialSet all, TransferSettings settings, Progress progress)
                throws LearnException {
            var recipe = TransferRecipe.of(sources, all.kind(), settings);
            var features = new Featurizer(recipe.whole(), settings.threads()).compute(all.materials(), progress);
            if (!features.rejections().isEmpty()) {
                var first = features.rejections().get(0);
                throw new LearnException(
                        "'" + all.names().get(first.source()) + "' has no descriptors: " + first.reason());
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
            return new Prepared(sources, all, settings, recipe, descriptors, canonical, lastLayer);
        }

        Draw draw(int[] training, int[] test, boolean validate, Progress progress) throws LearnException {
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
            boolean few = pool.direct().stream().anyMatch(Prepared::isOfRandomMetrics);
            return new Draw(
                    Metrics.of(measured, levels).mae(),
                    Metrics.of(measured, learned.direct().predict(asked).mean()).mae(),
                    direct(pool, inner, candidate -> !isOfRandomMetrics(candidate), asked, measured),
                    few ? direct(pool, inner, Prepared::isOfRandomMetrics, asked, measured) : Double.NaN,
                    metrics.mae(),
                    lastLayer(RandomForestRegressor.standard(), training, test),
                    lastLayer(new BayesianRidge(), training, test),
                    metrics.pearson(),
                    validate ? coverage(training, test, progress) : Double.NaN);
        }

        private static boolean isOfRandomMetrics(Candidate candidate) {
            return candidate.regressor() instanceof RandomMetrics;
        }

        private static double direct(
                CandidatePool pool,
                CandidatePool.Inner inner,
                Predicate<Candidate> allowed,
                DesignMatrix asked,
                double[] measured)
                throws LearnException {
            var learned = pool.learnDirectly(inner, allowed, Progress.NONE);
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
