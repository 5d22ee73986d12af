package org.lode.nodes.parameters;

import java.util.Optional;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.learn.ModelCard;
import org.lode.nodes.models.ConnectedModels;
import org.lode.nodes.views.Numbers;

/**
 * The values of a property that the connected models were learned from.
 *
 * @param low the lowest
 * @param high the highest
 */
record LearnedRange(double low, double high) {
    /** The range over all connected models of the property; empty where no card tells it. */
    static Optional<LearnedRange> of(PortObjectSpec[] inputs, String property) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var card : ConnectedModels.cards(inputs, property)) {
            low = Math.min(low, card.metrics().getOrDefault(ModelCard.LOWEST, Double.POSITIVE_INFINITY));
            high = Math.max(high, card.metrics().getOrDefault(ModelCard.HIGHEST, Double.NEGATIVE_INFINITY));
        }
        return low <= high ? Optional.of(new LearnedRange(low, high)) : Optional.empty();
    }

    /** Whether a window has no value of the range. */
    boolean isMissedBy(TargetParameters target) {
        return target.window().lower() > high || target.window().upper() < low;
    }

    /** The range in words, such as {@code 2.1 to 45}. */
    String text() {
        return Numbers.brief(low) + " to " + Numbers.brief(high);
    }
}
