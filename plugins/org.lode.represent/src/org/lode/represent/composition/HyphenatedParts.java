package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * Reads parts joined by hyphens with an amount before each: alloys such as {@code 70Fe-30Cr} and {@code Ti-6Al-4V},
 * solid solutions and glasses such as {@code 0.7Pb(Mg1/3Nb2/3)O3-0.3PbTiO3} and {@code 70SiO2-30Na2O (mol%)}.
 *
 * <p>Without a unit, per cents of elements are by weight, as alloys are named, and all other amounts are molar. One
 * element without an amount makes up the rest to 100.
 */
final class HyphenatedParts {
    private static final Pattern HYPHEN = Pattern.compile("\\s*[-–−]\\s*(?=[0-9.\\s]*[A-Z(\\[])");
    private static final Pattern PART = Pattern.compile("([0-9]*\\.?[0-9]+)?\\s*([A-Z(\\[].*)");
    private static final Pattern ELEMENT = Pattern.compile("[A-Z][a-z]?");
    private static final double WHOLE = 100;
    private static final double TOLERANCE = 1;

    private final String text;
    private final PerCentUnit unit;
    private final List<Part> parts = new ArrayList<>();

    private HyphenatedParts(String text, PerCentUnit unit) {
        this.text = text;
        this.unit = unit;
    }

    /**
     * A part.
     *
     * @param amount the number before it, 0 if there is none
     */
    private record Part(double amount, String formula) {
        boolean isElement() {
            return ELEMENT.matcher(formula).matches();
        }
    }

    /** The composition, or nothing if the text is not so written. */
    static Optional<Formula> parse(String text) throws MaterialException {
        if (text.indexOf('-') < 1 && text.indexOf('–') < 1 && text.indexOf('−') < 1) {
            return Optional.empty();
        }
        var unit = PerCentUnit.atEndOf(text);
        var list = new HyphenatedParts(text, unit);
        var written = HYPHEN.split(unit.textBefore());
        boolean anyAmount = false;
        for (var part : written) {
            var matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            double amount = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
            anyAmount |= amount > 0;
            list.parts.add(new Part(amount, matcher.group(2)));
        }
        return written.length > 1 && anyAmount ? Optional.of(list.formula()) : Optional.empty();
    }

    private Formula formula() throws MaterialException {
        double sum = parts.stream().mapToDouble(Part::amount).sum();
        long open = parts.stream().filter(part -> part.amount() == 0).count();
        boolean alloy = parts.stream().allMatch(Part::isElement);
        if (open > 1 || open == 1 && (!alloy || sum >= WHOLE)) {
            throw new MaterialException("'" + text + "' has parts without an amount; write one before each of them.");
        }
        boolean perCents = open == 1 || Math.abs(sum - WHOLE) <= TOLERANCE;
        if (unit.isGiven() && !perCents) {
            throw new MaterialException("The per cents of '" + text + "' add up to " + (float) sum + ", not to 100.");
        }
        boolean byWeight = unit.isGiven() ? unit.byWeight() : alloy && perCents;
        var total = new ElementAmounts();
        var remarks = new ArrayList<String>();
        for (var part : parts) {
            var formula = FormulaParser.parse(part.formula());
            double amount = part.amount() == 0 ? WHOLE - sum : part.amount();
            add(total, formula, byWeight ? amount / weight(formula) : amount);
            remarks.addAll(formula.remarks());
        }
        if (open == 1) {
            remarks.add("the element without an amount makes up the rest to 100 per cent");
        }
        remarks.add(
                byWeight
                        ? PerCentUnit.BY_WEIGHT
                        : alloy && perCents ? PerCentUnit.ATOMIC : "the amounts of the parts are molar");
        return new Formula(total, remarks);
    }

    private static double weight(Formula formula) {
        double weight = 0;
        for (int i = 0; i < formula.size(); i++) {
            weight += formula.amount(i) * ElementTable.standard().atomicWeight(formula.element(i));
        }
        return weight;
    }

    private static void add(ElementAmounts total, Formula part, double factor) {
        for (int i = 0; i < part.size(); i++) {
            total.add(part.element(i), part.amount(i) * factor);
        }
    }
}
