package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.List;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Cards.Fact;
import org.lode.nodes.views.Cards.Tag;

/** Models as cards to browse. */
public final class ModelCards {
    /** How many cards a view has at most. */
    public static final int MOST = 200;

    private static final int LONGEST_FACT = 240;

    private ModelCards() {}

    /** A card for each model, with its figures alone. */
    public static Cards of(String title, List<ModelCard> cards) {
        return new Cards(
                title, cards.stream().limit(MOST).map(card -> card(card, "")).toList());
    }

    /** A card for each model, with a parity plot where its file keeps held-out materials. */
    public static Cards withParity(String title, List<PropertyModel> models) {
        return new Cards(
                title,
                models.stream()
                        .limit(MOST)
                        .map(model -> card(
                                model.card(),
                                model.heldOut().map(ParityPicture::svg).orElse("")))
                        .toList());
    }

    private static Card card(ModelCard card, String picture) {
        var unit = card.property().unit();
        var facts = new ArrayList<Fact>();
        metric(facts, card, "mae", "mean error", unit);
        metric(facts, card, "rmse", "RMSE", unit);
        metric(facts, card, "r2", "R²", "");
        metric(facts, card, "coverage90", "coverage of 90 %", "");
        if (Double.isFinite(errorShare(card))) {
            facts.add(new Fact("error / spread", Numbers.percent(errorShare(card))));
        }
        range(facts, card);
        fact(facts, "materials", Numbers.whole(card.rows()));
        fact(facts, "validated by", card.split());
        fact(facts, "recipe", card.recipe());
        fact(facts, "learner", card.learner());
        fact(facts, "data", card.provenance().dataSource());
        fact(facts, "licence", card.provenance().licence());
        fact(facts, "cite", card.provenance().citation());
        fact(facts, "made", card.provenance().date());
        fact(facts, "seed", Long.toString(card.seed()));
        fact(facts, "derived from", String.join(", ", card.derivedFrom()));
        return new Card(
                card.property().label(),
                picture,
                "",
                card.id(),
                facts,
                List.of(new Tag(card.materialKind().label(), View.Tone.PLAIN)));
    }

    private static void metric(List<Fact> facts, ModelCard card, String metric, String label, String unit) {
        var value = card.metrics().get(metric);
        if (value != null) {
            facts.add(new Fact(label, Numbers.with(value, unit)));
        }
    }

    private static void range(List<Fact> facts, ModelCard card) {
        var low = card.metrics().get(ModelCard.LOWEST);
        var high = card.metrics().get(ModelCard.HIGHEST);
        if (low != null && high != null) {
            facts.add(new Fact(
                    "values",
                    Numbers.brief(low) + " to "
                            + Numbers.with(high, card.property().unit())));
        }
    }

    private static void fact(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(
                    label, value.length() <= LONGEST_FACT ? value : value.substring(0, LONGEST_FACT - 1) + "…"));
        }
    }

    /**
     * Root mean square error over the standard deviation of the measured values, from the coefficient of determination;
     * NaN if the card has none.
     */
    public static double errorShare(ModelCard card) {
        var r2 = card.metrics().get("r2");
        return r2 == null ? Double.NaN : Math.sqrt(Math.max(0, 1 - r2));
    }
}
