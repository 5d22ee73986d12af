package org.lode.nodes.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.ModelCards;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;

/** What the view of the node Pretrained Model Loader shows: the models to browse. */
final class ModelCardsView {
    private static final int MOST_BARS = 30;

    private ModelCardsView() {}

    /** The view of loaded models. */
    static View of(List<PropertyModel> models) {
        var cards = models.stream().map(PropertyModel::card).toList();
        var properties = cards.stream().map(ModelCard::property).distinct().count();
        var headline = cards.isEmpty()
                ? "No model was loaded."
                : Numbers.count(cards.size(), "model") + " of "
                        + (properties == 1 ? "1 property" : Numbers.whole(properties) + " properties")
                        + (cards.size() == 1 ? " was" : " were") + " loaded.";
        return new View(
                headline,
                List.of(
                        new Section("At a glance", "", List.of(figures(cards), errors(cards))),
                        new Section("Models", note(models), List.of(ModelCards.withParity("Model cards", models)))));
    }

    private static String note(List<PropertyModel> models) {
        long without =
                models.stream().filter(model -> model.heldOut().isEmpty()).count();
        return "The error is that of materials the model had not seen; the spread is the standard deviation of the"
                + " measured values."
                + (models.size() > ModelCards.MOST ? " The first " + ModelCards.MOST + " models are shown." : "")
                + (without == 0
                        ? ""
                        : " " + whose(without, models.size()) + " no pairs of measured and predicted values,"
                                + " so there is no parity plot; the figures are those of its validation.");
    }

    private static String whose(long without, int all) {
        if (all == 1) {
            return "The model's file keeps";
        }
        return without == all
                ? "The files of these models keep"
                : Numbers.whole(without) + " of the files " + (without == 1 ? "keeps" : "keep");
    }

    private static Figures figures(List<ModelCard> cards) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("models", Numbers.whole(cards.size()), ""));
        cards.stream().map(ModelCard::materialKind).distinct().sorted().forEach(kind -> {
            long count =
                    cards.stream().filter(card -> card.materialKind() == kind).count();
            figures.add(new Figure(Numbers.count(2, kind.label()).substring(2), Numbers.whole(count), "models"));
        });
        return new Figures(figures);
    }

    private static Bars errors(List<ModelCard> cards) {
        var properties = cards.stream().map(ModelCard::property).toList();
        var bars = cards.stream()
                .filter(card -> Double.isFinite(ModelCards.errorShare(card)))
                .sorted(Comparator.comparingDouble(ModelCards::errorShare))
                .limit(MOST_BARS)
                .map(card -> new Bar(
                        Collections.frequency(properties, card.property()) == 1
                                ? card.property().name()
                                : card.property().name() + ", " + card.recipe(),
                        100 * ModelCards.errorShare(card),
                        card.id()))
                .toList();
        return new Bars("Error as a share of the spread", "%", bars);
    }
}
