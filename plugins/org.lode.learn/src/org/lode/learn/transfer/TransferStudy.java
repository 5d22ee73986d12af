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
import org.lode.learn.regression.Estimates;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.Featurizer;
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
     * @param lastLayer of a random forest on the first source's last hidden layer, the recipe of Yamada et al. (2019)
     * @param correlation of transfer with the measured values
     * @param coverage the share of the measured values in transfer's nominal 90 % intervals
     */
    public record Draw(
            double mean, double direct, double transfer, double lastLayer, double correlation, double coverage) {
        /** Whether transfer is better than direct learning. */
        public boolean won() {
            return transfer < direct;
        }
    }

    /** Copies the list. */
    public TransferStudy {
        draws = List.copyOf(draws);
    }

    /** The mean of a figure over the draws. */
    public double mean(ToDoubleFunction<Draw> figure) {
        return draws.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** The share of the draws that transfer won. */
    public double winRate() {
        return mean(draw -> draw.won() ? 1 : 0);
    }

    /**
     * Runs a study.
     *
     * @param all the large table
     * @param training how many materials are drawn each time
     * @param count how many draws
     */
    public static TransferStudy run(
            List<PropertyModel> sources,
            MaterialSet all,
            int training,
            int count,
            TransferSettings settings,
            Progress progress)
            throws LearnException {
        var draws = new ArrayList<Draw>();
        for (int i = 0; i < count; i++) {
            var part = progress.part((double) i / count, (i + 1.0) / count);
            var order = Shuffle.rows(all.size(), new SplittableRandom(settings.seed() + i));
            var learned = select(all, IntStream.of(order).limit(training).toArray());
            var test = select(all, IntStream.of(order).skip(training).toArray());
            draws.add(draw(sources, learned, test, settings, part));
        }
        return new TransferStudy(draws);
    }

    private static Draw draw(
            List<PropertyModel> sources,
            MaterialSet learned,
            MaterialSet test,
            TransferSettings settings,
            Progress progress)
            throws LearnException {
        var report = TransferLearner.learn(sources, learned, settings, progress);
        var transferred = report.model().predictMaterials(test.materials(), progress);
        var direct = report.direct().predictMaterials(test.materials(), progress);
        double level = Metrics.mean(learned.values());
        var levels = new double[test.size()];
        Arrays.fill(levels, level);
        var metrics = Metrics.of(test.values(), transferred.mean());
        return new Draw(
                Metrics.of(test.values(), levels).mae(),
                Metrics.of(test.values(), direct.mean()).mae(),
                metrics.mae(),
                lastLayer(sources.get(0), learned, test, settings),
                metrics.pearson(),
                Calibration.coverage(test.values(), new Estimates(transferred.mean(), transferred.deviation())));
    }

    private static double lastLayer(
            PropertyModel source, MaterialSet learned, MaterialSet test, TransferSettings settings)
            throws LearnException {
        var layers = source.layers();
        if (layers.isEmpty()) {
            return Double.NaN;
        }
        var last = layers.get(layers.size() - 1);
        var featurizer = new Featurizer(source.recipe(), settings.threads());
        var rows = source.frozen(last, featurizer.compute(learned.materials(), Progress.NONE));
        var forest = RandomForestRegressor.standard().fit(rows, learned.values(), settings.seed(), Progress.NONE);
        var testRows = source.frozen(last, featurizer.compute(test.materials(), Progress.NONE));
        return Metrics.of(test.values(), FittedValues.means(forest, testRows)).mae();
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
