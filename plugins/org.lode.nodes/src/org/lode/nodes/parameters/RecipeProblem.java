package org.lode.nodes.parameters;

import java.util.Optional;
import org.knime.node.parameters.widget.message.TextMessage.Message;

/** Says in a dialog why a recipe that was typed cannot be used, before the node does. */
public final class RecipeProblem {
    private RecipeProblem() {}

    /** The message for a text that is no recipe; nothing for one that is, and while none is typed. */
    public static Optional<Message> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Contradiction.of("This recipe cannot be used", () -> Recipes.parse(text));
    }
}
