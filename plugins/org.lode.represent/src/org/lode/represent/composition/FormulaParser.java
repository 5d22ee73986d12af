package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * Reads a chemical formula: elements with amounts, brackets {@code () [] {}}, decimals and fractions, and parts joined
 * by {@code ·}, {@code •}, {@code *} or a dot before water, each with an amount of its own ({@code CuSO4·5H2O}).
 *
 * <p>A dot between digits is a decimal point, except in {@code 4.5H2O} at the end of the text, where it joins five
 * molecules of water. Deuterium and tritium ({@code D}, {@code T}) count as hydrogen. A charge ({@link IonicCharge})
 * and a state of matter such as {@code (aq)} at the end are left out. Each of these readings is told in
 * {@link Formula#remarks}.
 */
final class FormulaParser {
    /** Longest text that is read. */
    static final int LONGEST = 500;

    /** Largest amount that is read. */
    static final double MOST = 1e6;

    private static final int DEEPEST = 16;
    private static final String JOINTS = "·•*⋅∙";
    private static final Pattern POLYMORPH = Pattern.compile("(?:[α-ω]|alpha|beta|gamma|delta|epsilon|theta)['′]?-");
    private static final Pattern STATE = Pattern.compile("\\s*\\((s|l|g|aq|cr|am)\\)$");

    /** A dot that joins water, be it half of it: not that of {@code ·1.5H2O}, and the first one of {@code .0.5H2O}. */
    private static final Pattern DOT_BEFORE_WATER = Pattern.compile(
            "(?<=[0-9A-Za-z)\\]}])(?<![" + JOINTS + "]\\s{0,3}[0-9]{1,6})\\.(?=(?:[0-9]*|0\\.[0-9]+)\\(?[HD]2O\\)?$)");

    static final String OPENING = "([{";
    static final String CLOSING = ")]}";

    private final String formula;
    private final String text;
    private final int end;
    private final List<String> remarks = new ArrayList<>();
    private int position;

    private FormulaParser(String formula) {
        this.formula = formula;
        this.text = formula.indexOf('.') < 0
                ? formula
                : DOT_BEFORE_WATER.matcher(formula).replaceFirst("·");
        if (!text.equals(formula)) {
            remarks.add("the dot before water joins two parts");
        }
        this.position = beginWithoutPolymorph();
        this.end = endWithoutCharge(endWithoutState());
    }

    static Formula parse(String formula) throws MaterialException {
        if (formula.length() > LONGEST) {
            throw new MaterialException("The formula '" + formula.substring(0, 40) + "…' has " + formula.length()
                    + " characters; the most is " + LONGEST + ".");
        }
        return new FormulaParser(formula).formula();
    }

    private int beginWithoutPolymorph() {
        var polymorph = POLYMORPH.matcher(text);
        if (text.indexOf('-') < 0 || !polymorph.lookingAt()) {
            return 0;
        }
        remarks.add("the prefix '" + polymorph.group() + "' is left out");
        return polymorph.end();
    }

    private int endWithoutState() {
        var state = STATE.matcher(text);
        if (!text.endsWith(")") || !state.find()) {
            return text.length();
        }
        remarks.add("the state '" + state.group().strip() + "' is left out");
        return state.start();
    }

    private int endWithoutCharge(int last) {
        if (last > 0
                && (isDigit(text.charAt(last - 1)) || Character.isLetter(text.charAt(last - 1)))
                && text.indexOf('+') < 0
                && text.indexOf('-') < 0) {
            return last;
        }
        var charge = IonicCharge.of(text.substring(0, last));
        charge.ifPresent(found -> remarks.add(found.remark()));
        return charge.map(IonicCharge::begin).orElse(last);
    }

    private Formula formula() throws MaterialException {
        var total = new ElementAmounts();
        do {
            skipBlanks();
            double factor = position < end && startsNumber() ? number() : 1;
            total.add(group(0), factor);
        } while (takeJoint());
        if (position < end) {
            throw fault();
        }
        if (!total.hasAtoms()) {
            throw new MaterialException("'" + formula + "' has no atoms.");
        }
        return new Formula(total, remarks);
    }

    private ElementAmounts group(int depth) throws MaterialException {
        if (depth > DEEPEST) {
            throw new MaterialException("'" + formula + "' has more than " + DEEPEST + " brackets inside each other.");
        }
        var amounts = new ElementAmounts();
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
                amounts.add(inner, amount());
            } else if (symbol >= 'A' && symbol <= 'Z') {
                int element = element();
                amounts.add(element, amount());
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
        char first = text.charAt(position);
        char second = position + 1 < end ? text.charAt(position + 1) : 0;
        if (Character.isLowerCase(second)) {
            int number = second >= 'a' && second <= 'z' ? table.number(first, second) : 0;
            if (number > 0) {
                position += 2;
                return number;
            }
            throw new MaterialException("'" + formula + "' names '" + first + second
                    + "', which is no element; put an amount in place of a letter that stands for one.");
        }
        int number = table.number(first, (char) 0);
        if (number == 0 && (first == 'D' || first == 'T')) {
            remarks.add("'" + first + "' counts as hydrogen");
            number = 1;
        }
        if (number == 0) {
            throw new MaterialException("'" + formula + "' names '" + first + "', which is no element.");
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

    /** A number, with what it is divided by if a slash follows. */
    private double number() throws MaterialException {
        double value = decimal();
        if (position + 1 >= end || text.charAt(position) != '/' || !isDigit(text.charAt(position + 1))) {
            return value;
        }
        position++;
        double divisor = decimal();
        if (divisor == 0) {
            throw new MaterialException("'" + formula + "' divides an amount by 0.");
        }
        return value / divisor;
    }

    private double decimal() throws MaterialException {
        int begin = position;
        while (position < end && (isDigit(text.charAt(position)) || text.charAt(position) == '.')) {
            position++;
        }
        if (position - begin == 1) {
            return digit(text.charAt(begin)) - '0';
        }
        var digits = plain(begin, position);
        double value;
        try {
            value = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new MaterialException("'" + formula + "' has the amount '" + digits + "', which is no number.", e);
        }
        if (value > MOST) {
            throw new MaterialException("'" + formula + "' has the amount '" + digits + "'; the most is one million.");
        }
        return value;
    }

    /** A part of the text with plain digits in place of subscripts. */
    private String plain(int begin, int behind) {
        var digits = new StringBuilder(behind - begin);
        for (int i = begin; i < behind; i++) {
            digits.append(digit(text.charAt(i)));
        }
        return digits.toString();
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
        while (position < end && isBlank(text.charAt(position))) {
            position++;
        }
    }

    /** Blanks of texts copied from elsewhere don't always break a line. */
    private static boolean isBlank(char symbol) {
        return symbol == ' ' || symbol > '~' && Character.isSpaceChar(symbol) || Character.isWhitespace(symbol);
    }

    private MaterialException fault() {
        if (position >= text.length()) {
            return new MaterialException("'" + formula + "' ends where an element is expected.");
        }
        char symbol = text.charAt(position);
        var start = "'" + formula + "' has '" + symbol + "' at position " + (position + 1);
        if (symbol == '-' || symbol == '–' || symbol == '−') {
            return new MaterialException(
                    start + "; write a number before each part that it joins, and for a letter in an amount.");
        }
        if (symbol == '+') {
            return new MaterialException(start + "; write a charge behind '^', as in 'SO4^2-'.");
        }
        return new MaterialException(start
                + (Character.isLowerCase(symbol)
                        ? "; elements begin with a capital letter, and amounts are numbers."
                        : "; a formula has elements, amounts and brackets."));
    }
}
