package org.lode.represent.composition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Formulas in Hill's order: carbon, hydrogen, then the rest by the alphabet; without carbon all by the alphabet.
 *
 * <p>E. A. Hill, J. Am. Chem. Soc. 22 (1900) 478.
 */
public final class HillFormula {
    private static final double TOLERANCE = 1e-6;
    private static final int LARGEST_DENOMINATOR = 1000;
    private static final MathContext DIGITS = new MathContext(6);

    private HillFormula() {}

    /**
     * The formula with the smallest whole amounts, where such amounts up to 1000 times the given ones exist; else with
     * amounts per atom, rounded to six digits.
     */
    public static String reduced(SortedMap<Integer, Double> amounts) {
        double smallest = amounts.values().stream().min(Double::compare).orElseThrow();
        double total =
                amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
            double factor = denominator / smallest;
            if (amounts.values().stream().allMatch(amount -> isWhole(amount * factor))) {
                return write(amounts, factor, true);
            }
        }
        return write(amounts, 1 / total, false);
    }

    private static boolean isWhole(double amount) {
        return Math.abs(amount - Math.rint(amount)) <= TOLERANCE * Math.max(1, amount);
    }

    private static String write(Map<Integer, Double> amounts, double factor, boolean whole) {
        var table = ElementTable.standard();
        boolean carbon = amounts.containsKey(table.number("C"));
        var ordered = new TreeMap<String, String>();
        amounts.forEach((number, amount) -> {
            var symbol = table.symbol(number);
            var rank = !carbon ? "" : "C".equals(symbol) ? "0" : "H".equals(symbol) ? "1" : "2";
            var value = whole
                    ? Long.toString(Math.round(amount * factor))
                    : new BigDecimal(amount * factor)
                            .round(DIGITS)
                            .stripTrailingZeros()
                            .toPlainString();
            ordered.put(rank + symbol, symbol + ("1".equals(value) ? "" : value));
        });
        return String.join("", ordered.values());
    }
}
