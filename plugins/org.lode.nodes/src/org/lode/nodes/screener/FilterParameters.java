package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.lode.screen.filter.DescriptorFilter;
import org.lode.screen.filter.ElementFilter;
import org.lode.screen.filter.MaterialFilter;
import org.lode.screen.filter.NeutralFilter;
import org.lode.screen.filter.PatternFilter;

/** What every candidate must meet whatever is predicted of it. */
final class FilterParameters implements NodeParameters {
    @Widget(
            title = "Descriptor ranges",
            description =
                    "Descriptors of one column with the ranges in which they must lie, with spaces between them, such"
                            + " as <tt>sascore=..4</tt>.",
            advanced = true)
    Optional<String> descriptors = Optional.empty();

    @Widget(
            title = "Demanded substructures",
            description = "SMARTS patterns with spaces between them, each of which a candidate must have.",
            advanced = true)
    Optional<String> demanded = Optional.empty();

    @Widget(
            title = "Forbidden substructures",
            description = "SMARTS patterns with spaces between them, none of which a candidate may have.",
            advanced = true)
    Optional<String> forbidden = Optional.empty();

    @Widget(
            title = "Allowed elements",
            description =
                    "The symbols of the elements that candidates may have, with commas between them; molecules and"
                            + " polymers may always have hydrogen.",
            advanced = true)
    Optional<String> elements = Optional.empty();

    @Widget(
            title = "Neutral only",
            description =
                    "Whether formal charges, or common oxidation states of the elements of a composition, must add up"
                            + " to zero.",
            advanced = true)
    boolean neutral = false;

    @Override
    public void validate() throws InvalidSettingsException {
        filters();
    }

    /**
     * The filters.
     *
     * @throws InvalidSettingsException if a descriptor, pattern or element is none
     */
    List<MaterialFilter> filters() throws InvalidSettingsException {
        var filters = new ArrayList<MaterialFilter>();
        try {
            words(elements, "[\\s,]+").ifPresent(symbols -> filters.add(new ElementFilter(symbols)));
            if (neutral) {
                filters.add(new NeutralFilter());
            }
            if (demanded.isPresent() || forbidden.isPresent()) {
                filters.add(new PatternFilter(
                        words(demanded, "\\s+").orElse(List.of()),
                        words(forbidden, "\\s+").orElse(List.of())));
            }
            for (var range : words(descriptors, "\\s+").orElse(List.of())) {
                filters.add(DescriptorFilter.parse(range));
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
        return filters;
    }

    private static Optional<List<String>> words(Optional<String> text, String blank) {
        return text.map(String::strip).filter(line -> !line.isEmpty()).map(line -> Arrays.stream(line.split(blank))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
