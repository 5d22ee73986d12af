package org.lode.represent.composition;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * Reads compositions that are lists: per cent lists such as {@code Fe 70 wt%, Cr 18, Ni 12} and dictionaries such as
 * {@code {'Sr': 1, 'Ti': 1, 'O': 3}}.
 *
 * <p>In a per cent list the unit of the first element counts for all; {@code %} and {@code at%} are atomic, {@code wt%} is by
 * weight. The per cents must add up to 100 within 1.
 */
final class ElementList {
    private static final Pattern DICTIONARY = Pattern.compile("\\{\\s*['\"].*\\}");
    private static final Pattern ENTRY = Pattern.compile("['\"]([A-Za-z]{1,2})['\"]\\s*:\\s*([0-9]*\\.?[0-9]+)");
    private static final Pattern PER_CENT_LIST = Pattern.compile("[A-Z][a-z]?\\s*[0-9.]+\\s*(?:wt|at|mol)?\\.?\\s*%.*");
    private static final Pattern SHARE =
            Pattern.compile("([A-Z][a-z]?)\\s*([0-9]*\\.?[0-9]+)\\s*(?:(wt|at|mol)?\\.?\\s*%)?");
    private static final double TOLERANCE = 1;

    private ElementList() {}

    /** The composition, or nothing if the text is no list. */
    static Optional<Formula> parse(String text) throws MaterialException {
        if (text.startsWith("{") && DICTIONARY.matcher(text).matches()) {
            return Optional.of(dictionary(text));
        }
        boolean perCents = text.indexOf('%') >= 0 && PER_CENT_LIST.matcher(text).matches();
        return perCents ? Optional.of(perCents(text)) : Optional.empty();
    }

    private static Formula dictionary(String text) throws MaterialException {
        var amounts = new TreeMap<Integer, Double>();
        for (var entry : text.substring(1, text.length() - 1).split(",")) {
            var matcher = ENTRY.matcher(entry.strip());
            if (!matcher.matches()) {
                throw new MaterialException(
                        "'" + text + "' has the entry '" + entry.strip() + "'; write each element as 'Sr': 1.");
            }
            add(amounts, matcher, 1, text);
        }
        return checked(amounts, text, List.of());
    }

    private static Formula perCents(String text) throws MaterialException {
        var amounts = new TreeMap<Integer, Double>();
        var first = SHARE.matcher(text);
        boolean byWeight = first.lookingAt() && "wt".equals(first.group(3));
        double sum = 0;
        for (var part : text.split("[,;]")) {
            var matcher = SHARE.matcher(part.strip());
            if (!matcher.matches()) {
                throw new MaterialException("'" + text + "' has the part '" + part.strip()
                        + "'; write each element as 'Cr 18', with the unit behind the first.");
            }
            sum += Double.parseDouble(matcher.group(2));
            int element = ElementTable.standard().number(matcher.group(1));
            add(
                    amounts,
                    matcher,
                    byWeight && element > 0 ? ElementTable.standard().atomicWeight(element) : 1,
                    text);
        }
        if (Math.abs(sum - 100) > TOLERANCE) {
            throw new MaterialException("The per cents of '" + text + "' add up to " + (float) sum + ", not to 100.");
        }
        return checked(amounts, text, List.of(byWeight ? "per cents are by weight" : "per cents are atomic"));
    }

    private static void add(TreeMap<Integer, Double> amounts, Matcher matcher, double divisor, String text)
            throws MaterialException {
        int element = ElementTable.standard().number(matcher.group(1));
        if (element == 0) {
            throw new MaterialException("'" + text + "' names '" + matcher.group(1) + "', which is no element.");
        }
        amounts.merge(element, Double.parseDouble(matcher.group(2)) / divisor, Double::sum);
    }

    private static Formula checked(TreeMap<Integer, Double> amounts, String text, List<String> remarks)
            throws MaterialException {
        amounts.values().removeIf(amount -> amount == 0);
        if (amounts.isEmpty()) {
            throw new MaterialException("'" + text + "' has no atoms.");
        }
        return new Formula(amounts, remarks);
    }
}
