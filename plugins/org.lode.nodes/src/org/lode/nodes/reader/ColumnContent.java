package org.lode.nodes.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.nodes.reader.RecordSink.Position;

/** What the values of one column are. Numbers with leading zeros are text, because they are mostly names. */
final class ColumnContent {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("(?![-+]?0[0-9])[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+([eE][-+]?[0-9]{1,3})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** How tables write a number that is not there. */
    private static final Set<String> NO_NUMBER = Set.of("", "NA", "N/A", "NaN", "nan", "null");

    /** Texts that are kept to see what kind of material they are, and their characters in all. */
    private static final int MOST_SAMPLES = 100;

    private static final int MOST_CHARACTERS = 1 << 18;

    /** What all values of a column can be read as, from the narrowest to the widest. */
    enum Type {
        NOTHING,
        INT,
        LONG,
        DOUBLE,
        TEXT
    }

    private Type type = Type.NOTHING;
    private long numbers;
    private long texts;
    private final List<String> samples = new ArrayList<>();
    private int sampled;
    private String firstText;
    private Position firstTextPosition;

    void add(String value, Position position) {
        if (samples.size() < MOST_SAMPLES && !value.isEmpty() && sampled + value.length() <= MOST_CHARACTERS) {
            samples.add(value);
            sampled += value.length();
        }
        var needed = needed(value);
        if (needed.compareTo(type) > 0) {
            type = needed;
        }
        if (needed == Type.TEXT) {
            addText(value, position);
        } else if (needed != Type.NOTHING) {
            numbers++;
        }
    }

    private void addText(String value, Position position) {
        if (firstText == null) {
            firstText = value;
            firstTextPosition = position;
        }
        if (DECIMAL_COMMA.matcher(value).matches()) {
            numbers++;
        } else {
            texts++;
        }
    }

    private static Type needed(String value) {
        if (isMissingNumber(value)) {
            return Type.NOTHING;
        }
        if (INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            return number == (int) number ? Type.INT : Type.LONG;
        }
        return DECIMAL.matcher(value).matches() && Double.isFinite(Double.parseDouble(value)) ? Type.DOUBLE : Type.TEXT;
    }

    /** Whether a value of a column of numbers says that there is none. */
    static boolean isMissingNumber(String value) {
        return NO_NUMBER.contains(value);
    }

    /** The first texts that aren't empty. */
    List<String> samples() {
        return List.copyOf(samples);
    }

    /** What the values are; a column without any value is text. */
    Type type() {
        return type == Type.NOTHING ? Type.TEXT : type;
    }

    /**
     * Tells why a column that mostly holds numbers is text, empty for all others.
     *
     * @param name the column's name
     */
    Optional<String> warning(String name) {
        if (firstText == null || numbers <= texts || DIGITS.matcher(firstText).matches()) {
            return Optional.empty();
        }
        var where =
                "'" + firstText + "' in line " + firstTextPosition.line() + " of '" + firstTextPosition.file() + "'";
        return Optional.of(
                DECIMAL_COMMA.matcher(firstText).matches()
                        ? "The column '" + name + "' is text, because it has numbers with decimal commas; the first is "
                                + where + ". Write them with decimal points."
                        : "The column '" + name + "' is text, although most of its values are numbers; the first that"
                                + " is none is " + where + ".");
    }
}
