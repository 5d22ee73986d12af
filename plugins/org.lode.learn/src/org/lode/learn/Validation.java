package org.lode.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.RegressorChoice;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.FoldTransforms;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.learn.validation.ValidationReport;

/**
 * Cross-validated predictions of a transformed target, brought back to its own unit.
 *
 * @param data what was learned from
 * @param transforms what the targets were transformed by
 * @param raw means and deviations of the transformed target, not calibrated
 * @param calibration of the raw predictions
 */
record Validation(TrainingSet data, FoldTransforms transforms, Estimates raw, Calibration calibration) {
    /** Means and calibrated deviations in the property's unit. */
    Estimates predictions() {
        int rows = data.targets().length;
        var undone = new Estimates(new double[rows], new double[rows], raw.distance());
        for (int row = 0; row < rows; row++) {
            double widening = Math.max(1, raw.distance()[row]);
            var moments = transforms.of(row).moments(raw.mean()[row], spread(row) / widening);
            undone.mean()[row] = moments.mean();
            undone.deviation()[row] = moments.deviation() * widening;
        }
        return undone;
    }

    private double spread(int row) {
        return raw.deviation()[row] * calibration.factor();
    }

    /** Error measures and the measured coverage, by name. */
    Map<String, Double> metrics() {
        var metrics = Metrics.of(data.targets(), predictions().mean()).toMap();
        metrics.put("coverage90", calibration.coverage());
        return metrics;
    }

    /** CV+ intervals around the models of the folds. */
    FoldIntervals foldIntervals() {
        var folds = transforms.folds();
        var scores = Calibration.scores(transforms.apply(data.targets()), raw);
        return new FoldIntervals(IntStream.range(0, folds.count())
                        .mapToObj(fold -> new FoldIntervals.Fold(
                                Folds.select(scores, folds.test(fold)),
                                transforms.transforms().get(fold)))
                        .toList())
                .thinned();
    }

    /** What is to be seen of it. */
    ValidationReport report(String learner, String split, double level, List<RegressorChoice.Score> candidates) {
        var predicted = predictions();
        double halfWidth = calibration.intervals().halfWidth(level);
        var rows = new ArrayList<ValidationReport.Row>();
        for (int row = 0; row < data.targets().length; row++) {
            var transform = transforms.of(row);
            rows.add(new ValidationReport.Row(
                    data.materials().get(row),
                    data.targets()[row],
                    predicted.mean()[row],
                    predicted.deviation()[row],
                    transform.invert(raw.mean()[row] - halfWidth * spread(row)),
                    transform.invert(raw.mean()[row] + halfWidth * spread(row)),
                    raw.distance()[row] <= 1,
                    transforms.folds().fold()[row]));
        }
        var scores = Calibration.scores(transforms.apply(data.targets()), raw);
        return new ValidationReport(
                data.property(),
                learner,
                split,
                metrics(),
                level,
                rows,
                ValidationReport.coverages(scores, transforms.folds()),
                candidates,
                List.of());
    }
}
