package org.lode.screen.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/** Demands that a descriptor of one column, such as {@code sascore}, lies in a range, ends included. */
public final class DescriptorFilter implements MaterialFilter {
    private static final Pattern TEXT = Pattern.compile("(.+)=([-+0-9.eE]*)\\.\\.([-+0-9.eE]*)");

    private final Recipe recipe;
    private final double lower;
    private final double upper;

    /**
     * Takes the range.
     *
     * @param recipe the descriptor as in a recipe
     * @param lower negative infinity for none
     * @param upper infinity for none
     * @throws IllegalArgumentException if there is no such descriptor, it has more than one column, or the range is empty
     */
    public DescriptorFilter(String recipe, double lower, double upper) {
        try {
            this.recipe = Recipe.parse(recipe);
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (this.recipe.size() != 1) {
            throw new IllegalArgumentException("The descriptor '" + recipe + "' has " + this.recipe.size()
                    + " columns; take one of a single column, for example 'sascore'.");
        }
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("The range of '" + recipe + "' is empty: its lower bound " + lower
                    + " is above its upper bound " + upper + ".");
        }
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Reads a filter from a text such as {@code sascore=..4}.
     *
     * @throws IllegalArgumentException if it is of another form, or names no descriptor of one column
     */
    public static DescriptorFilter parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The filter '" + text + "' is not of the form DESCRIPTOR=FROM..TO, for example 'sascore=..4'.");
        }
        try {
            return new DescriptorFilter(
                    matcher.group(1),
                    bound(matcher.group(2), Double.NEGATIVE_INFINITY),
                    bound(matcher.group(3), Double.POSITIVE_INFINITY));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The bounds of the filter '" + text + "' are no numbers.", e);
        }
    }

    private static double bound(String text, double open) {
        return text.isEmpty() ? open : Double.parseDouble(text);
    }

    @Override
    public Optional<String> objection(Material material) {
        var row = new double[1];
        try {
            recipe.compute(material, row);
        } catch (MaterialException e) {
            return Optional.of(e.getMessage());
        }
        return row[0] >= lower && row[0] <= upper
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "'%s' is %.4g and not in the wanted range from %s to %s.",
                        recipe.text(),
                        row[0],
                        lower,
                        upper));
    }
}
