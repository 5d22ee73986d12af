package org.lode.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.RegressionLearner.Validated;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.network.MultiTargetNetwork;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.FoldTransforms;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Split;
import org.lode.represent.Progress;

/**
 * Learns several properties of the same materials by one network, validated by cross-validation, and gives a model for
 * each: the models share their hidden layers, each has its own file, card, intervals and applicability domain.
 *
 * <p>A material without a value of a property teaches the others; it is neither in that property's validation nor in
 * its domain.
 *
 * @param network the method
 * @param split how the rows are divided for validation, alike for all properties
 * @param references the most rows an applicability domain is told by
 * @param seed the seed of the folds and of everything random
 */
public record JointLearner(MultiTargetNetwork network, Split split, int references, long seed) {
    /**
     * Learns.
     *
     * @param tables what is known of each property; their rows are among those of {@code all}
     * @param all descriptors and materials of all rows; its targets are not looked at
     * @param rows the row of {@code all} that each row of a table is
     * @param level the level of the reported intervals, above 0 and below 1
     * @return the models in the order of the tables
     * @throws LearnException if a property has too few different values or materials
     */
    public List<Validated> learn(
            List<TrainingSet> tables, TrainingSet all, List<int[]> rows, double level, Progress progress)
            throws LearnException {
        var drawn = split.draw(all, seed, progress.part(0, 0.02));
        var x = DesignMatrix.of(all.features());
        TrainingChecks.checkFeatures(x, all);
        var targets = new ArrayList<double[]>();
        for (int table = 0; table < tables.size(); table++) {
            check(tables.get(table), rows.get(table), drawn);
            targets.add(spread(tables.get(table).targets(), rows.get(table), x.rows()));
        }
        var estimates = crossValidate(x, targets, drawn, progress.part(0.02, 0.8));
        var fitted = network.fit(x, targets, seed, progress.part(0.8, 0.98));
        var validated = new ArrayList<Validated>();
        for (int table = 0; table < tables.size(); table++) {
            validated.add(validated(
                    tables,
                    table,
                    x.select(rows.get(table)),
                    fitted.get(table),
                    drawn,
                    rows,
                    estimates.get(table),
                    level));
        }
        return validated;
    }

    private void check(TrainingSet table, int[] rows, Folds drawn) throws LearnException {
        TrainingChecks.checkTargets(table.targets(), table.property());
        for (int fold = 0; fold < drawn.count(); fold++) {
            int tested = fold;
            long known = IntStream.of(rows)
                    .filter(row -> drawn.fold()[row] != tested)
                    .count();
            if (known < 2 || known == rows.length) {
                throw new LearnException("The property '" + table.property().name() + "' has values of only "
                        + rows.length + " materials, too few for " + drawn.count()
                        + " folds; take fewer folds or leave the property out.");
            }
        }
    }

    /** The values at their places among all rows, NaN elsewhere. */
    private static double[] spread(double[] values, int[] rows, int count) {
        var spread = new double[count];
        Arrays.fill(spread, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            spread[rows[i]] = values[i];
        }
        return spread;
    }

    /** What is predicted of each target of all rows by networks that have not seen them. */
    private List<Estimates> crossValidate(DesignMatrix x, List<double[]> targets, Folds folds, Progress progress)
            throws LearnException {
        int count = x.rows();
        var estimates = targets.stream()
                .map(target -> new Estimates(new double[count], new double[count], new double[count]))
                .toList();
        for (int fold = 0; fold < folds.count(); fold++) {
            var part = progress.part((double) fold / folds.count(), (fold + 1.0) / folds.count());
            part.check();
            var training = folds.training(fold);
            var test = folds.test(fold);
            var known = x.select(training);
            var values = targets.stream()
                    .map(target -> Folds.select(target, training))
                    .toList();
            var fitted = network.fit(known, values, seed, part);
            for (int target = 0; target < fitted.size(); target++) {
                var own = values.get(target);
                var seen = known.select(IntStream.range(0, own.length)
                        .filter(row -> !Double.isNaN(own[row]))
                        .toArray());
                var predicted = new CalibratedRegressor(fitted.get(target), domain(seen), 1).predict(x.select(test));
                for (int i = 0; i < test.length; i++) {
                    estimates.get(target).mean()[test[i]] = predicted.mean()[i];
                    estimates.get(target).deviation()[test[i]] = predicted.deviation()[i];
                    estimates.get(target).distance()[test[i]] = predicted.distance()[i];
                }
            }
        }
        return estimates;
    }

    private ApplicabilityDomain domain(DesignMatrix x) {
        return ApplicabilityDomain.fit(x, references, seed);
    }

    private Validated validated(
            List<TrainingSet> tables,
            int which,
            DesignMatrix x,
            FittedRegressor fitted,
            Folds drawn,
            List<int[]> rows,
            Estimates all,
            double level)
            throws LearnException {
        var data = tables.get(which);
        var own = rows.get(which);
        var folds = new Folds(
                drawn.count(), IntStream.of(own).map(row -> drawn.fold()[row]).toArray());
        var raw = new Estimates(
                Folds.select(all.mean(), own), Folds.select(all.deviation(), own), Folds.select(all.distance(), own));
        var transforms = new FoldTransforms(folds, Collections.nCopies(folds.count(), TargetTransform.NONE));
        var calibration = Calibration.of(data.targets(), raw, folds);
        var validation = new Validation(data, transforms, raw, calibration);
        var regressor = new CalibratedRegressor(
                fitted, domain(x), calibration.factor(), calibration.intervals(), TargetTransform.NONE);
        var description = network.description() + together(tables, which);
        var divided = split.description(seed);
        var predictions = validation.predictions();
        var model = new ModelAssembly(data, description, divided, validation.metrics(), seed, List.of())
                .build(regressor)
                .with(HeldOut.of(data.targets(), predictions.mean()));
        var report = validation.report(description, divided, level, List.of());
        return new Validated(model, predictions, folds, report);
    }

    private static String together(List<TrainingSet> tables, int which) {
        var others = IntStream.range(0, tables.size())
                .filter(table -> table != which)
                .mapToObj(table -> "'" + tables.get(table).property().name() + "'")
                .toList();
        return others.isEmpty() ? "" : ", hidden layers shared with " + String.join(", ", others);
    }
}
