package org.lode.nodes.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.node.BufferedDataTable;
import org.lode.learn.ModelCard;
import org.lode.learn.validation.LearningCurve;
import org.lode.learn.validation.ValidationReport;
import org.lode.nodes.views.Block;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Block.Histograms;
import org.lode.nodes.views.Distributions;
import org.lode.nodes.views.ModelCards;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.Plot;
import org.lode.nodes.views.Plot.Series;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.Validation;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.Progress;

/** What the view of the node Model Learner shows. */
final class ModelLearnerView {
    private ModelLearnerView() {}

    /**
     * The view of a learned model.
     *
     * @param validation the node's table of measured and predicted values
     * @param report what validation told besides
     */
    static View of(ModelCard card, BufferedDataTable validation, ValidationReport report, Progress progress) {
        var property = card.property();
        var sample = Sample.of(validation, Sample.POINTS, progress);
        var rows = Validation.of(sample, "Measured", "Prediction", "Deviation");
        double mae = card.metrics().getOrDefault("mae", rows.meanAbsoluteError());
        double r2 = card.metrics().getOrDefault("r2", rows.r2());
        var headline = validation.size() == 0
                ? "No material was left to learn '" + property.name() + "' from."
                : String.format(
                        Locale.ROOT,
                        "Predicts '%s' of materials it has not seen with a mean error of %s (R² %s, %s).",
                        property.name(),
                        Numbers.with(mae, property.unit()),
                        Numbers.brief(r2),
                        Numbers.count(card.rows(), "material"));
        var figures = new Figures(List.of(
                new Figure("mean absolute error", Numbers.with(mae, property.unit()), card.split()),
                new Figure(
                        "root mean square error",
                        Numbers.with(card.metrics().getOrDefault("rmse", Double.NaN), property.unit()),
                        ""),
                new Figure("R²", Numbers.brief(r2), "share of the spread that is explained"),
                new Figure(
                        "materials",
                        Numbers.whole(card.rows()),
                        card.materialKind().label()),
                new Figure("descriptors", Numbers.whole(card.descriptors()), card.recipe()),
                new Figure("learner", card.learner().split("[ (,]", 2)[0], card.learner())));
        var structures = sample.texts(sample.spec().getColumnSpec(0).getName());
        var calibration = Validation.calibrationPlot(calibration(report));
        var shown = new ArrayList<Block>(List.of(rows.parity("Predicted against measured", property, 0), calibration));
        if (!report.learningCurve().isEmpty()) {
            shown.add(learningCurve(report));
        }
        return new View(
                headline,
                r2 > 0 ? View.Tone.GOOD : View.Tone.BAD,
                List.of(
                        new Section("How well it predicts", "", List.of(figures, candidates(report))),
                        new Section("Materials that the model had not seen", sample.note(), shown),
                        new Section("The model", "", List.of(ModelCards.of("The model", List.of(card)))),
                        new Section(
                                "Errors",
                                "",
                                List.of(
                                        rows.worst(card.materialKind(), structures, property),
                                        new Histograms(
                                                "Distributions",
                                                List.of(
                                                        Distributions.of("measured", rows.measured()),
                                                        Distributions.of("error", rows.errors())))))));
    }

    /** Coverages of the model's own intervals, as validation measured them. */
    private static List<Series> calibration(ValidationReport report) {
        var curve = report.calibration();
        return List.of(Series.dotted(
                "model",
                0,
                curve.stream().mapToDouble(point -> 100 * point.nominal()).toArray(),
                curve.stream().mapToDouble(point -> 100 * point.measured()).toArray()));
    }

    /** The learners that the choice was made among. */
    private static Bars candidates(ValidationReport report) {
        var bars = report.candidates().stream()
                .filter(candidate -> Double.isFinite(candidate.error()))
                .map(candidate -> new Bar(candidate.learner(), candidate.error(), ""))
                .toList();
        return new Bars(
                "Error of each learner that was tried, best first",
                report.property().unit(),
                bars);
    }

    private static Plot learningCurve(ValidationReport report) {
        var curve = report.learningCurve();
        var label = report.property().unit().isEmpty()
                ? ""
                : " [" + report.property().unit() + "]";
        return new Plot(
                "Learning curve",
                "If the curve still falls at its end, more materials would help.",
                new Plot.Axis("materials learned from"),
                new Plot.Axis("mean absolute error" + label),
                false,
                List.of(Series.dotted(
                        "mean of the folds",
                        0,
                        curve.stream().mapToDouble(LearningCurve.Point::rows).toArray(),
                        curve.stream().mapToDouble(LearningCurve.Point::mae).toArray())));
    }
}
