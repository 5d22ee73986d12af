package org.lode.nodes.views;

import java.util.List;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Cards.Fact;
import org.lode.nodes.views.Cards.Tag;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.drawing.MaterialDrawing;

/** Cards of materials: drawn structures, formulas with subscripts, cells of crystals with their formula. */
public final class MaterialCards {
    /** How many cards of materials a view has at most. */
    public static final int MOST = 24;

    private static final int LARGEST_PICTURE = 20_000;
    private static final int LONGEST_TEXT = 300;

    private MaterialCards() {}

    /**
     * The card of a material.
     *
     * @param kind how the text is read
     * @param text the material's text; where it cannot be read, the card shows the text alone
     */
    @SuppressWarnings("unused") // a text that is no material is shown as it is
    public static Card of(String name, MaterialKind kind, String text, List<Fact> facts, List<Tag> tags) {
        try {
            return of(name, Material.parse(kind, text), facts, tags);
        } catch (MaterialException e) {
            return new Card(Sample.shortened(name), "", "", cut(text), facts, tags);
        }
    }

    private static Card of(String name, Material material, List<Fact> facts, List<Tag> tags) {
        var picture = MaterialDrawing.svg(material)
                .filter(svg -> svg.length() <= LARGEST_PICTURE)
                .orElse("");
        var formula = formula(material);
        var text = formula.isEmpty() ? material.text() : material.canonical();
        return new Card(Sample.shortened(name), picture, cut(formula), cut(text), facts, tags);
    }

    private static String formula(Material material) {
        if (material instanceof Composition composition) {
            return composition.text();
        }
        return material instanceof Crystal crystal ? crystal.composition().text() : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
