package org.lode.nodes.views;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Cards to browse.
 *
 * @param title what they are
 * @param cards the cards
 */
public record Cards(String title, List<Card> cards) implements Block {
    @Override
    @JsonIgnore
    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /**
     * A card.
     *
     * @param name what it is about
     * @param picture one {@code <svg>} element of {@link org.lode.represent.drawing.MaterialDrawing}, empty for none
     * @param formula a chemical formula, whose numbers are shown as subscripts; empty for none
     * @param text the structure or another line of small text; may be empty
     * @param facts what is known of it
     * @param tags a few words that stand out
     */
    public record Card(String name, String picture, String formula, String text, List<Fact> facts, List<Tag> tags) {}

    /** A line of a card. */
    public record Fact(String label, String value) {}

    /** A few words that stand out. */
    public record Tag(String text, View.Tone tone) {}
}
