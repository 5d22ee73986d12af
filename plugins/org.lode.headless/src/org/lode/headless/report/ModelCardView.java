package org.lode.headless.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.lode.learn.ModelCard;

/** A model's card as HTML: what it predicts, how well, from which data, and how it was made. */
final class ModelCardView {
    /** Names of metrics as the field writes them. */
    private static final Map<String, String> METRICS = Map.of(
            "mae",
            "MAE",
            "rmse",
            "RMSE",
            "r2",
            "R²",
            "pearson",
            "Pearson r",
            "coverage90",
            "coverage of 90 % intervals",
            ModelCard.LOWEST,
            "lowest value",
            ModelCard.HIGHEST,
            "highest value");

    private ModelCardView() {}

    static String html(ModelCard card) {
        var html = new StringBuilder("<article class=\"model\"><h4>")
                .append(Html.escape(card.property().label()))
                .append("</h4><dl>\n");
        var metrics = card.metrics().entrySet().stream()
                .map(metric ->
                        METRICS.getOrDefault(metric.getKey(), metric.getKey()) + " " + Numbers.brief(metric.getValue()))
                .collect(Collectors.joining(", "));
        row(html, "validation", metrics);
        row(html, "split", card.split());
        row(
                html,
                "materials",
                String.format("%,d × %s", card.rows(), card.materialKind().label()));
        row(html, "recipe", card.recipe());
        row(html, "descriptors", String.format("%,d", card.descriptors()));
        row(html, "learner", card.learner());
        row(html, "data", card.provenance().dataSource());
        row(html, "licence", card.provenance().licence());
        row(html, "cite", card.provenance().citation());
        row(html, "made", card.provenance().date());
        row(html, "seed", Long.toString(card.seed()));
        row(html, "derived from", String.join(", ", card.derivedFrom()));
        row(html, "id", card.id());
        return html.append("</dl></article>\n").toString();
    }

    private static void row(StringBuilder html, String term, String text) {
        if (!text.isBlank()) {
            html.append("<dt>")
                    .append(term)
                    .append("</dt><dd>")
                    .append(Html.escape(text))
                    .append("</dd>\n");
        }
    }
}
