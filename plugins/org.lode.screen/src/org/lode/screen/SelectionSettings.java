package org.lode.screen;

import java.util.List;
import org.lode.screen.filter.MaterialFilter;

/**
 * Which candidates are taken and how they are ranked.
 *
 * @param filters what every candidate must meet; the others are rejected with the reason
 * @param scoring what they are ranked by
 * @param diversity how many may resemble one another
 * @param known texts of materials that are known and therefore rejected; those that can't be read count for nothing
 */
public record SelectionSettings(
        List<MaterialFilter> filters, Scoring scoring, Diversity diversity, List<String> known) {
    /** All candidates by the probability that the targets are met. */
    public static final SelectionSettings PLAIN =
            new SelectionSettings(List.of(), Scoring.PROBABILITY, Diversity.NONE, List.of());

    /** Copies the lists. */
    public SelectionSettings {
        filters = List.copyOf(filters);
        known = List.copyOf(known);
    }
}
