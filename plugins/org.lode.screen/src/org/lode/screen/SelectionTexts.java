package org.lode.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lode.screen.filter.DescriptorFilter;
import org.lode.screen.filter.ElementFilter;
import org.lode.screen.filter.MaterialFilter;
import org.lode.screen.filter.NeutralFilter;
import org.lode.screen.filter.PatternFilter;

/**
 * Filters and ranking as texts of a command line.
 *
 * @param rankedBy the label of a {@linkplain Scoring.Kind score}
 * @param bestKnown the best value so far of the first target's property, NaN for the target's bound
 * @param seed of Thompson draws
 * @param perCluster how many of a cluster are kept, null for all
 * @param perScaffold how many of a scaffold are kept, null for all
 * @param similarity from which on candidates belong to one cluster
 * @param farApart whether those farthest apart are kept
 * @param elements symbols of the only elements allowed, empty for all
 * @param neutral whether charged materials are rejected
 * @param demanded SMARTS of substructures to be there
 * @param forbidden SMARTS of substructures not to be there
 * @param ranges such as {@code sascore=..4}
 */
public record SelectionTexts(
        String rankedBy,
        double bestKnown,
        long seed,
        Integer perCluster,
        Integer perScaffold,
        double similarity,
        boolean farApart,
        List<String> elements,
        boolean neutral,
        List<String> demanded,
        List<String> forbidden,
        List<String> ranges) {
    /** Copies the lists. */
    public SelectionTexts {
        elements = List.copyOf(elements);
        demanded = List.copyOf(demanded);
        forbidden = List.copyOf(forbidden);
        ranges = List.copyOf(ranges);
    }

    /**
     * What they mean.
     *
     * @param known texts of known materials
     * @throws IllegalArgumentException if one means nothing, or two exclude each other
     */
    public SelectionSettings settings(List<String> known) {
        return new SelectionSettings(filters(), scoring(), diversity(), known);
    }

    /**
     * The filters.
     *
     * @throws IllegalArgumentException if a text is none
     */
    public List<MaterialFilter> filters() {
        var filters = new ArrayList<MaterialFilter>();
        if (!elements.isEmpty()) {
            filters.add(new ElementFilter(elements));
        }
        if (neutral) {
            filters.add(new NeutralFilter());
        }
        if (!demanded.isEmpty() || !forbidden.isEmpty()) {
            filters.add(new PatternFilter(demanded, forbidden));
        }
        ranges.forEach(range -> filters.add(DescriptorFilter.parse(range)));
        return filters;
    }

    /**
     * The score.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Scoring scoring() {
        for (var kind : Scoring.Kind.values()) {
            if (kind.label().equals(rankedBy)) {
                var usual = Scoring.of(kind);
                return new Scoring(kind, usual.flank(), bestKnown, usual.deviations(), seed);
            }
        }
        throw new IllegalArgumentException("There is no score '" + rankedBy + "'; there are "
                + Stream.of(Scoring.Kind.values())
                        .map(kind -> "'" + kind.label() + "'")
                        .collect(Collectors.joining(", "))
                + ".");
    }

    /**
     * The variety.
     *
     * @throws IllegalArgumentException if more than one way is wanted
     */
    public Diversity diversity() {
        if (Stream.of(farApart, perCluster != null, perScaffold != null)
                        .filter(Boolean::booleanValue)
                        .count()
                > 1) {
            throw new IllegalArgumentException(
                    "The best are varied in one way; give only one of --far-apart, --per-cluster and --per-scaffold.");
        }
        if (perScaffold != null) {
            return new Diversity(Diversity.Kind.SCAFFOLDS, similarity, perScaffold);
        }
        var kind =
                farApart ? Diversity.Kind.MAX_MIN : perCluster != null ? Diversity.Kind.CLUSTERS : Diversity.Kind.NONE;
        return new Diversity(kind, similarity, perCluster == null ? 1 : perCluster);
    }

    /** The filters as they were written, which tell whether they have changed. */
    public List<String> conditions() {
        return List.of(
                "elements " + elements,
                "neutral " + neutral,
                "demanded " + demanded,
                "forbidden " + forbidden,
                "ranges " + ranges);
    }
}
