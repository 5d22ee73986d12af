package org.lode.headless.bench;

import java.util.List;
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
        double direct = study.mean(TransferStudy.Draw::direct);
        double transfer = study.mean(TransferStudy.Draw::transfer);
        figures.add(name + "_mae", transfer, unit, how);
        figures.add(name + "_best_direct_mae", direct, unit, how + ", learner chosen by inner cross-validation");
        figures.add(name + "_gain_percent", 100 * (1 - transfer / direct), "%", "of the mean errors");
        figures.add(
                name + "_win_rate", study.winRate(), "", "share of the draws in which transfer has the smaller error");
        figures.add(name + "_mean_mae", study.mean(TransferStudy.Draw::mean), unit, how + ", predicting the mean");
        return study;
    }
}
