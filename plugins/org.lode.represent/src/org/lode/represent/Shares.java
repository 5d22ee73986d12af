package org.lode.represent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of components with their amounts, {@code *CC*:0.7,*CC(*)C:0.3}, as read and as written. */
final class Shares {
    private static final int MOST = 50;
    private static final int DIGITS = 9;
    private static final Pattern AMOUNT =
            Pattern.compile("\\s*:\\s*([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,3})?)\\s*%?\\s*$");

    private final String text;
    private final List<String> structures = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();

    private Shares(String text) {
        this.text = text;
    }

    /** Reads one material of a list. */
    interface Reader {
        Material read(String structure) throws MaterialException;
    }

    /** Whether a text ends in an amount, as a component does. */
    static boolean endsInAmount(String text) {
        return AMOUNT.matcher(text).find();
    }

    /**
     * Splits components from their amounts.
     *
     * @param text the user's whole text, for messages
     * @throws MaterialException if there is none or too many, or only some of them have an amount
     */
    static Shares split(List<String> components, String text) throws MaterialException {
        if (components.isEmpty() || components.size() > MOST) {
            throw new MaterialException(
                    "'" + shortened(text) + "' has " + components.size() + " components; give from 1 to " + MOST + ".");
        }
        var shares = new Shares(text);
        for (var component : components) {
            var amount = amount(component);
            if (amount.isPresent()) {
                shares.amounts.add(amount.getAsDouble());
            }
            shares.structures.add(AMOUNT.matcher(component).replaceFirst("").strip());
        }
        boolean none = shares.amounts.isEmpty();
        if (!none && shares.amounts.size() < components.size()) {
            throw new MaterialException("'" + shortened(text)
                    + "' gives the amounts of some components only; write each as 'structure:amount', or none.");
        }
        for (int i = 0; none && i < components.size(); i++) {
            shares.amounts.add(1.0);
        }
        return shares;
    }

    private static OptionalDouble amount(String component) {
        var matcher = AMOUNT.matcher(component);
        return matcher.find() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    /** The components without their amounts. */
    List<String> structures() {
        return structures;
    }

    /**
     * The components, with shares that add up to 1; those with an amount of 0 are left out.
     *
     * @throws MaterialException if a component can't be read, or all amounts are 0
     */
    List<Component> components(Reader reader) throws MaterialException {
        double total = amounts.stream().mapToDouble(amount -> amount).sum();
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new MaterialException(
                    "The amounts of '" + shortened(text) + "' add up to " + total + "; give each component its part.");
        }
        var components = new ArrayList<Component>();
        for (int i = 0; i < structures.size(); i++) {
            if (structures.get(i).isEmpty()) {
                throw new MaterialException(
                        "Component " + (i + 1) + " of '" + shortened(text) + "' is empty; take it out.");
            }
            if (amounts.get(i) > 0) {
                components.add(new Component(reader.read(structures.get(i)), amounts.get(i) / total));
            }
        }
        return List.copyOf(components);
    }

    /** One text for all ways to write the same components: equal ones joined, in alphabetical order. */
    static String canonical(List<Component> components, String separator) {
        var byText = new TreeMap<String, Double>();
        for (var component : components) {
            byText.merge(component.material().canonical(), component.fraction(), Double::sum);
        }
        return byText.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + number(entry.getValue()))
                .collect(Collectors.joining(separator));
    }

    /** A number without needless digits. */
    static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
