package org.lode.learn.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lode.learn.ModelCard;
import org.lode.learn.Provenance;
import org.lode.learn.library.LibraryIndex.LeftOut;

/** A library's models with their validated errors as a Markdown page. */
final class ResultsTable {
    private final List<ModelCard> cards;
    /** The data sets in the order of the models; tables tell their places. */
    private final List<Provenance> data = new ArrayList<>();

    private ResultsTable(List<LibraryEntry> entries) {
        cards = entries.stream()
                .map(LibraryEntry::card)
                .sorted(Comparator.comparing((ModelCard card) -> card.property().name())
                        .thenComparing(ModelLibrary::relativeError)
                        .thenComparing(ModelCard::id))
                .toList();
        cards.stream().map(ModelCard::provenance).distinct().forEach(data::add);
    }

    static String of(List<LibraryEntry> entries, List<LeftOut> leftOut) {
        return new ResultsTable(entries).page(leftOut);
    }

    private String page(List<LeftOut> leftOut) {
        var properties =
                cards.stream().map(card -> card.property().name()).distinct().count();
        return """
                # The pretrained library

                Written by `./lode train-library`. %d models of %d properties. MAE is the mean absolute error on materials
                that the prediction was not learned from (held out, or cross-validated where there are fewer than some
                2,000 rows), in the property's unit; the mean alone would be wrong by the figure beside it. Error is the
                root mean squared error over the standard deviation of the data. Coverage is the share of values inside
                their nominal 90 %% interval. Models of one property are sorted by error; the number of the data leads to
                source, licence and citation below.

                | Property | Unit | Material | MAE | Mean alone | Error | R² | Coverage | Learner | Recipe | Rows | Data |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                %s

                ## Data

                %s
                %s"""
                .formatted(
                        cards.size(),
                        properties,
                        cards.stream().map(this::row).collect(Collectors.joining("\n")),
                        IntStream.range(0, data.size()).mapToObj(this::source).collect(Collectors.joining("\n")),
                        leftOut(leftOut));
    }

    private String row(ModelCard card) {
        return "| "
                + String.join(
                        " | ",
                        card.property().name(),
                        card.property().unit(),
                        card.materialKind().label(),
                        FinishedModel.figure(card, "mae"),
                        card.metrics().containsKey(FinishedModel.SPREAD)
                                ? FinishedModel.figure(card, FinishedModel.SPREAD)
                                : "",
                        Math.round(100 * ModelLibrary.relativeError(card)) + " %",
                        String.format(Locale.ROOT, "%.3f", card.metrics().getOrDefault("r2", Double.NaN)),
                        String.format(Locale.ROOT, "%.3f", card.metrics().getOrDefault("coverage90", Double.NaN)),
                        card.learner(),
                        "`" + card.recipe() + "`",
                        Integer.toString(card.rows()),
                        Integer.toString(data.indexOf(card.provenance()) + 1))
                + " |";
    }

    private String source(int index) {
        var source = data.get(index);
        return (index + 1) + ". " + source.dataSource() + ". Licence: "
                + (source.licence().isBlank() ? "not stated" : source.licence()) + ". " + source.citation() + ".";
    }

    private static String leftOut(List<LeftOut> models) {
        return models.isEmpty()
                ? ""
                : "\n## Left out, because the mean alone is better\n\n"
                        + models.stream()
                                .map(model ->
                                        "- " + model.file().replaceFirst("\\.onnx$", "") + ": " + model.reason() + "\n")
                                .collect(Collectors.joining());
    }
}
