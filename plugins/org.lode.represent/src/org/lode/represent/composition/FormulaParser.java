package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * Reads a chemical formula: elements with amounts, brackets {@code () [] {}}, decimals, and parts joined by {@code ·},
 * {@code •}, {@code *} or a dot before water, each with an amount of its own ({@code CuSO4·5H2O}).
 *
 * <p>A dot between digits is a decimal point, except in {@code 4.5H2O} at the end of the text, where it joins five
 * molecules of water. Deuterium and tritium ({@code D}, {@code T}) count as hydrogen. A charge at the end is left out.
 * Each of these readings is told in {@link Formula#remarks}.
 */
final class FormulaParser {
    /** Longest text that is read. */
    static final int LONGEST = 500;

    private static final int DEEPEST = 16;
    private static final double MOST = 1e6;
    private static final String JOINTS = "·•*⋅∙";
    private static final Pattern CHARGE =
            Pattern.compile("(\\^\\{?[0-9]*[+-]+[0-9]*\\}?|\\([0-9]*[+-]+[0-9]*\\)|[+-]+[0-9]*)$");

    /** A dot that joins water, be it half of it: not that of {@code ·1.5H2O}, and the first one of {@code .0.5H2O}. */
    private static final Pattern DOT_BEFORE_WATER = Pattern.compile(
            "(?<=[0-9A-Za-z)\\]}])(?<![" + JOINTS + "]\\s{0,3}[0-9]{1,6})\\.(?=(?:[0-9]*|0\\.[0-9]+)\\(?[HD]2O\\)?$)");

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String formula;
    private final String text;
    private final int end;
    private final List<String> remarks = new ArrayList<>();
    private int position;

    private FormulaParser(String formula) throws MaterialException {
        this.formula = formula;
        this.text = formula.indexOf('.') < 0
                ? formula
                : DOT_BEFORE_WATER.matcher(formula).replaceFirst("·");
        if (!text.equals(formula)) {
            remarks.add("the dot before water joins two parts");
        }
        this.end = endWithoutCharge();
    }

    static Formula parse(String formula) throws MaterialException {
        if (formula.length() > LONGEST) {
            throw new MaterialException("The formula '" + formula.substring(0, 40) + "…' has " + formula.length()
                    + " characters; the most is " + LONGEST + ".");
        }
        return new FormulaParser(formula).formula();
    }

    private int endWithoutCharge() throws MaterialException {
        if (text.indexOf('+') < 0 && text.indexOf('-') < 0) {
            return text.length();
        }
        var matcher = CHARGE.matcher(text);
        if (!matcher.find() || matcher.start() == 0) {
            return text.length();
        }
        boolean bare = "+-".indexOf(text.charAt(matcher.start())) >= 0;
        if (bare && isDigit(text.charAt(matcher.start() - 1))) {
            throw new MaterialException(
                    "'" + formula + "' ends in a charge that can't be told from an amount; write it " + "as '^2"
                            + text.charAt(matcher.start()) + "' or leave it out.");
        }
        remarks.add("the charge '" + matcher.group() + "' is left out");
        return matcher.start();
    }

    private Formula formula() throws MaterialException {
        var total = new TreeMap<Integer, Double>();
        do {
            skipBlanks();
            double factor = position < end && startsNumber() ? number() : 1;
            add(total, group(0), factor);
        } while (takeJoint());
        if (position < end) {
            throw fault();
        }
        total.values().removeIf(amount -> amount == 0);
        if (total.isEmpty()) {
            throw new MaterialException("'" + formula + "' has no atoms.");
        }
        return new Formula(total, List.copyOf(remarks));
    }

    private SortedMap<Integer, Double> group(int depth) throws MaterialException {
        if (depth > DEEPEST) {
            throw new MaterialException("'" + formula + "' has more than " + DEEPEST + " brackets inside each other.");
        }
        var amounts = new TreeMap<Integer, Double>();
        int begin = position;
        while (true) {
            skipBlanks();
            if (position >= end) {
                break;
            }
            char symbol = text.charAt(position);
            int bracket = OPENING.indexOf(symbol);
            if (bracket >= 0) {
                position++;
                var inner = group(depth + 1);
                if (position >= end || text.charAt(position) != CLOSING.charAt(bracket)) {
                    throw new MaterialException(
                            "'" + formula + "' lacks a '" + CLOSING.charAt(bracket) + "' for its '" + symbol + "'.");
                }
                position++;
                add(amounts, inner, amount());
            } else if (symbol >= 'A' && symbol <= 'Z') {
                int element = element();
                amounts.merge(element, amount(), Double::sum);
            } else {
                break;
            }
        }
        if (position == begin) {
            throw fault();
        }
        return amounts;
    }

    private int element() throws MaterialException {
        var table = ElementTable.standard();
        if (position + 1 < end && Character.isLowerCase(text.charAt(position + 1))) {
            int number = table.number(text.substring(position, position + 2));
            if (number > 0) {
                position += 2;
                return number;
            }
            throw new MaterialException("'" + formula + "' names '" + text.substring(position, position + 2)
                    + "', which is no element; put an amount in place of a letter that stands for one.");
        }
        var symbol = text.substring(position, position + 1);
        int number = table.number(symbol);
        if (number == 0 && ("D".equals(symbol) || "T".equals(symbol))) {
            remarks.add("'" + symbol + "' counts as hydrogen");
            number = 1;
        }
        if (number == 0) {
            throw new MaterialException("'" + formula + "' names '" + symbol + "', which is no element.");
        }
        position++;
        return number;
    }

    /** The amount after an element or bracket, 1 if there is none. */
    private double amount() throws MaterialException {
        skipBlanks();
        if (position < end && text.charAt(position) == '_') {
            position++;
        }
        return position < end && startsNumber() ? number() : 1;
    }

    private boolean startsNumber() {
        char symbol = text.charAt(position);
        boolean point = symbol == '.' && position + 1 < end && isDigit(text.charAt(position + 1));
        return isDigit(symbol) || point;
    }

    private double number() throws MaterialException {
        var digits = new StringBuilder();
        while (position < end && (isDigit(text.charAt(position)) || text.charAt(position) == '.')) {
            digits.append(digit(text.charAt(position++)));
        }
        double value;
        try {
            value = Double.parseDouble(digits.toString());
        } catch (NumberFormatException e) {
            throw new MaterialException("'" + formula + "' has the amount '" + digits + "', which is no number.", e);
        }
        if (value > MOST) {
            throw new MaterialException("'" + formula + "' has the amount '" + digits + "'; the most is one million.");
        }
        return value;
    }

    private static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9' || symbol >= '₀' && symbol <= '₉';
    }

    /** Subscript digits count like plain ones. */
    private static char digit(char symbol) {
        return symbol >= '₀' ? (char) ('0' + symbol - '₀') : symbol;
    }

    private boolean takeJoint() {
        skipBlanks();
        if (position < end && JOINTS.indexOf(text.charAt(position)) >= 0) {
            position++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (position < end && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private MaterialException fault() {
        if (position >= text.length()) {
            return new MaterialException("'" + formula + "' ends where an element is expected.");
        }
        char symbol = text.charAt(position);
        return new MaterialException("'" + formula + "' has '" + symbol + "' at position " + (position + 1)
                + (Character.isLowerCase(symbol)
                        ? "; elements begin with a capital letter, and amounts are numbers."
                        : "; a formula has elements, amounts and brackets."));
    }

    private static void add(SortedMap<Integer, Double> total, SortedMap<Integer, Double> part, double factor) {
        part.forEach((element, amount) -> total.merge(element, amount * factor, Double::sum));
    }
}
