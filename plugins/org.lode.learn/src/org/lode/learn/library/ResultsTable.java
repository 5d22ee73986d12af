package org.lode.learn.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lode.learn.ModelCard;

/** A library's models with their validated errors as a Markdown page. */
final class ResultsTable {
    private ResultsTable() {}

    static String of(List<LibraryEntry> entries) {
        var rows =
                entries.stream().map(LibraryEntry::card).map(ResultsTable::row).collect(Collectors.joining("\n"));
        return """
                # The pretrained library

                Written by `./lode train-library`; the models are in `plugins/org.lode.models`. MAE is the mean absolute
                error on materials that were used for nothing else, in the property's unit; coverage is the share of them
                inside their nominal 90 %% interval.

                | Property | Unit | MAE | R² | Coverage | Learner | Recipe | Rows | Data |
                |---|---|---|---|---|---|---|---|---|
                %s
                """
                .formatted(rows);
    }

    private static String row(ModelCard card) {
        return "| "
                + String.join(
                        " | ",
                        card.property().name(),
                        card.property().unit(),
                        figure(card, "mae"),
                        figure(card, "r2"),
                        figure(card, "coverage90"),
                        card.learner(),
                        "`" + card.recipe() + "`",
                        Integer.toString(card.rows()),
                        card.provenance().dataSource())
                + " |";
    }

    private static String figure(ModelCard card, String metric) {
        return String.format(Locale.ROOT, "%.4g", card.metrics().getOrDefault(metric, Double.NaN));
    }

    /** The error in words, for the log. */
    static String metrics(ModelCard card) {
        return "MAE " + figure(card, "mae") + " " + card.property().unit() + ", R² " + figure(card, "r2")
                + ", coverage " + figure(card, "coverage90");
    }
}
