package org.lode.represent.composition;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/** Reads chemical formulas. */
public final class FormulaParser {
    private static final Pattern TERM = Pattern.compile("([A-Z][a-z]?)([0-9.]*)");

    private FormulaParser() {}

    /** Amounts by atomic number. */
    public static SortedMap<Integer, Double> parse(String formula) throws MaterialException {
        var amounts = new TreeMap<Integer, Double>();
        var matcher = TERM.matcher(formula);
        int position = 0;
        while (matcher.find() && matcher.start() == position) {
            int number = ElementTable.standard().number(matcher.group(1));
            if (number == 0) {
                throw new MaterialException("'" + formula + "' names '" + matcher.group(1) + "', which is no element.");
            }
            amounts.merge(number, matcher.group(2).isEmpty() ? 1 : Double.parseDouble(matcher.group(2)), Double::sum);
            position = matcher.end();
        }
        if (position < formula.length()) {
            throw new MaterialException("'" + formula + "' is not a formula.");
        }
        return amounts;
    }
}
