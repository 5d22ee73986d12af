package org.lode.nodes.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knime.core.node.BufferedDataTable;
import org.lode.learn.transfer.CurvePoint;
import org.lode.learn.transfer.SourceScore;
import org.lode.learn.transfer.TransferReport;
import org.lode.nodes.views.Block;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Block.Rows;
import org.lode.nodes.views.ModelCards;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.Plot;
import org.lode.nodes.views.Plot.Series;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.Validation;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.Progress;

/** What the view of the node Transfer Learner shows. */
final class TransferLearnerView {
    private static final int MOST_SOURCES = 20;
    private static final int MOST_RANKED = 1000;

    private TransferLearnerView() {}

    /**
     * The view of a transfer.
     *
     * @param validation the node's table of measured and predicted values
     */
    static View of(TransferReport report, BufferedDataTable validation, Progress progress) {
        var card = report.model().card();
        var property = card.property();
        var sample = Sample.of(validation, Sample.POINTS, progress);
        var transfer = Validation.of(sample, "Measured", "Transfer Prediction", "Transfer Deviation");
        var direct = Validation.of(sample, "Measured", "Direct Prediction", "Direct Deviation");
        var calibration = new ArrayList<>(direct.calibration("direct", 1));
        calibration.addAll(transfer.calibration("transfer", 0));
        var structures = sample.texts(sample.spec().getColumnSpec(0).getName());
        return new View(
                report.verdict(),
                tone(report),
                List.of(
                        new Section("What transfer brings", "", summary(report)),
                        new Section(
                                "Materials that the models had not seen",
                                sample.note(),
                                List.of(
                                        transfer.parity("With transfer", property, 0),
                                        direct.parity("Learned directly", property, 1),
                                        Validation.calibrationPlot(calibration))),
                        new Section("The model", "", List.of(ModelCards.of("The model", List.of(card)))),
                        new Section(
                                "Errors of transfer",
                                "",
                                List.of(transfer.worst(card.materialKind(), structures, property))),
                        new Section("The sources ranked", "", List.of(ranking(report)))));
    }

    private static List<Block> summary(TransferReport report) {
        var blocks = new ArrayList<Block>(List.of(figures(report), sources(report)));
        if (!report.curve().isEmpty()) {
            blocks.add(curve(report));
        }
        return blocks;
    }

    /** Every way in which a source was tried alone. */
    private static Rows ranking(TransferReport report) {
        var unit = report.model().card().property().unit();
        var rows = new ArrayList<List<String>>();
        for (var source : report.sources()) {
            rows.add(List.of(
                    Numbers.whole(rows.size() + 1),
                    source.property(),
                    source.way(),
                    source.id(),
                    Numbers.with(source.mae(), unit)));
        }
        return new Rows(
                "Cross-validated error of each source alone, best first",
                List.of("Rank", "Property", "Used by", "Source", "Error"),
                rows.subList(0, Math.min(MOST_RANKED, rows.size())));
    }

    private static Block curve(TransferReport report) {
        var rows = report.curve().stream().mapToDouble(CurvePoint::rows).toArray();
        var transfer =
                report.curve().stream().mapToDouble(CurvePoint::transferMae).toArray();
        var direct = report.curve().stream().mapToDouble(CurvePoint::directMae).toArray();
        var unit = report.model().card().property().unit();
        return new Plot(
                "Learning curve",
                "If the curves still fall at their ends, more materials would help.",
                new Plot.Axis("materials learned from"),
                new Plot.Axis("mean absolute error" + (unit.isEmpty() ? "" : " [" + unit + "]")),
                false,
                List.of(
                        Series.dotted("with transfer", 0, rows, transfer),
                        Series.dotted("learned directly", 1, rows, direct)));
    }

    private static View.Tone tone(TransferReport report) {
        if (report.gain().lower() > 0) {
            return View.Tone.GOOD;
        }
        return report.gain().upper() < 0 ? View.Tone.BAD : View.Tone.PLAIN;
    }

    private static Figures figures(TransferReport report) {
        var card = report.model().card();
        var unit = card.property().unit();
        var gain = report.gain();
        // A network is tried in several ways.
        long sources = report.sources().stream().map(SourceScore::id).distinct().count();
        return new Figures(List.of(
                new Figure("mean error with transfer", Numbers.with(report.transferMae(), unit), "cross-validated"),
                new Figure("learned directly", Numbers.with(report.directMae(), unit), "same folds"),
                new Figure(
                        "gain",
                        Numbers.with(gain.value(), unit),
                        "95 % interval " + Numbers.brief(gain.lower()) + " to " + Numbers.brief(gain.upper())),
                new Figure(
                        "materials",
                        Numbers.whole(card.rows()),
                        card.materialKind().label()),
                new Figure("sources", Numbers.whole(sources), "tried one by one")));
    }

    private static Bars sources(TransferReport report) {
        var names = report.sources().stream().map(SourceScore::property).toList();
        var bars = report.sources().stream()
                .limit(MOST_SOURCES)
                .map(source -> new Bar(
                        Collections.frequency(names, source.property()) == 1
                                ? source.property()
                                : source.property() + ", " + source.way(),
                        source.mae(),
                        source.way() + "\n" + source.id()))
                .toList();
        return new Bars(
                "Error with each source alone, best first",
                report.model().card().property().unit(),
                bars);
    }
}
