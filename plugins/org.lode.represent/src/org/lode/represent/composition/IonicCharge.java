package org.lode.represent.composition;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The charge at the end of a formula, which is left out.
 *
 * <p>A charge may be written apart from the amounts ({@code SO4^2-}, {@code Fe(3+)}, {@code SO₄²⁻}, {@code SO4 2-},
 * {@code SO4--}, {@code Fe+3}). Digits right before one sign may be both, and are read as chemists write ions:
 *
 * <ul>
 *   <li>behind a single element they are its charge, if that is one of its usual oxidation states ({@code Fe3+}), else
 *       its amount ({@code I3-});
 *   <li>behind a bracket around the whole formula they are the charge ({@code [Fe(CN)6]4-});
 *   <li>else one digit is an amount ({@code NH4+}), and of several the last is the charge ({@code SO42-}), unless an
 *       amount or charge of 1, which nobody writes, would come of it ({@code C6H11-}), or hydrogens in an organic ion
 *       ({@code C8H18+}).
 * </ul>
 *
 * @param begin where the charge begins in the text
 * @param remark how it was read
 */
record IonicCharge(int begin, String remark) {
    private static final Pattern APART = Pattern.compile("(\\^\\{?[0-9]*[+-]+[0-9]*\\}?|\\([0-9]*[+-]+[0-9]*\\)"
            + "|[⁰¹²³⁴-⁹]*[⁺⁻]+|(?<=\\s|[₀-₉])[0-9]+[+-]|[+-]{2,}[0-9]*|-[0-9]+|(?<![0-9])[+][0-9]*|(?<![0-9])-)$");
    private static final Pattern DIGITS_AND_SIGN = Pattern.compile("([0-9]+)([+-])$");
    private static final Pattern ELEMENT = Pattern.compile("\\s*([A-Z][a-z]?)");
    private static final Pattern HYDROGEN_OF_CARBON = Pattern.compile(".*C(?![a-z]).*H");

    /** The charge at the end of a formula, if it has one. Minus signs and hyphens are alike. */
    static Optional<IonicCharge> of(String formula) {
        var text = formula.replace('−', '-').replace('–', '-');
        var apart = APART.matcher(text);
        if (apart.find() && apart.start() > 0) {
            return Optional.of(new IonicCharge(
                    apart.start(), "the charge '" + formula.substring(apart.start()) + "' is left out"));
        }
        var joined = DIGITS_AND_SIGN.matcher(text);
        if (!joined.find() || joined.start() == 0) {
            return Optional.empty();
        }
        var ion = text.substring(0, joined.start());
        int charge = joined.start() + amountDigits(ion, joined.group(1), joined.group(2));
        var remark = "the charge '" + text.substring(charge) + "' is left out";
        return Optional.of(new IonicCharge(
                charge, charge > joined.start() ? remark + ", the digits before it are an amount" : remark));
    }

    /** How many of the digits before a sign are an amount. */
    private static int amountDigits(String ion, String digits, String sign) {
        int count = digits.length();
        int last = digits.charAt(count - 1) - '0';
        if (count == 1) {
            var element = ELEMENT.matcher(ion);
            boolean isCharge = element.matches()
                    ? isUsual(element.group(1), "-".equals(sign) ? -last : last)
                    : isBracketed(ion.strip());
            return isCharge ? 0 : 1;
        }
        boolean allAmount = ion.endsWith(".")
                || last < 2
                || digits.substring(0, count - 1).equals("1")
                || count == 2 && HYDROGEN_OF_CARBON.matcher(ion).matches();
        return allAmount ? count : count - 1;
    }

    /**
     * Whether a charge is one of an element's usual oxidation states; metals beyond the second column take any positive
     * one, as the list of usual states is short of {@code Ti3+} and its like.
     */
    private static boolean isUsual(String symbol, int charge) {
        int element = ElementTable.standard().number(symbol);
        if (element == 0 || element > CompletedElements.LAST) {
            return element > 0;
        }
        var states = MagpieTable.standard().oxidationStates(element);
        boolean anyPositive =
                PeriodicTable.column(element) > 2 && Arrays.stream(states).allMatch(state -> state > 0);
        return charge > 0 && anyPositive || Arrays.stream(states).anyMatch(state -> state == charge);
    }

    /** Whether the bracket at the beginning ends at the end. */
    private static boolean isBracketed(String ion) {
        if (ion.isEmpty() || FormulaParser.OPENING.indexOf(ion.charAt(0)) < 0) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < ion.length(); i++) {
            depth += FormulaParser.OPENING.indexOf(ion.charAt(i)) >= 0 ? 1 : 0;
            depth -= FormulaParser.CLOSING.indexOf(ion.charAt(i)) >= 0 ? 1 : 0;
            if (depth == 0) {
                return i == ion.length() - 1;
            }
        }
        return false;
    }
}
