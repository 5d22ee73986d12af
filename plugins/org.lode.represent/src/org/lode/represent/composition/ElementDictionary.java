package org.lode.represent.composition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/** Reads compositions written as dictionaries, as Python prints them: {@code {'Sr': 1, 'Ti': 1, 'O': 3}}. */
final class ElementDictionary {
    private static final Pattern DICTIONARY = Pattern.compile("\\{\\s*['\"].*\\}");
    private static final Pattern ENTRY =
            Pattern.compile("['\"]([A-Za-z]{1,2})['\"]\\s*:\\s*((?:[0-9]*\\.?[0-9]+|[0-9]+\\.)(?:[eE][+-]?[0-9]+)?)");

    private ElementDictionary() {}

    /** The composition, or nothing if the text is no dictionary. */
    static Optional<Formula> parse(String text) throws MaterialException {
        if (!text.startsWith("{") || !DICTIONARY.matcher(text).matches()) {
            return Optional.empty();
        }
        var amounts = new ElementAmounts();
        for (var entry : text.substring(1, text.length() - 1).split(",")) {
            var matcher = ENTRY.matcher(entry.strip());
            if (!matcher.matches()) {
                throw new MaterialException(
                        "'" + text + "' has the entry '" + entry.strip() + "'; write each element as 'Sr': 1.");
            }
            int element = ElementTable.standard().number(matcher.group(1));
            if (element == 0) {
                throw new MaterialException("'" + text + "' names '" + matcher.group(1) + "', which is no element.");
            }
            double amount = Double.parseDouble(matcher.group(2));
            if (amount > FormulaParser.MOST) {
                throw new MaterialException(
                        "'" + text + "' has the amount '" + matcher.group(2) + "'; the most is one million.");
            }
            amounts.add(element, amount);
        }
        if (!amounts.hasAtoms()) {
            throw new MaterialException("'" + text + "' has no atoms.");
        }
        return Optional.of(new Formula(amounts, List.of()));
    }
}
