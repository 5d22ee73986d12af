package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.regression.DesignMatrix;
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
     * @param transfer of transfer
     * @param lastLayer of a random forest on the first source's last hidden layer, the recipe of Yamada et al. (2019);
     *     NaN if the first source is no network
     * @param correlation of transfer with the measured values
     * @param coverage the share of the measured values in transfer's nominal 90 % intervals; NaN if the draw was not
     *     validated
     */
    public record Draw(
            double mean, double direct, double transfer, double lastLayer, double correlation, double coverage) {
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

    /** The share of the draws that transfer won. */
    public double winRate() {
        return mean(draw -> draw.won() ? 1 : 0);
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
            part.report(0, "draw " + (i + 1) + " of " + size.draws());
            var order = Shuffle.rows(all.size(), new SplittableRandom(settings.seed() + i));
            var training = IntStream.of(order).limit(size.training()).toArray();
            var test = IntStream.of(order).skip(size.training()).toArray();
            draws.add(study.draw(training, test, i < size.validated(), part));
        }
        return new TransferStudy(draws);
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
            var learned = new CandidateFactory(recipe, sources, table)
                    .pool(settings.method(), progress)
                    .learn(IntStream.range(0, training.length).toArray(), progress);
            var asked = descriptors.select(test);
            var levels = new double[test.length];
            Arrays.fill(levels, Metrics.mean(y));
            var metrics = Metrics.of(measured, learned.transfer().predict(asked).mean());
            return new Draw(
                    Metrics.of(measured, levels).mae(),
                    Metrics.of(measured, learned.direct().predict(asked).mean()).mae(),
                    metrics.mae(),
                    lastLayer == null ? Double.NaN : lastLayer(training, test),
                    metrics.pearson(),
                    validate ? coverage(training, test, progress) : Double.NaN);
        }

        private double lastLayer(int[] training, int[] test) throws LearnException {
            var y = Folds.select(all.values(), training);
            var forest =
                    RandomForestRegressor.standard().fit(lastLayer.select(training), y, settings.seed(), Progress.NONE);
            var predicted = FittedValues.means(forest, lastLayer.select(test));
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
