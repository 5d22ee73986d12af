package org.lode.represent.composition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * Reads lists of per cents: {@code Fe 70 wt%, Cr 18, Ni 12}, {@code 70% Fe, 30% Cr}, {@code Fe bal., Cr 18, Ni 8 wt%}
 * or {@code Fe70Cr18Ni12 (wt%)}.
 *
 * <p>One unit counts for all; {@code %} and {@code at%} are atomic, {@code wt%} is by weight. The per cents must add up
 * to 100 within 1.
 */
final class PerCentList {
    private static final String ELEMENT = "(?<element>[A-Z][a-z]?)";
    private static final String AMOUNT = "(?<amount>[0-9]*\\.?[0-9]+|bal(?:ance)?\\.?|rest)";
    private static final String UNIT = "(?<unit>" + PerCentUnit.UNIT + ")?";
    private static final Pattern BEHIND = Pattern.compile(ELEMENT + "\\s*[:=]?\\s*" + AMOUNT + "\\s*" + UNIT);
    private static final Pattern BEFORE = Pattern.compile(AMOUNT + "\\s*" + UNIT + "\\s*" + ELEMENT);
    private static final Pattern COMMAS = Pattern.compile("[,;]");

    /** Elements with amounts and nothing between them. */
    private static final Pattern RUN = Pattern.compile("(?:[A-Z][a-z]?\\s*[0-9]*\\.?[0-9]+\\s*){2,}");

    private static final Pattern BETWEEN_RUNS = Pattern.compile("(?<=[0-9])\\s*(?=[A-Z])");
    private static final double WHOLE = 100;
    private static final double TOLERANCE = 1;

    private final String text;

    /** Per cents by atomic number; the element that makes up the rest has none. */
    private final TreeMap<Integer, Double> shares = new TreeMap<>();

    private int rest;
    private boolean byWeight;
    private boolean byAtoms;

    private PerCentList(String text) {
        this.text = text;
    }

    /** The composition, or nothing if the text is no such list. */
    static Optional<Formula> parse(String text) throws MaterialException {
        if (text.indexOf('%') < 0) {
            return Optional.empty();
        }
        var unit = PerCentUnit.atEndOf(text);
        var list = new PerCentList(text);
        list.takeUnit(unit.word());
        var separators = RUN.matcher(unit.textBefore()).matches() ? BETWEEN_RUNS : COMMAS;
        var parts = separators.split(unit.textBefore());
        if (entry(parts[0]).isEmpty()) {
            return Optional.empty();
        }
        for (var part : parts) {
            var entry = entry(part);
            if (entry.isEmpty()) {
                throw new MaterialException("'" + text + "' has the part '" + part.strip()
                        + "'; write each element as 'Cr 18', with the unit behind the first.");
            }
            list.take(entry.get());
        }
        return Optional.of(list.formula());
    }

    private static Optional<Matcher> entry(String part) {
        for (var pattern : List.of(BEHIND, BEFORE)) {
            var matcher = pattern.matcher(part.strip());
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private void take(Matcher entry) throws MaterialException {
        var symbol = entry.group("element");
        int element = ElementTable.standard().number(symbol);
        if (element == 0) {
            throw new MaterialException("'" + text + "' names '" + symbol + "', which is no element.");
        }
        var unit = entry.group("unit");
        takeUnit(unit == null ? "" : unit.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
        var amount = entry.group("amount");
        if (!Character.isLetter(amount.charAt(0))) {
            shares.merge(element, Double.parseDouble(amount), Double::sum);
        } else if (rest == 0) {
            rest = element;
        } else {
            throw new MaterialException(
                    "'" + text + "' has two elements that make up the rest; give one its per cents.");
        }
    }

    private void takeUnit(String word) throws MaterialException {
        byWeight |= PerCentUnit.isWeight(word);
        byAtoms |= !word.isEmpty() && !PerCentUnit.isWeight(word);
        if (byWeight && byAtoms) {
            throw new MaterialException(
                    "'" + text + "' has per cents by weight and atomic ones; give all in one unit.");
        }
    }

    private Formula formula() throws MaterialException {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (rest > 0 && sum < WHOLE) {
            shares.merge(rest, WHOLE - sum, Double::sum);
        } else if (rest > 0 || Math.abs(sum - WHOLE) > TOLERANCE) {
            throw new MaterialException("The per cents of '" + text + "' add up to " + (float) sum + ", not to 100.");
        }
        var amounts = new ElementAmounts();
        shares.forEach((element, share) ->
                amounts.add(element, share / (byWeight ? ElementTable.standard().atomicWeight(element) : 1)));
        return new Formula(amounts, List.of(byWeight ? PerCentUnit.BY_WEIGHT : PerCentUnit.ATOMIC));
    }
}
