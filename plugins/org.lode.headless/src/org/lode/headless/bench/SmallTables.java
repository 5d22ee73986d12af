package org.lode.headless.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.transfer.DrawExperiment;
import org.lode.learn.transfer.TransferSettings;
import org.lode.learn.transfer.TransferStudy;
import org.lode.represent.Progress;

/** Transfer and direct learning on small draws of a large table, as figures. */
final class SmallTables {
    private SmallTables() {}

    /**
     * How large a study is.
     *
     * @param training how many materials are drawn each time
     * @param draws how many draws
     * @param validated how many of them, the first ones, are cross-validated too, which calibrates intervals and takes
     *     several times as long
     */
    record Size(int training, int draws, int validated) {}

    /**
     * Adds the errors of both.
     *
     * @param name what the figures' names begin with
     * @param runs keeps each draw
     */
    static TransferStudy study(
            String name,
            List<PropertyModel> sources,
            MaterialSet all,
            Size size,
            RunRecords runs,
            Figures figures,
            Progress progress)
            throws Exception {
        if (all.size() < 2 * size.training()) {
            throw new BenchmarkException("There are only " + all.size() + " materials with a value of \""
                    + all.property().name() + "\"; at least " + 2 * size.training() + " are needed.");
        }
        // The day is not part of any figure.
        var settings = TransferSettings.standard(Provenance.of("benchmark", "2026-01-01"));
        var experiment = DrawExperiment.of(sources, all, settings, progress.part(0, 0.05));
        var study = new TransferStudy(List.of());
        for (int i = 0; i < size.draws(); i++) {
            var part = progress.part(0.05 + 0.95 * i / size.draws(), 0.05 + 0.95 * (i + 1) / size.draws());
            part.report(0, "draw " + (i + 1) + " of " + size.draws() + (i == 0 ? "" : "; " + study.summary()));
            int index = i;
            boolean validate = i < size.validated();
            var run = name + ", " + size.training() + " of " + all.size() + ", " + sources.size() + " sources, draw "
                    + i + (validate ? ", validated" : "");
            var kept = runs.results(run, () -> results(experiment.draw(index, size.training(), validate, part)));
            study = study.with(draw(kept));
        }
        var how = size.draws() + " draws of " + size.training() + " of " + all.size() + ", tested on the others, "
                + sources.size() + " sources";
        var unit = all.property().unit();
        figures.add(name + "_mae", study.mean(TransferStudy.Draw::transfer), unit, how);
        figures.add(
                name + "_win_rate",
                study.share(TransferStudy.Draw::won),
                "",
                "share of the draws in which transfer has the smaller error than direct learning");
        compare(
                name + "_best_direct",
                study,
                TransferStudy.Draw::direct,
                unit,
                how + ", an average of direct learners, chosen by inner cross-validation as transfer's is",
                figures);
        compare(
                name + "_single_direct",
                study,
                TransferStudy.Draw::single,
                unit,
                how + ", the best one direct learner by inner cross-validation",
                figures);
        compare(
                name + "_random_metrics",
                study,
                TransferStudy.Draw::randomMetrics,
                unit,
                how + ", the average over random metrics alone",
                figures);
        figures.add(name + "_mean_mae", study.mean(TransferStudy.Draw::mean), unit, how + ", predicting the mean");
        return study;
    }

    private static Map<String, Double> results(TransferStudy.Draw draw) {
        var results = new LinkedHashMap<String, Double>();
        results.put("mean", draw.mean());
        results.put("direct", draw.direct());
        results.put("single", draw.single());
        results.put("random_metrics", draw.randomMetrics());
        results.put("transfer", draw.transfer());
        results.put("last_layer", draw.lastLayer());
        results.put("last_layer_ridge", draw.lastLayerRidge());
        results.put("correlation", draw.correlation());
        results.put("coverage", draw.coverage());
        return results;
    }

    /** The draw of its results; what is missing wasn't measured. */
    private static TransferStudy.Draw draw(Map<String, Double> results) {
        return new TransferStudy.Draw(
                results.getOrDefault("mean", Double.NaN),
                results.getOrDefault("direct", Double.NaN),
                results.getOrDefault("single", Double.NaN),
                results.getOrDefault("random_metrics", Double.NaN),
                results.getOrDefault("transfer", Double.NaN),
                results.getOrDefault("last_layer", Double.NaN),
                results.getOrDefault("last_layer_ridge", Double.NaN),
                results.getOrDefault("correlation", Double.NaN),
                results.getOrDefault("coverage", Double.NaN));
    }

    /** Adds the error of a way of direct learning and what transfer gains on it. */
    private static void compare(
            String name,
            TransferStudy study,
            ToDoubleFunction<TransferStudy.Draw> error,
            String unit,
            String how,
            Figures figures) {
        double direct = study.mean(error);
        if (!Double.isNaN(direct)) {
            figures.add(name + "_mae", direct, unit, how);
            figures.add(
                    name + "_gain_percent",
                    100 * (1 - study.mean(TransferStudy.Draw::transfer) / direct),
                    "%",
                    "of the mean errors by transfer");
            figures.add(
                    name + "_win_rate",
                    study.share(draw -> draw.transfer() < error.applyAsDouble(draw)),
                    "",
                    "share of the draws in which transfer has the smaller error");
        }
    }
}
