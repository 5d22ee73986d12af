package org.lode.headless.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.transfer.TransferSettings;
import org.lode.learn.transfer.TransferStudy;
import org.lode.represent.Progress;

/** Transfer and direct learning on small draws of a large table, as figures. */
final class SmallTables {
    private SmallTables() {}

    /**
     * Adds the errors of both.
     *
     * @param name what the figures' names begin with
     */
    static TransferStudy study(
            String name,
            List<PropertyModel> sources,
            MaterialSet all,
            TransferStudy.Size size,
            Figures figures,
            Progress progress)
            throws LearnException, BenchmarkException {
        if (all.size() < 2 * size.training()) {
            throw new BenchmarkException("There are only " + all.size() + " materials with a value of \""
                    + all.property().name() + "\"; at least " + 2 * size.training() + " are needed.");
        }
        // The day is not part of any figure.
        var settings = TransferSettings.standard(Provenance.of("benchmark", "2026-01-01"));
        var study = TransferStudy.run(sources, all, size, settings, progress);
        var how = size.draws() + " draws of " + size.training() + " of " + all.size() + ", tested on the others, "
                + sources.size() + " sources";
        var unit = all.property().unit();
        figures.add(name + "_mae", study.mean(TransferStudy.Draw::transfer), unit, how);
        figures.add(
                name + "_win_rate",
                study.share(TransferStudy.Draw::won),
                "",
                "share of the draws in which transfer has the smaller error than the best direct learner");
        compare(
                name + "_best_direct",
                study,
                TransferStudy.Draw::direct,
                unit,
                how + ", best direct learner by inner cross-validation",
                figures);
        compare(
                name + "_single_direct",
                study,
                TransferStudy.Draw::single,
                unit,
                how + ", the same without the average over random metrics",
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
